import type { Cell, Row, Table } from '../../in/document.ts'
import { factSheet } from '../sections/fact-sheet.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { isAcross, withHeadings } from './heading-rows.ts'
import { isIndex } from './index-tables.ts'
import { KnownColumns } from './known-columns.ts'
import { RowHeadedTables } from './row-headed-tables.ts'
import { RowsAcross, takeActivityTitle } from './rows-across.ts'
import { TableCells } from './table-cells.ts'
import { isRowHeaded } from './table-columns.ts'

/** Reads tables row by row: what is across them, what stands in their columns. */
export class TableSections {
  private readonly builder: SectionBuilder
  private readonly columns: KnownColumns
  private readonly cells: TableCells
  private readonly across: RowsAcross
  private readonly rowHeaded: RowHeadedTables
  /** The text last met in each column, and the bloc it stood in: the same épreuve may end two blocs. */
  private readonly above = new Map<number, { readonly text: string; readonly blocs: number }>()

  constructor(builder: SectionBuilder) {
    this.builder = builder
    this.columns = new KnownColumns(builder)
    this.cells = new TableCells(builder, this.columns)
    this.across = new RowsAcross(builder, this.columns)
    this.rowHeaded = new RowHeadedTables(builder, this.cells)
  }

  read(table: Table): void {
    if (table.columns !== undefined) this.readKnown(table, table.columns)
    else if (isIndex(table)) this.builder.aside.push(...table.rows.flatMap(paragraphsOf))
    else if (!this.takeFacts(table)) this.readRows(table)
    const { roles } = this.columns
    this.builder.afterTable = table.spansKnown && roles.length > 1 ? new Set(roles) : null
  }

  private readKnown(table: Table, columns: NonNullable<Table['columns']>): void {
    this.columns.set(columns)
    this.builder.rowsKnown = true
    for (const row of table.rows) this.readRow(row, table)
  }

  /** Before the référentiel, a table of what the certification is. */
  private takeFacts(table: Table): boolean {
    const facts = this.builder.started ? null : factSheet(table)
    if (facts !== null) this.builder.preamble.push(...facts)
    return facts !== null
  }

  private readRows(table: Table): void {
    this.across.leave()
    this.columns.recall(table)
    if (isRowHeaded(table)) {
      this.rowHeaded.read(table)
      return
    }
    const rows = withHeadings(table)
    this.columns.begin(
      table,
      rows.some(({ header }) => header !== null),
    )
    if (table.rows.length > 1 || table.width > 1) this.builder.rowsKnown = true
    for (const { row, header } of rows) {
      if (header === null) this.readRow(row, table)
      else this.columns.takeHeadings(header, row, table)
    }
  }

  private readRow(row: Row, table: Table): void {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0)
    const [only, ...others] = filled
    if (only === undefined) return
    this.builder.row += 1
    this.across.enter()
    if (table.columns === undefined && isAcross(row, table) && this.columns.areKnown) {
      this.across.take(only)
      return
    }
    this.across.leave()
    if (others.length === 0 && this.takeAlone(only)) return
    if (table.spansKnown && !filled.some(({ column }) => this.columns.of(column).includes('bloc')))
      this.builder.resumeOwner(filled.flatMap((cell) => this.codesAlone(cell)))
    for (const cell of this.withCodes(filled)) {
      if (table.columns === undefined && this.repeatsAbove(cell))
        for (const paragraph of cell.paragraphs) this.builder.drop(paragraph, 'doublon')
      else this.cells.take(cell, table)
    }
  }

  /** The only cell of a row may be a note, or titles of blocs and activities. */
  private takeAlone({ paragraphs }: Cell): boolean {
    const { builder } = this
    if (isNote(paragraphs[0]?.text ?? '')) {
      builder.aside.push(...paragraphs)
      return true
    }
    return paragraphs.every((paragraph) => builder.settle(paragraph) || takeActivityTitle(paragraph, builder))
  }

  /** The competencies that a cell of their column names by their codes, without their words. */
  private codesAlone({ column, paragraphs }: Cell): string[] {
    if (this.columns.of(column).join() !== 'competence') return []
    const texts = paragraphs.map(({ text }) => text)
    if (texts.every((text) => /^\d{1,3}$/.test(text))) return texts
    const heads = texts.map(head)
    return heads.every(({ codes, rest }) => codes.length > 0 && rest === '')
      ? heads.flatMap(({ codes }) => codes.map(({ id }) => id))
      : []
  }

  /** Codes that stand in a column of their own are put in front of the text beside them. */
  private withCodes(cells: readonly Cell[]): Cell[] {
    const kept: Cell[] = []
    let code = ''
    for (const cell of cells) {
      const [first, ...others] = cell.paragraphs
      if (this.columns.of(cell.column)[0] === 'code') code = textOf(cell)
      else if (code !== '' && first !== undefined) {
        const coded = head(first.text).codes.length > 0 ? first : { ...first, text: `${code} ${first.text}` }
        kept.push({ ...cell, paragraphs: [coded, ...others] })
        code = ''
      } else kept.push(cell)
    }
    return kept
  }

  /** A merged cell that the extraction wrote again in the next row. */
  private repeatsAbove(cell: Cell): boolean {
    const text = textOf(cell)
    const above = this.above.get(cell.column)
    const blocs = this.builder.sections.length
    this.above.set(cell.column, { text, blocs })
    return text.length > 30 && above?.text === text && above.blocs === blocs
  }
}

const paragraphsOf = ({ cells }: Row): Cell['paragraphs'] => cells.flatMap(({ paragraphs }) => paragraphs)

const textOf = ({ paragraphs }: Cell): string => paragraphs.map(({ text }) => text).join(' ')

/** A note under the rows: « * … », « NB : … », « (1) … ». */
const isNote = (text: string): boolean => /^(?:\*+|†|\(\d\)|n\.?\s?b\.?\s*:|nota(?![\p{L}])|source\s*:)/iu.test(text)
