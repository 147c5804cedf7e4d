import { plainText, type RichText } from './rich-text.ts'
import type { StyleName } from './styles.ts'

/** A sheet before it is written: cells on a grid, widths, and how it prints. */
export interface Page {
  readonly name: string
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (PageCell | null)[])[]
  /** Rows at the top that stay in sight, and are printed again on each page. */
  readonly frozen: number
  /** The row of titles that each printed page repeats, from 1; 0 for none. */
  readonly repeated: number
}

export interface PageCell {
  readonly style: StyleName
  readonly value: RichText | number
  readonly rows: number
  readonly columns: number
}

export const pageCell = (style: StyleName, value: RichText | string | number, rows = 1, columns = 1): PageCell => ({
  style,
  value: typeof value === 'string' ? fitting(plainText(value)) : typeof value === 'number' ? value : fitting(value),
  rows,
  columns,
})

/** Characters that a cell may hold. */
const LONGEST = 32_767

/** What a cell shows of a text: no spreadsheet takes more, nor the characters that XML cannot hold. */
function fitting({ text, spans }: RichText): RichText {
  // One for one, so that the parts in bold stay where they are.
  const written = text.toWellFormed().replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, ' ')
  if (written.length <= LONGEST) return { text: written, spans }
  const cut = `${written.slice(0, LONGEST - 2).toWellFormed()}…`
  return { text: cut, spans: spans.filter(({ to }) => to < LONGEST - 2) }
}

/** Points that a line of text takes, and the most that a spreadsheet gives a row. */
const LINE = 13.2
const HIGHEST = 409
/** Characters of a usual text in the width of one figure. */
const NARROW = 1.18

/**
 * The height of each row: spreadsheets measure rows of one cell when they open a file, never those of merged cells.
 * What a merged cell lacks is shared out among its rows.
 */
export function heightsOf({ rows, widths }: Page): readonly number[] {
  const heights = rows.map((cells) =>
    Math.max(LINE + 3, ...cells.map((cell, at) => (cell === null || cell.rows > 1 ? 0 : heightOf(cell, at, widths)))),
  )
  rows.forEach((cells, index) => {
    cells.forEach((cell, at) => {
      if (cell === null || cell.rows < 2) return
      const covered = heights.slice(index, index + cell.rows)
      const lacking = heightOf(cell, at, widths) - covered.reduce((sum, height) => sum + height, 0)
      if (lacking <= 0) return
      for (const [offset, height] of covered.entries()) heights[index + offset] = height + lacking / covered.length
    })
  })
  return heights.map((height) => Math.round(Math.min(HIGHEST, height) * 10) / 10)
}

function heightOf({ value, columns, style }: PageCell, at: number, widths: readonly number[]): number {
  if (typeof value === 'number') return LINE + 3
  const width = widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0) - 1
  const size = style === 'title' ? 1.5 : 1
  const room = Math.max(4, (width * NARROW) / size)
  const lines = value.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
  return lines * LINE * size + 4
}
