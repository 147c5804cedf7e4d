import type { Report } from '../../rules/rule.ts'
import type { Entry, Range, SourceNode } from '../../source/tree.ts'

/** A part of a tree that is checked by itself: a node, or entries of a mapping that belong together. */
export type Part = SourceNode | Entry

/**
 * A part of a file that may be written in several stretches: the head of a bloc stands before and after its lists. Offsets within a
 * piece run through its stretches, one unit apart.
 */
export interface Piece {
  /** What it is in the file: the same letters are an activity in one list and a competency in another. */
  readonly role: string
  readonly parts: readonly Part[]
  readonly stretches: readonly Range[]
  /** Offset within the piece of each stretch. */
  readonly offsets: readonly number[]
}

export function pieceOf(parts: readonly Part[], role: string): Piece {
  const stretches = parts.map(({ range }) => range)
  const offsets: number[] = []
  let length = 0
  for (const { start, end } of stretches) {
    offsets.push(length)
    length += end - start + 1
  }
  return { role, parts, stretches, offsets }
}

/** What is written in a piece. */
export function textOfPiece({ stretches }: Piece, text: string): string {
  const [only] = stretches
  if (stretches.length === 1 && only !== undefined) return text.slice(only.start, only.end)
  return stretches.map(({ start, end }) => text.slice(start, end)).join('\n')
}

/** A range of the file as one of the piece; `null` when it does not stand within one stretch. */
function within({ stretches, offsets }: Piece, { start, end }: Range): Range | null {
  for (const [index, stretch] of stretches.entries()) {
    if (start < stretch.start || end > stretch.end) continue
    const shift = (offsets[index] ?? 0) - stretch.start
    return { start: start + shift, end: end + shift }
  }
  return null
}

/** The way back: a range of the piece as one of the file. */
function outOf({ stretches, offsets }: Piece, { start, end }: Range): Range {
  let index = stretches.length - 1
  while (index > 0 && (offsets[index] ?? 0) > start) index -= 1
  const shift = (stretches[index]?.start ?? 0) - (offsets[index] ?? 0)
  return { start: start + shift, end: end + shift }
}

/** A report in offsets of a piece; `null` when it speaks of a place outside it. */
export function reportWithin(report: Report, piece: Piece): Report | null {
  let isInside = true
  const moved = moveReport(report, (range) => {
    const inside = within(piece, range)
    if (inside === null) isInside = false
    return inside ?? range
  })
  return isInside ? moved : null
}

/** A report in offsets of a piece, as one of the file where the piece stands. */
export function reportOutOf(report: Report, piece: Piece): Report {
  return moveReport(report, (range) => outOf(piece, range))
}

/** The same report with every range elsewhere. */
export function moveReport(report: Report, move: (range: Range) => Range): Report {
  const { at, related, fixes } = report
  return {
    ...report,
    at: move(at),
    ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, at: move(other.at) })) }),
    ...(fixes === undefined
      ? {}
      : {
          fixes: fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, range: move(edit.range) })),
          })),
        }),
  }
}

/** Every range of a report. */
export function rangesOf({ at, related = [], fixes = [] }: Report): readonly Range[] {
  return [at, ...related.map((other) => other.at), ...fixes.flatMap(({ edits }) => edits.map(({ range }) => range))]
}
