import type { Cell, Paragraph, Table } from '../../in/document.ts'
import type { Label } from '../columns/column-roles.ts'
import { labelColumns } from '../columns/labels.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { takeBlocCell } from './bloc-cells.ts'
import type { KnownColumns } from './known-columns.ts'
import { type ColumnRoles, isColumn } from './table-columns.ts'

/** Reads the cells of a table, each by what its column holds. */
export class TableCells {
  private readonly builder: SectionBuilder
  private readonly columns: KnownColumns

  constructor(builder: SectionBuilder, columns: KnownColumns) {
    this.builder = builder
    this.columns = columns
  }

  /** @param roles what the cell may hold, where something else than its column says so */
  take(cell: Cell, table: Table, roles: ColumnRoles = this.columns.of(cell.column)): void {
    if (roles[0] === 'autre') this.setAside(cell)
    else if (roles[0] === 'indicateur') this.takeIndicators(cell)
    else if (roles.length === 1 && roles[0] === 'bloc') takeBlocCell(cell, this.builder)
    else this.takeElements(cell, table, roles)
  }

  private setAside({ column, paragraphs }: Cell): void {
    const title = this.columns.titleOf(column)
    const why = title === undefined ? undefined : { fr: `colonne «\u00a0${title}\u00a0»`, en: `column “${title}”` }
    for (const paragraph of paragraphs) this.builder.setAside(paragraph, why)
  }

  /** Beside a criterion, what it is seen by. */
  private takeIndicators({ paragraphs }: Cell): void {
    const { row } = this.builder
    for (const [index, paragraph] of paragraphs.entries()) {
      const indicator: Paragraph = { ...paragraph, part: 'indicateur' }
      const at = { row, lastRow: row, opensCell: index === 0, height: row }
      this.builder.push({ role: 'critere', doubtful: false }, indicator, at)
    }
  }

  private takeElements(cell: Cell, table: Table, roles: ColumnRoles): void {
    const { builder } = this
    const elements = cell.paragraphs.filter((paragraph) => !this.isDash(paragraph) && !builder.settle(paragraph))
    const labels = this.labelsOf(elements, roles)
    const besideIndicators = roles.join() === 'critere' && this.columns.hold('indicateur')
    const { row } = builder
    const at = {
      row,
      lastRow: table.spansKnown ? row + cell.rows - 1 : row,
      height: row,
      ...(table.columns === undefined ? {} : { exact: true as const }),
      ...(table.spansKnown ? { whole: true as const } : {}),
    }
    elements.forEach((element, index) => {
      const paragraph: Paragraph = besideIndicators ? { ...element, part: 'critere' } : element
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      builder.push(label, paragraph, { ...at, opensCell: index === 0 })
    })
  }

  /** The only role of the column; else the one among its roles that each text shows. */
  private labelsOf(paragraphs: readonly Paragraph[], roles: ColumnRoles): readonly Label[] {
    const columns = roles.filter(isColumn)
    const [role, ...others] = columns
    if (role !== undefined && others.length === 0) return paragraphs.map(() => ({ role, doubtful: false }))
    const allowed = role === undefined ? null : columns
    return labelColumns(
      paragraphs.map((paragraph) => ({ paragraph, allowed, hint: null })),
      this.builder.habits,
    )
  }

  /** « – », « / »: a cell that says there is nothing. */
  private isDash(paragraph: Paragraph): boolean {
    const dash = !/[\p{L}\p{N}]/u.test(paragraph.text)
    if (dash) this.builder.drop(paragraph, 'separateur')
    return dash
  }
}
