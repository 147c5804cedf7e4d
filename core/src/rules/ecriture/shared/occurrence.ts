import type { Localised } from '../../../language.ts'
import type { Referential, Text } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'
import type { Fix, Report, TextEdit } from '../../rule.ts'
import { corporaOf } from './corpus.ts'
import { editIn } from './edit.ts'

/** A part of a text, in offsets of its value. */
export interface Occurrence {
  readonly text: Text
  readonly start: number
  readonly end: number
  /** The part itself. */
  readonly found: string
}

/**
 * Everything a global pattern finds in the texts of a référentiel, addresses and code excepted. A line break parts two texts.
 * @param pattern a constant of the module: what it found in a part is remembered by it
 * @param hint a plain pattern that stands in all that the full one finds: most documents have no such fault, and a pattern with classes
 * of Unicode takes longer to compile than the whole document to search
 */
export function occurrencesOf(referential: Referential, pattern: RegExp, hint?: RegExp): readonly Occurrence[] {
  return corporaOf(referential).flatMap((placed) =>
    placed.corpus.spansOf(pattern, hint).flatMap((span) => placed.occurrence(span) ?? []),
  )
}

/** How often a global pattern is found, without a look at where. */
export function countOf(referential: Referential, pattern: RegExp, hint?: RegExp): number {
  return corporaOf(referential).reduce((sum, { corpus }) => sum + corpus.spansOf(pattern, hint).length, 0)
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

/** What a rule says of one occurrence, and how it would write it. */
export interface Remark {
  readonly message: (occurrence: Occurrence) => Localised
  readonly replacement: (occurrence: Occurrence) => string
  readonly fix: (occurrence: Occurrence) => { readonly title: Localised; readonly safety: Fix['safety'] }
}

const MOST_REMARKS = 30

/** The remark at each place; past a few dozens it is the way of the whole document, and is said once. */
export function* remarks(
  source: SourceDocument,
  occurrences: readonly Occurrence[],
  { message, replacement, fix }: Remark,
): Iterable<Report> {
  const [first] = occurrences
  if (first !== undefined && occurrences.length > MOST_REMARKS) {
    const { fr, en } = message(first)
    const times = occurrences.length
    const all = { fr: `${fr} (${times} fois dans le document.)`, en: `${en} (${times} times in the document.)` }
    yield* said(source, occurrences, all, rewriting(source, occurrences, replacement, fix(first)))
    return
  }
  for (const occurrence of occurrences) {
    const fixes = rewriting(source, [occurrence], replacement, fix(occurrence))
    yield { at: placeOf(source, occurrence), message: message(occurrence), fixes }
  }
}
