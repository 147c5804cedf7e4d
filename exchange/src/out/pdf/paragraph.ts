import type { Line } from '../official/document.ts'
import { BULLETS, INDENT, type TextStyle } from './styles.ts'
import type { TextLine, Typesetter } from './typesetting.ts'

/** A paragraph broken into lines, not yet on a page. */
export interface Paragraph {
  readonly kind: Line['kind']
  /** Of the item of a list. */
  readonly depth: number
  readonly bullet: string | null
  /** From the left of the column. */
  readonly indent: number
  readonly style: TextStyle
  readonly lines: readonly TextLine[]
}

/** A line of a paragraph as something to be placed: no page ends inside it. */
export interface Slot {
  readonly paragraph: Paragraph
  readonly line: number
  readonly height: number
  /** Where its letters stand below the top. */
  readonly baseline: number
  /** No page should end after it. */
  readonly keeps: boolean
}

export function paragraphOf(
  line: Line,
  styles: Readonly<Record<Line['kind'], TextStyle>>,
  width: number,
  typesetter: Typesetter,
): Paragraph {
  const style = styles[line.kind]
  const level = Math.min(line.depth, BULLETS.length - 1)
  const isItem = line.kind === 'item'
  const indent = isItem ? INDENT * (level + 1) : 0
  return {
    kind: line.kind,
    depth: isItem ? level : 0,
    bullet: isItem ? (BULLETS[level] ?? null) : null,
    indent,
    style,
    lines: typesetter.linesOf(line.runs, style, width - indent),
  }
}

/** The lines of paragraphs, one below the other. A paragraph of several lines leaves none of them alone on a page. */
export function slotsOf(paragraphs: readonly Paragraph[]): readonly Slot[] {
  return paragraphs.flatMap((paragraph, rank) => {
    const { style, lines } = paragraph
    const last = lines.length - 1
    return lines.map((_, line): Slot => {
      const before = line === 0 && rank > 0 ? style.before : 0
      return {
        paragraph,
        line,
        height: before + style.leading + (line === last ? style.after : 0),
        baseline: before + style.leading * 0.76,
        keeps: line === last ? style.keeps : line === 0 || (line === last - 1 && last > 1),
      }
    })
  })
}

export const heightOf = (slots: readonly Slot[]): number => slots.reduce((sum, { height }) => sum + height, 0)

/** The height of what has to stand with a title: the first two lines, and those that stay with what follows. */
export function startOf(slots: readonly Slot[]): number {
  let to = Math.min(2, slots.length)
  while (to < slots.length && slots[to - 1]?.keeps === true) to += 1
  return heightOf(slots.slice(0, to))
}

/**
 * How many slots go into a height.
 * @returns the index after the last one; `from` when nothing should stand there
 */
export function fitting(slots: readonly Slot[], from: number, height: number): number {
  let to = from
  let used = 0
  for (let slot = slots[to]; slot !== undefined && used + slot.height <= height + EPSILON; slot = slots[to]) {
    used += slot.height
    to += 1
  }
  if (to === slots.length) return to
  while (to > from && slots[to - 1]?.keeps === true) to -= 1
  return to
}

/** The same where something has to stand, for nothing has been placed on that page yet. */
export const fittingAtLeastOne = (slots: readonly Slot[], from: number, height: number): number => {
  const kept = fitting(slots, from, height)
  if (kept > from || from === slots.length) return kept
  let to = from
  let used = 0
  for (let slot = slots[to]; slot !== undefined && (to === from || used + slot.height <= height); slot = slots[to]) {
    used += slot.height
    to += 1
  }
  return to
}

const EPSILON = 0.01
