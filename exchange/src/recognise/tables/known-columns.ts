import type { Row, Table } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import {
  type ColumnContents,
  type ColumnRoles,
  guessColumns,
  type Headings,
  inferredRole,
  isColumn,
  mergeHeaders,
} from './table-columns.ts'

/** What each column of the table being read holds: told by headings, by a table before of the same width, or guessed. */
export class KnownColumns {
  private readonly builder: SectionBuilder
  private columns: ColumnRoles[] = []
  /** Columns last known for tables of a width: a table goes on over pages without its headings. */
  private readonly byWidth = new Map<number, ColumnRoles[]>()
  /** The heading last read over each column. */
  private readonly titles = new Map<number, string>()
  /** Some row of the table is one of headings. */
  private headed = false

  constructor(builder: SectionBuilder) {
    this.builder = builder
  }

  of(column: number): ColumnRoles {
    return this.columns[column] ?? []
  }

  titleOf(column: number): string | undefined {
    return this.titles.get(column)
  }

  /** Some column may hold it. */
  hold(contents: ColumnContents): boolean {
    return this.columns.some((roles) => roles.includes(contents))
  }

  /** The parts of a référentiel that the columns hold, one after the other. */
  get roles(): readonly ColumnRole[] {
    return this.columns.flat().filter(isColumn)
  }

  /** Enough is known of the columns to say that a row across them is in none. */
  get areKnown(): boolean {
    return this.headed || this.columns.filter((roles) => roles.some(isColumn)).length > 1
  }

  /** The format says what its columns hold. */
  set(columns: readonly ColumnRoles[]): void {
    this.columns = [...columns]
  }

  /** A table begins: it may go on with the columns of the last one of its width. */
  recall({ width }: Table): void {
    if (width !== this.columns.length) this.columns = this.byWidth.get(width) ?? []
  }

  /** Its rows are about to be read; without headings, in this table or before, the texts tell the columns. */
  begin(table: Table, headed: boolean): void {
    this.headed = headed
    if (this.columns.length === 0 && !headed) this.columns = guessColumns(table, this.builder.habits)
    this.byWidth.set(table.width, this.columns)
  }

  takeHeadings(header: Headings, row: Row, table: Table): void {
    this.columns = mergeHeaders(this.columns, this.inferred(header, row, table), table.width)
    this.byWidth.set(table.width, this.columns)
    for (const { column, paragraphs } of row.cells) {
      this.titles.set(column, paragraphs.map(({ text }) => text).join(' '))
      for (const paragraph of paragraphs) this.builder.drop(paragraph, 'entete_de_colonne')
    }
  }

  /** Headings, with what the columns headed in other words show by their texts; the report says so. */
  private inferred(header: Headings, row: Row, table: Table): Headings {
    const roles = [...header.roles]
    for (const { column, paragraphs } of row.cells) {
      const [first] = paragraphs
      if (first === undefined || roles[column]?.join() !== 'autre') continue
      const title = paragraphs.map(({ text }) => text).join(' ')
      const role = inferredRole(table, { ...header, roles }, column, title, this.builder.habits)
      if (role === null) continue
      roles[column] = [role]
      this.builder.guessed.push({
        message: {
          fr: `La colonne «\u00a0${title}\u00a0» a été lue comme celle des ${NAMES[role].fr}, d’après ses textes.`,
          en: `The column “${title}” was read as that of the ${NAMES[role].en}, from its texts.`,
        },
        place: first.place,
      })
    }
    return { ...header, roles }
  }
}

const NAMES: Readonly<Record<ColumnRole, { readonly fr: string; readonly en: string }>> = {
  activite: { fr: 'activités', en: 'activities' },
  competence: { fr: 'compétences', en: 'competencies' },
  modalite: { fr: 'modalités', en: 'assessments' },
  critere: { fr: 'critères', en: 'criteria' },
}
