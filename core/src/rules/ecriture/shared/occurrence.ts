import type { Localised } from '../../../language.ts'
import type { Referential, Text } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'
import type { Fix, Report, TextEdit } from '../../rule.ts'
import { editIn } from './edit.ts'
import { proseOf } from './prose.ts'

/** A part of a text, in offsets of its value. */
export interface Occurrence {
  readonly text: Text
  readonly start: number
  readonly end: number
  /** The part itself. */
  readonly found: string
}

/** Everything a global pattern finds in the texts of a référentiel, addresses and code excepted. */
export function* occurrencesOf(referential: Referential, pattern: RegExp): Iterable<Occurrence> {
  for (const { text, masked } of proseOf(referential)) {
    for (const match of masked.matchAll(pattern)) {
      yield { text, start: match.index, end: match.index + match[0].length, found: match[0] }
    }
  }
}

/** Whether the part stands on one line of the text: a line break reads as a space in the value. */
export function isOnOneLine({ text, start, end }: Occurrence): boolean {
  return !/[\r\n\t]/.test(text.node.text.slice(start, end))
}

/** The place of an occurrence in the file. */
export function placeOf(source: SourceDocument, { text, start, end }: Occurrence): Range {
  return source.rangeIn(text.node, start, end)
}

/** The fix that writes each occurrence anew; none when no place can be written safely. */
export function rewriting(
  source: SourceDocument,
  occurrences: readonly Occurrence[],
  replacement: (occurrence: Occurrence) => string,
  fix: { readonly title: Localised; readonly safety: Fix['safety'] },
): readonly Fix[] {
  const edits = occurrences
    .map((occurrence) => editIn(source, occurrence.text, occurrence.start, occurrence.end, replacement(occurrence)))
    .filter((edit): edit is TextEdit => edit !== null)
  return edits.length === 0 ? [] : [{ ...fix, edits }]
}

const MOST_RELATED = 10

/** The same remark on several places, made once: at the first, the next ones as related places. */
export function said(
  source: SourceDocument,
  occurrences: readonly Occurrence[],
  message: Localised,
  fixes: readonly Fix[],
): readonly Report[] {
  const [first, ...others] = occurrences
  if (first === undefined) return []
  const related = others.slice(0, MOST_RELATED).map((other) => ({
    at: placeOf(source, other),
    message: { fr: 'Ici aussi.', en: 'Here too.' },
  }))
  return [{ at: placeOf(source, first), message, related, fixes }]
}
