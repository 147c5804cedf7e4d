/** What a workbook or a file of separated values holds before anything is recognised: sheets of rows of cells. */

export interface Sheet {
  /** Its tab; `null` for a file of one sheet, which has none. */
  readonly name: string | null
  /** Its rank in the file, from 1, those that are not shown included. */
  readonly number: number
  readonly hidden: boolean
  /** Rows that hold something, from the top. */
  readonly rows: readonly SheetRow[]
  /** False where no cell can cover several rows: an empty cell may then go on with the one above. */
  readonly merges: boolean
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number
  /** Cells with a text, and empty ones that cover others, from the left. */
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  /** From 0: A, B, C… */
  readonly column: number
  readonly columns: number
  /** Rows that it covers, itself included. */
  readonly rows: number
  /** With its line breaks. */
  readonly text: string
  /** The parts of the text in bold or italics, half-open; none where nothing is known of its look. */
  readonly strong: readonly (readonly [from: number, to: number])[]
  readonly notes: readonly CellNote[]
}

export interface CellNote {
  readonly author: string
  readonly text: string
}

/** The letters of a column: A, B… Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`
}

/** The column that letters name, from 0. */
export const columnOfLetters = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** More than any référentiel, and little enough to be read at once. */
export const LIMITS = { rows: 50_000, columns: 400, cells: 500_000 } as const
