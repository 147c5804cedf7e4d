import { hashOf } from '../baseline/hash.ts'
import type { Severity } from '../rules/rule.ts'
import { type CheckReport, gravestFirst, identityIn } from './check-report.ts'
import { fixSentences } from './finding-sentences.ts'
import { regionOf, writtenPart } from './places.ts'
import { visible } from './visible.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** The Code Quality report of GitLab: a list of issues, each with a fingerprint that tells it in the target branch. */
export function gitlab(report: CheckReport): string {
  const { language } = report.layout
  const identityOf = identityIn(report)
  const issues = gravestFirst(report).map(({ file, finding }) => {
    const { startLine, endLine } = regionOf(file.source, writtenPart(file.source, finding.range))
    const known = identityOf(finding)?.fingerprint ?? `${finding.rule} ${finding.pointer} ${finding.message.fr}`
    return {
      type: 'issue',
      check_name: finding.rule,
      description: [visible(finding.message[language]), ...fixSentences(finding, language)].join(' '),
      categories: ['Style'],
      severity: SEVERITY[finding.severity],
      // Unique in the whole report: the same finding may be made in two files.
      fingerprint: hashOf(`${file.inRepository}\n${known}`),
      location: { path: file.inRepository, lines: { begin: startLine, end: endLine } },
    }
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
