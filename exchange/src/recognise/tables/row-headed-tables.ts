import type { Cell, Row, Table } from '../../in/document.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { blockHeading } from '../words/headings.ts'
import { isTitle } from '../words/titles.ts'
import type { TableCells } from './table-cells.ts'
import { namesColumn } from './table-columns.ts'

/** A sheet whose first cells say what stands beside them: one row for activities, one for competencies… */
export class RowHeadedTables {
  private readonly builder: SectionBuilder
  private readonly cells: TableCells

  constructor(builder: SectionBuilder, cells: TableCells) {
    this.builder = builder
    this.cells = cells
  }

  read(table: Table): void {
    this.builder.row += 1
    for (const row of table.rows) this.readRow(row, table)
  }

  private readRow(row: Row, table: Table): void {
    const [first, ...others] = row.cells.filter((cell) => cell.paragraphs.length > 0)
    if (first === undefined) return
    const heading = namesColumn(first)
    if (heading !== null && others.length > 0) {
      for (const paragraph of first.paragraphs) this.builder.drop(paragraph, 'entete_de_colonne')
      for (const cell of others) this.cells.take(cell, table, heading.roles)
    } else if (others.length === 0 || !(this.takeCoded(first, others, table) || this.takeRubric(first, others)))
      for (const cell of [first, ...others]) this.cells.take(cell, table, [])
  }

  /** « Compétence n° 1 | Classer… »: a code and its text. */
  private takeCoded(label: Cell, [cell, ...beside]: readonly Cell[], table: Table): boolean {
    const title = labelIn(label)
    const [first, ...below] = cell?.paragraphs ?? []
    if (title === null || cell === undefined || first === undefined) return false
    const { codes, rest } = head(title.text)
    const [code] = codes
    if (code === undefined || rest !== '') return false
    if (code.kind === 'bloc' || code.kind === 'tache' || code.kind === 'nombre') return false
    const coded = { ...first, text: `${title.text} ${first.text}`, marker: null }
    for (const one of [{ ...cell, paragraphs: [coded, ...below] }, ...beside]) this.cells.take(one, table, [code.kind])
    return true
  }

  /** « Savoirs associés | … »: a rubric that the format has no key for. */
  private takeRubric(label: Cell, others: readonly Cell[]): boolean {
    const title = labelIn(label)
    if (title === null || head(title.text).codes.length > 0) return false
    if (blockHeading(title.text) !== null || !isTitle(title.text)) return false
    const why = { fr: `rubrique «\u00a0${title.text}\u00a0»`, en: `rubric “${title.text}”` }
    this.builder.drop(title, 'etiquette')
    for (const paragraph of others.flatMap((cell) => cell.paragraphs)) this.builder.setAside(paragraph, why)
    return true
  }
}

/** A cell of one short line. */
function labelIn({ paragraphs: [title, ...more] }: Cell): Cell['paragraphs'][number] | null {
  return title === undefined || more.length > 0 || title.text.length > LONGEST_LABEL ? null : title
}

const LONGEST_LABEL = 60
