import { coverageFigures } from '../coverage/figures.ts'
import type { Finding } from '../engine/finding.ts'
import type { Language } from '../language.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import type { CheckedFile } from './check-text.ts'
import { rulePagePath } from './rule-page.ts'

/** The JSON of one file: plain data with stable keys; `coverage` of a référentiel only. Lines and characters from 0, in UTF-16 code units, as in LSP; offsets too. */
export function fileJson({ path, result }: CheckedFile, language: Language) {
  return {
    path,
    profile: result.profile,
    findings: result.findings.map((finding) => findingJson(finding, result.source, language)),
    ...('coverage' in result ? { coverage: coverageFigures(result) } : {}),
  }
}

export function findingJson(finding: Finding, source: SourceDocument, language: Language) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    range: rangeJson(finding.range, source),
    pointer: finding.pointer,
    related: finding.related.map(({ at, message }) => ({ message: message[language], range: rangeJson(at, source) })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title: title[language],
      safety,
      edits: edits.map((edit) => ({ range: rangeJson(edit.range, source), newText: edit.text })),
    })),
    docs: rulePagePath(finding.rule, language),
  }
}

function rangeJson(range: Range, source: SourceDocument) {
  return { start: placeJson(range.start, source), end: placeJson(range.end, source) }
}

function placeJson(offset: number, source: SourceDocument) {
  return { ...source.positionAt(offset), offset }
}
