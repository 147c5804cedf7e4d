import type { Localised } from '@equerre/core'

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

/** What is said of a table that no one wrote by hand. */
export const TOO_LONG: Localised = {
  fr: 'Ce tableau a plus de 50\u00a0000\u00a0lignes ou 500\u00a0000\u00a0cellules\u00a0: ce n’est pas un référentiel. Gardez dans un fichier à part les feuilles ou les lignes à importer, puis recommencez.',
  en: 'This table has more than 50,000 rows or 500,000 cells: it is no référentiel. Keep the sheets or rows to import in a file of their own, then try again.',
}

export const NO_CELL: Localised = {
  fr: 'Ce tableau est vide\u00a0: aucune cellule ne contient de texte. Vérifiez que c’est le bon fichier, et que ses feuilles ne sont pas masquées.',
  en: 'This table is empty: no cell holds a text. Check that it is the right file, and that its sheets are not hidden.',
}
