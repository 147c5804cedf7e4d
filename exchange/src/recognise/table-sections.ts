import type { Cell, Paragraph, Row, Table } from '../in/document.ts'
import { findCodes, head } from './codes.ts'
import { blockHeading } from './headings.ts'
import { labelColumns } from './labels.ts'
import { type SectionBuilder, sameText } from './section-builder.ts'
import {
  type ColumnRoles,
  guessColumns,
  headerRoles,
  isColumn,
  isRowHeaded,
  mergeHeaders,
  namesColumn,
} from './table-columns.ts'

/** Reads tables, whose columns are told by headings, by a table before, or guessed. */
export class TableSections {
  private readonly builder: SectionBuilder
  private columns: ColumnRoles[] = []
  /** Columns last known for tables of a width: a table goes on over pages without its headings. */
  private readonly byWidth = new Map<number, ColumnRoles[]>()
  /** The text last met in each column, and the bloc it stood in: the same épreuve may end two blocs. */
  private readonly above = new Map<number, { readonly text: string; readonly blocs: number }>()

  constructor(builder: SectionBuilder) {
    this.builder = builder
  }

  read(table: Table): void {
    if (table.columns !== undefined) {
      this.columns = [...table.columns]
      this.builder.rowsKnown = true
      for (const row of table.rows) this.tableRow(row, table)
      return
    }
    if (isIndex(table)) {
      for (const { cells } of table.rows) for (const { paragraphs } of cells) this.builder.aside.push(...paragraphs)
      return
    }
    if (table.width !== this.columns.length) this.columns = this.byWidth.get(table.width) ?? []
    if (isRowHeaded(table)) {
      this.rowHeadedTable(table)
      return
    }
    const rows = table.rows.map((row) => ({ row, header: headerRoles(row, table.width) }))
    if (this.columns.length === 0 && !rows.some(({ header }) => header !== null))
      this.columns = guessColumns(table, this.builder.habits)
    if (table.rows.length > 1 || table.width > 1) this.builder.rowsKnown = true
    this.byWidth.set(table.width, this.columns)
    for (const { row, header } of rows) {
      if (header === null) this.tableRow(row, table)
      else {
        this.columns = mergeHeaders(this.columns, header, table.width)
        this.byWidth.set(table.width, this.columns)
        for (const cell of row.cells)
          for (const paragraph of cell.paragraphs) this.builder.drop(paragraph, 'entete_de_colonne')
      }
    }
  }

  /** A sheet whose first cells say what stands beside them: one row for activities, one for competencies… */
  private rowHeadedTable(table: Table): void {
    this.builder.row += 1
    const start = this.builder.row
    for (const row of table.rows) {
      const [first, ...others] = row.cells.filter((cell) => cell.paragraphs.length > 0)
      const heading = first === undefined ? null : namesColumn(first)
      if (first === undefined) continue
      if (heading === null || others.length === 0) {
        for (const cell of [first, ...others]) this.cell(cell, table, [])
        continue
      }
      for (const paragraph of first.paragraphs) this.builder.drop(paragraph, 'entete_de_colonne')
      this.builder.row = Math.max(start, this.builder.row)
      for (const cell of others) this.cell(cell, table, heading.roles)
    }
  }

