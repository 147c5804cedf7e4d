import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { codePointName, withHiddenShown } from './visible.ts'
import { characterWidth } from './width.ts'

/** One line of the file with the part that is meant, ready to be printed. */
export interface ExcerptLine {
  /** From 1. */
  readonly number: number
  /** Tabs are spaces, acting characters are named, a long line is cut around the part that is meant. */
  readonly text: string
  /** Columns before the mark, and columns of the mark: at least one. */
  readonly indent: number
  readonly length: number
}

export interface Excerpt {
  readonly lines: readonly ExcerptLine[]
  /** Lines of the range that are not shown. */
  readonly more: number
}

const SHOWN_LINES = 3
const TAB = 4
/** Columns of the file kept before the marked part when a line is cut. */
const BEFORE = 16

/**
 * The lines of a range, each with what the range covers of it.
 * @param width columns the text of a line may take; at least 20
 */
export function excerptOf(source: SourceDocument, range: Range, width: number): Excerpt {
  const first = source.positionAt(range.start).line
  const last = source.positionAt(lastCharacter(source.text, range)).line
  const shown = Math.min(last - first + 1, SHOWN_LINES)
  const lines = Array.from({ length: shown }, (_, index) => lineOf(source, first + index, range, Math.max(20, width)))
  return { lines, more: last - first + 1 - shown }
}

/** The last character that shows: a range that ends with a line break ends on the line before it. */
function lastCharacter(text: string, { start, end }: Range): number {
  let last = end
  while (last > start && /\s/.test(text.charAt(last - 1))) last--
  return Math.max(start, last - 1)
}

interface Cell {
  readonly at: number
  readonly text: string
  readonly width: number
  readonly marked: boolean
}

function lineOf(source: SourceDocument, line: number, range: Range, width: number): ExcerptLine {
  const start = source.offsetAt({ line, character: 0 })
  const end = source.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })
  const cells = cellsOf(source.text.slice(start, end), start, range)
  const firstMarked = cells.findIndex((cell) => cell.marked)
  // A range that is empty, or at the end of its line, is marked just after what stands before it.
  const position = firstMarked === -1 ? cells.filter((cell) => cell.at < range.start).length : firstMarked
  const { text, indent, kept } = window(cells, position, width)
  const marked = kept.filter((cell) => cell.marked)
  return { number: line + 1, text, indent, length: Math.max(1, widthOf(trimmedEnd(marked))) }
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0)

function trimmedEnd(cells: readonly Cell[]): readonly Cell[] {
  let length = cells.length
  while (length > 1 && cells[length - 1]?.text.trim() === '') length--
  return cells.slice(0, length)
}

function cellsOf(line: string, start: number, range: Range): readonly Cell[] {
  const cells: Cell[] = []
  const indentation = line.length - line.trimStart().length
  let column = 0
  let offset = 0
  for (const character of line) {
    const text = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : shownOf(character)
    const width = text === character ? characterWidth(character) : text.length
    const at = start + offset
    // The indentation of the lines that follow the first belongs to the layout, not to what is meant.
    const inLayout = offset < indentation && range.start < start
    cells.push({ at, text, width, marked: at >= range.start && at < range.end && !inLayout })
    column += width
    offset += character.length
  }
  return cells
}

const shownOf = (character: string): string =>
  (character >= ' ' && character <= '~') || (character >= '\u00a0' && character <= '\u02ff')
    ? character
    : withHiddenShown(character, (hidden) => `‹${codePointName(hidden)}›`)

function window(line: readonly Cell[], place: number, width: number) {
  if (widthOf(line) <= width) return { text: textOf(line), indent: widthOf(line.slice(0, place)), kept: line }
  // A line that does not fit loses its indentation first.
  const indentation = Math.min(
    place,
    Math.max(
      0,
      line.findIndex(({ text }) => text.trim() !== ''),
    ),
  )
  const cells = line.slice(indentation)
  const position = place - indentation
  let from = position
  for (let before = 0; from > 0 && before < BEFORE; from--) before += cells[from - 1]?.width ?? 0
  // Whatever room is left after the end of the line is given to its beginning.
  while (from > 0 && widthOf(cells.slice(from - 1)) < width - 1) from--
  const opening = from > 0 ? '…' : ''
  let to = from
  for (let used = opening.length; to < cells.length; to++) {
    used += cells[to]?.width ?? 0
    if (used > width - 1) break
  }
  const kept = cells.slice(from, to)
  const indent = opening.length + widthOf(cells.slice(from, position))
  return { text: `${opening}${textOf(kept)}${to < cells.length ? '…' : ''}`, indent, kept }
}

const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join('')
