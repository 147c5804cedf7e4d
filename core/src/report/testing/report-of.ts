import { identitiesOf } from '../../baseline/identity.ts'
import { check } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import { readSource } from '../../source/read.ts'
import { type CheckReport, NOTHING_LEFT_OUT, NOWHERE } from '../check-report.ts'
import { PLAIN } from '../style.ts'

/** A report of these texts, by their paths, as the command makes one. */
export function reportOf(texts: Readonly<Record<string, string>>, given: Partial<CheckReport> = {}): CheckReport {
  return {
    version: '1.2.3',
    layout: { language: 'fr', style: PLAIN, width: 100 },
    files: Object.entries(texts).map(([path, text]) => {
      const result = check(readSource(text))
      return {
        path,
        inRepository: path,
        result,
        settings: {},
        identities: () => identitiesOf(result.source, result.findings),
      }
    }),
    configurations: [],
    errors: [],
    failOn: 'error',
    leftOut: NOTHING_LEFT_OUT,
    surroundings: NOWHERE,
    ...given,
  }
}

/** The same with findings of one's own in its only file: what rules say must not decide what a format does with it. */
export function reportOfFindings(
  text: string,
  findings: readonly (Partial<Finding> & Pick<Finding, 'range'>)[],
  given: Partial<CheckReport> = {},
): CheckReport {
  const [file] = reportOf({ 'un.referentiel.yaml': text }).files
  if (file === undefined) throw new Error('there is one file')
  const result = { ...file.result, findings: findings.map(findingOf) }
  const identities = () => identitiesOf(result.source, result.findings)
  return reportOf({}, { files: [{ ...file, result, identities }], ...given })
}

const findingOf = (given: Partial<Finding> & Pick<Finding, 'range'>): Finding => ({
  rule: 'competence-sans-verbe',
  severity: 'warning',
  message: { fr: 'Une phrase.', en: 'A sentence.' },
  pointer: '',
  related: [],
  fixes: [],
  ...given,
})
