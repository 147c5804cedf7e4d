import type { Finding } from '../engine/finding.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { ruleUri } from './addresses.ts'
import { type CheckReport, gravestFirst } from './check-report.ts'
import { byteRegionOf } from './places.ts'
import { visible } from './visible.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

/** The Reviewdog Diagnostic Format: lines from 1, columns from 1 in bytes of UTF-8, the end excluded. */
export function rdjson(report: CheckReport): string {
  const { language } = report.layout
  const findings = gravestFirst(report)
  const worst = SEVERITIES.find((severity) => findings.some(({ finding }) => finding.severity === severity))
  const diagnostics = findings.map(({ file: { source, inRepository }, finding }) => {
    const url = ruleUri(finding.rule, report.surroundings, language)
    return {
      message: visible(finding.message[language]),
      location: { path: inRepository, range: rangeOf(source, finding.range) },
      severity: SEVERITY[finding.severity],
      code: { value: finding.rule, ...(url === null ? {} : { url }) },
      suggestions: suggestionsOf(finding, source),
      related_locations: finding.related.map(({ at, message }) => ({
        message: visible(message[language]),
        location: { path: inRepository, range: rangeOf(source, at) },
      })),
    }
  })
  const content = {
    source: { name: 'equerre' },
    ...(worst === undefined ? {} : { severity: SEVERITY[worst] }),
    diagnostics,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Each suggestion replaces one range by itself, inside the lines of its diagnostic: a fix of several places cannot be one. */
function suggestionsOf({ fixes, range }: Finding, source: SourceDocument) {
  const lineOf = (offset: number): number => source.positionAt(offset).line
  return fixes.flatMap(({ edits }) => {
    const [edit, ...others] = edits
    if (edit === undefined || others.length > 0) return []
    const inside = lineOf(edit.range.start) >= lineOf(range.start) && lineOf(edit.range.end) <= lineOf(range.end)
    return inside ? [{ range: rangeOf(source, edit.range), text: edit.text }] : []
  })
}

function rangeOf(source: SourceDocument, range: Range) {
  const { startLine, startColumn, endLine, endColumn } = byteRegionOf(source, range)
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } }
}
