import type { Report } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import { placeAt, pointerSteps } from '../../source/pointer.ts'
import type { Range } from '../../source/tree.ts'
import { holdsWords } from './fingerprint.ts'
import { moveReport, rangesOf } from './piece.ts'

/** Words that changed in one text of a file: where they ended before, and by how much all that follows has moved. */
export interface ChangedWords {
  readonly start: number
  readonly end: number
  readonly shift: number
}

/** What changed between two texts of a file; `null` when it is more than the words of one text. */
export function changedWords(before: string, source: SourceDocument): ChangedWords | null {
  const { text, root } = source
  const shift = text.length - before.length
  const start = commonStart(before, text)
  if (start === text.length && shift === 0) return { start, end: start, shift }
  const end = text.length - commonEnd(before, text, Math.min(before.length, text.length) - start)
  const place = placeAt(root, { start, end })
  const key = pointerSteps(place?.pointer ?? '')?.findLast((step) => !/^\d+$/.test(step))
  if (place?.node.kind !== 'scalar' || place.onKey || key === undefined || !holdsWords(key)) return null
  const { range } = place.node
  return { start: range.start, end: range.end - shift, shift }
}

/** The reports of the text before as they stand after; `null` when one speaks of the words that changed. */
export function movedReports(
  reports: readonly Report[],
  { start, end, shift }: ChangedWords,
): readonly Report[] | null {
  const isBefore = (range: Range) => range.end <= start
  const isAfter = (range: Range) => range.start >= end
  if (!reports.every((report) => rangesOf(report).every((range) => isBefore(range) || isAfter(range)))) return null
  if (shift === 0) return reports
  return reports.map((report) =>
    moveReport(report, (range) => (isBefore(range) ? range : { start: range.start + shift, end: range.end + shift })),
  )
}

/** Long stretches are compared at once, the last one letter by letter. */
const STRETCH = 4_096

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at
}

function commonEnd(a: string, b: string, most: number): number {
  const tail = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from)
  let at = 0
  while (at + STRETCH <= most && tail(a, at, at + STRETCH) === tail(b, at, at + STRETCH)) at += STRETCH
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at += 1
  return at
}
