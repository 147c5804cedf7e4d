import type { Range } from '@equerre/core'
import { type CodeActionContext, type Diagnostic, Range as LspRange } from 'vscode-languageserver/node'
import { dataOf, SOURCE } from '../convert/diagnostics.ts'
import { openDiagnostics, showing } from '../diagnostics/findings.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { DiagnosticData } from '../protocol.ts'
import type { Session } from '../session.ts'

/** A finding as the editor shows it. */
export interface Shown {
  readonly diagnostic: Diagnostic
  readonly data: DiagnosticData
}

/**
 * The findings that the editor hands over, those of another version left out: their places are no more. An editor that does not keep the
 * data of diagnostics gets it from what was found.
 */
export function shownFindings(
  document: CheckedDocument,
  range: Range,
  { diagnostics }: CodeActionContext,
  session: Session,
): readonly Shown[] {
  if (!session.client.diagnostics.data) return foundAgain(document, range, session)
  return diagnostics.flatMap((diagnostic) =>
    diagnostic.source === SOURCE && isData(diagnostic.data) && diagnostic.data.version === document.version
      ? [{ diagnostic, data: diagnostic.data }]
      : [],
  )
}

function foundAgain(document: CheckedDocument, range: Range, session: Session): readonly Shown[] {
  const shown = showing(document.uri, document.version, document.places, session)
  const all = openDiagnostics(document, session)
  if (all.length === 0) return []
  return document.checked.findings.flatMap((finding, index) => {
    const diagnostic = all[index]
    const touches = finding.range.start <= range.end && range.start <= finding.range.end
    return touches && diagnostic !== undefined ? [{ diagnostic, data: dataOf(finding, shown) }] : []
  })
}

/** What a client sends back is what it was given, unless the client is wrong. */
function isData(value: unknown): value is DiagnosticData {
  if (!isRecord(value)) return false
  const { rule, version, fixes } = value
  return typeof rule === 'string' && (version === null || typeof version === 'number') && isListOf(fixes, isFix)
}

const isFix = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.title === 'string' &&
  (value.safety === 'safe' || value.safety === 'proposal') &&
  isListOf(value.edits, (edit) => isRecord(edit) && LspRange.is(edit.range) && typeof edit.newText === 'string')

const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
