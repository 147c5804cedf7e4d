import { columnHeading } from '../recognise/words/headings.ts'
import type { Table } from './document.ts'

/** A table of one column is a frame around a text, unless a heading says what the column holds. */
export function isDataTable(table: Table | null): boolean {
  if (table === null || table.width > 1) return true
  return table.rows.some(({ cells }) =>
    cells.some(({ paragraphs }) => paragraphs.some(({ text }) => columnHeading(text) !== null)),
  )
}
