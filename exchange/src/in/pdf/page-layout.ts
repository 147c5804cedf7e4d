import type { Drawing, Glyph } from './drawing.ts'
import { type Box, holds } from './geometry.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import type { Room } from './paragraphs.ts'
import { lineOf, linesOf, rowsOfGlyphs, type TextLine } from './text-lines.ts'
import { type Sheet, unruledPieces } from './unruled.ts'

/** What a page shows: tables with the lines of their cells, and the lines around them. */

export interface LaidCell {
  readonly column: number
  readonly columns: number
  /** Rows it covers. */
  rows: number
  readonly box: Box
  /** At the foot of the table, without a rule below it. */
  open?: boolean
  lines: TextLine[]
  /** Where its text may stand, where no rule says it. */
  readonly room?: Room
}

export interface LaidTable {
  readonly kind: 'table'
  readonly box: Box
  /** Where its columns part, outer edges included. */
  readonly xs: readonly number[]
  readonly rows: LaidCell[][]
  readonly closed: boolean
  /** Whether rules draw its cells. */
  readonly ruled: boolean
}

export interface LaidText {
  readonly kind: 'text'
  readonly lines: TextLine[]
}

export type LaidPiece = LaidTable | LaidText

export interface PageLayout {
  readonly page: number
  readonly pieces: readonly LaidPiece[]
}

/** Takes a page apart. */
export function layoutOf(drawing: Drawing, page: number, sheet: Sheet): PageLayout {
  const { rules } = drawing
  const glyphs = [...drawing.glyphs, ...drawnMarks(drawing)]
  const options = { page, spaced: writesSpaces(glyphs), lineAt: lineCounter(glyphs) }
  const grids = gridsOf(rules).filter((grid) => glyphs.some((glyph) => isIn(grid.box, glyph)))
  const outer = grids.filter((grid) => !grids.some((other) => other !== grid && encloses(other, grid)))
  const loose = glyphs.filter((glyph) => !outer.some(({ box }) => isIn(box, glyph)))
  const tables = outer.map((grid): LaidTable => {
    const inner = grids.filter((other) => other !== grid && encloses(grid, other))
    const own = glyphs.filter((glyph) => isIn(grid.box, glyph))
    const rows: LaidCell[][] = grid.ys.slice(1).map(() => [])
    for (const cell of grid.cells) rows[cell.row]?.push(laidCell(cell, own, inner, options))
    return { kind: 'table', box: grid.box, xs: grid.xs, rows, closed: grid.closed, ruled: true }
  })
  return { page, pieces: inReadingOrder(tables, loose, options, sheet) }
}

/** The lines of a page are counted from its top, whatever their columns. */
function lineCounter(glyphs: readonly Glyph[]): (y: number) => number {
  const lines = rowsOfGlyphs(glyphs.filter(({ turns, text }) => turns === 0 && text.trim() !== ''))
  const ys = lines.map((row) => row[0]?.y ?? 0)
  return (y) => Math.max(1, ys.findLastIndex((at) => at <= y + 3) + 1)
}

type Options = Parameters<typeof linesOf>[1]

/** Marks of lists that are drawn stand before a text, on its line, and after none. */
function drawnMarks({ dots, glyphs }: Drawing): Glyph[] {
  if (dots.length === 0) return []
  const upright = glyphs.filter(({ turns, text }) => turns === 0 && text.trim() !== '')
  return dots.flatMap(({ box, round }): Glyph[] => {
    const middle = (box.top + box.bottom) / 2
    const onLine = upright.filter(
      ({ y, size }) => Math.abs(y - size * 0.33 - middle) < size * 0.3 && box.right - box.left < size * 0.7,
    )
    const after = onLine.filter(({ left, size }) => left >= box.right - 0.5 && left - box.right < size * 3)
    const [next] = after.toSorted((a, b) => a.left - b.left)
    if (next === undefined) return []
    const before = onLine.some(({ left, right }) => left < box.left && box.left - right < next.size * 0.5)
    const mark = { text: round ? '•' : '▪', left: box.left, right: box.right, bold: false, italic: false }
    return before ? [] : [{ ...next, ...mark }]
  })
}

