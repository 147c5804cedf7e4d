import type { Row, Table } from '../../in/document.ts'
import { firstRowRoles, type Headings, headerRoles } from './table-columns.ts'

/** The rows of a table, each with the columns it names when it is one of headings. */
export function withHeadings(table: Table): readonly { readonly row: Row; readonly header: Headings | null }[] {
  const told = table.rows.map((row) => ({ row, header: headerRoles(row, table.width) }))
  const first = told.every(({ header }) => header === null) ? firstRowRoles(table) : null
  const headers = told.map(({ row, header }, at) => ({ row, header: at === 0 ? (header ?? first) : header }))
  const named = headers.some(({ row, header }) => header !== null && !isAcross(row, table))
  // Under headings of its own, a title across the table names no column: it says what the rows across it below hold.
  return headers.map(({ row, header }) => ({ row, header: named && isAcross(row, table) ? null : header }))
}

/** One cell over all the columns. */
export function isAcross({ cells }: Row, { width }: Table): boolean {
  const [only, ...others] = cells.filter(({ paragraphs }) => paragraphs.length > 0)
  return only !== undefined && others.length === 0 && width > 1 && only.columns >= width
}