  private tableRow(row: Row, table: Table): void {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0)
    const [only] = filled
    if (only === undefined) return
    this.builder.row += 1
    if (
      filled.length === 1 &&
      only.paragraphs.every((paragraph) => this.builder.settle(paragraph) || this.headsActivity(paragraph))
    )
      return
    for (const cell of this.withCodes(filled)) {
      if (table.columns === undefined && this.repeatsAbove(cell))
        for (const paragraph of cell.paragraphs) this.builder.drop(paragraph, 'doublon')
      else this.cell(cell, table)
    }
  }

  /** « Activité 2 : … » alone in its row names the activity of the rows below. */
  private headsActivity(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.length !== 1 || codes[0]?.kind !== 'activite' || rest === '') return false
    this.builder.push({ role: 'activite', doubtful: false }, paragraph, {
      row: this.builder.row,
      lastRow: this.builder.row,
      opensCell: true,
      height: this.builder.row,
    })
    return true
  }

  /** Codes that stand in a column of their own are put in front of the text beside them. */
  private withCodes(cells: readonly Cell[]): Cell[] {
    const kept: Cell[] = []
    let code = ''
    for (const cell of cells) {
      const [first, ...others] = cell.paragraphs
      if ((this.columns[cell.column] ?? [])[0] === 'code') code = cell.paragraphs.map(({ text }) => text).join(' ')
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
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
    const above = this.above.get(cell.column)
    const blocs = this.builder.sections.length
    this.above.set(cell.column, { text, blocs })
    return text.length > 30 && above?.text === text && above.blocs === blocs
  }

  private cell(cell: Cell, table: Table, roles: ColumnRoles = this.columns[cell.column] ?? []): void {
    if (roles[0] === 'autre') {
      this.builder.aside.push(...cell.paragraphs)
      return
    }
    const start = this.builder.row
    const paragraphs = roles.length === 1 && roles[0] === 'bloc' ? this.blocCell(cell) : cell.paragraphs
    const left = paragraphs.filter((paragraph) => !this.builder.settle(paragraph))
    const row = Math.max(start, this.builder.row)
    const columns = roles.filter(isColumn)
    const [single] = columns
    const labels =
      columns.length === 1 && single !== undefined
        ? left.map(() => ({ role: single, doubtful: false }))
        : labelColumns(
            left.map((paragraph) => ({ paragraph, allowed: columns.length === 0 ? null : columns, hint: null })),
            this.builder.habits,
          )
    const lastRow = table.spansKnown ? row + cell.rows - 1 : row
    const at = { row, lastRow, height: row, ...(table.columns === undefined ? {} : { exact: true as const }) }
    left.forEach((paragraph, index) => {
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      this.builder.push(label, paragraph, { ...at, opensCell: index === 0 })
    })
  }

  /** A column of bloc titles: each new text is a bloc, a repeated one is set aside. */
  private blocCell(cell: Cell): readonly Paragraph[] {
    const [first] = cell.paragraphs
    if (first === undefined) return []
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
    const whole = { ...first, text }
    const last = this.builder.sections[this.builder.sections.length - 1]
    const heading = blockHeading(text)
    if (heading?.explicit === true) {
      this.builder.openSection(heading, whole)
      return []
    }
    const named = last === undefined ? '' : `${last.id ?? ''} ${last.title ?? ''}`
    if (sameText(named, text) || sameText(last?.title ?? '', text)) this.builder.drop(whole, 'doublon')
    else
      this.builder.openSection(
        { id: head(text).codes[0]?.id ?? '', title: head(text).rest, explicit: true, word: 'bloc' },
        whole,
      )
    return []
  }
}

/**
 * A table of codes alone, which says again what stands elsewhere: « Bloc 1 | A1, A2 | C1 à C5 », crosses in a grid. No element is in it,
 * and what it ties together cannot be told from its form.
 */
function isIndex(table: Table): boolean {
  const [, ...rows] = table.rows
  const cells = rows.flatMap((row) => row.cells).filter(({ paragraphs }) => paragraphs.length > 0)
  const texts = cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' '))
  return texts.length >= 4 && texts.every(isReference) && texts.some((text) => findCodes(text).length > 0)
}

/** Codes, numbers, crosses and the words between them; no word of a sentence. */
function isReference(text: string): boolean {
  const words = withoutCodes(text).replace(/(?<!\p{L})(?:blocs?|[ée]preuves?|UC|UE|CCP|oui|non)(?!\p{L})/giu, ' ')
  return !/\p{L}{4}/u.test(words)
}

function withoutCodes(text: string): string {
  let left = text
  for (const { start, end } of [...findCodes(text)].reverse()) left = `${left.slice(0, start)} ${left.slice(end)}`
  return left
}