/** Some makers write no space at all: gaps alone part their words. */
function writesSpaces(glyphs: readonly Glyph[]): boolean {
  return glyphs.filter(({ text }) => text === ' ' || text === '\u00a0').length > glyphs.length * 0.06
}

function laidCell(cell: GridCell, glyphs: readonly Glyph[], inner: readonly Grid[], options: Options): LaidCell {
  const own = glyphs.filter((glyph) => isIn(cell.box, glyph))
  const nested = inner.filter(({ box }) => holds(cell.box, (box.left + box.right) / 2, (box.top + box.bottom) / 2))
  const lines = nested.length === 0 ? turnedLines(own, options) : withNested(own, nested, options)
  return { column: cell.column, columns: cell.columns, rows: cell.rows, box: cell.box, open: cell.open, lines }
}

/** The lines of a cell that holds tables: theirs come cell after cell. */
function withNested(glyphs: readonly Glyph[], nested: readonly Grid[], options: Options): TextLine[] {
  const around = glyphs.filter((glyph) => !nested.some(({ box }) => isIn(box, glyph)))
  const blocks = [
    ...turnedLines(around, options).map((line) => ({ top: line.y, lines: [line] })),
    ...nested.map(({ box, cells }) => ({
      top: box.top,
      lines: cells.flatMap((cell) =>
        turnedLines(
          glyphs.filter((glyph) => isIn(cell.box, glyph)),
          options,
        ),
      ),
    })),
  ]
  return blocks.toSorted((a, b) => a.top - b.top).flatMap(({ lines }) => lines)
}

/** Upright lines, then those that run up or down the page, each way of turning on its own. */
function turnedLines(glyphs: readonly Glyph[], options: Options): TextLine[] {
  const upright = glyphs.filter(({ turns }) => turns === 0)
  const turned = ([1, 2, 3] as const).flatMap((turns) => {
    const own = glyphs.filter((glyph) => glyph.turns === turns)
    if (own.length === 0) return []
    const lines = rowsOfGlyphs(own).flatMap((row) => {
      const line = lineOf(row, options)
      return line === null ? [] : [{ line, middle: middleOf(row) }]
    })
    const top = Math.min(...lines.map(({ middle }) => middle))
    // One under the other, where the first of them stands.
    return lines.map(({ line }, index) => ({ ...line, y: top + index * line.size * 1.2 }))
  })
  const lines = linesOf(upright, options)
  return turned.length === 0 ? lines : [...lines, ...turned].toSorted((a, b) => a.y - b.y)
}

const middleOf = (row: readonly Glyph[]): number => {
  const places = row.map((glyph) => pageSpot(glyph)[1])
  return places.reduce((sum, y) => sum + y, 0) / Math.max(1, places.length)
}

/** The middle of a letter, on the page. */
function pageSpot({ left, right, y, size, turns }: Glyph): readonly [x: number, y: number] {
  const [along, across] = [(left + right) / 2, y - size * 0.3]
  switch (turns) {
    case 0:
      return [along, across]
    case 1:
      return [-across, along]
    case 2:
      return [-along, -across]
    case 3:
      return [across, -along]
  }
}

const isIn = (box: Box, glyph: Glyph): boolean => holds(box, ...pageSpot(glyph))

const encloses = ({ box: outer }: Grid, { box: inner }: Grid): boolean =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1

/** Tables where they stand among the rest of the page. */
function inReadingOrder(
  tables: readonly LaidTable[],
  glyphs: readonly Glyph[],
  options: Options,
  sheet: Sheet,
): LaidPiece[] {
  const pieces: LaidPiece[] = []
  let left = [...glyphs]
  const write = (own: readonly Glyph[]): void => {
    const upright = own.filter(({ turns }) => turns === 0)
    if (upright.length > 0) pieces.push(...unruledPieces(upright, options, sheet))
    const turned = turnedLines(
      own.filter(({ turns }) => turns !== 0),
      options,
    )
    if (turned.length > 0) pieces.push({ kind: 'text', lines: turned })
  }
  for (const table of tables) {
    const before = left.filter((glyph) => pageSpot(glyph)[1] <= table.box.top)
    left = left.filter((glyph) => pageSpot(glyph)[1] > table.box.top)
    write(before)
    pieces.push(table)
  }
  write(left)
  return pieces.filter((piece) => piece.kind === 'table' || piece.lines.length > 0)
}
