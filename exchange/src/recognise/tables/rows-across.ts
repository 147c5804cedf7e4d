import type { Cell, Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import { runIn } from '../flow/looked-headings.ts'
import { isAwardHeading } from '../parts/certification.ts'
import type { Section } from '../sections/fragments.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { namesAssessment } from '../words/cues.ts'
import { columnHeading } from '../words/headings.ts'
import { isTitle } from '../words/titles.ts'
import type { KnownColumns } from './known-columns.ts'
import { isColumn } from './table-columns.ts'

/**
 * A row of one cell across the table is in none of its columns: the title of a bloc or of an activity, a heading and what it says of
 * the whole bloc, a competency over its criteria and the list that is part of it; anything else is no element.
 */
export class RowsAcross {
  private readonly builder: SectionBuilder
  private readonly columns: KnownColumns
  /** What a heading across the table, or a competency there, says that the rows across it below hold. */
  private held: ColumnRole | null = null
  /** The bloc whose rows are being read, and its first row. */
  private band: { readonly section: Section | null; readonly row: number } = { section: null, row: 0 }

  constructor(builder: SectionBuilder, columns: KnownColumns) {
    this.builder = builder
    this.columns = columns
  }

  /** A row begins, across the table or not: it may be the first of its bloc. */
  enter(): void {
    const { section, row } = this.builder
    if (this.band.section !== section) this.band = { section, row }
  }

  /** A heading across the table no longer holds. */
  leave(): void {
    this.held = null
  }

  take({ paragraphs }: Cell): void {
    for (const [index, paragraph] of paragraphs.entries())
      this.takeParagraph(paragraph, paragraphs[index + 1] ?? null, index === 0)
  }

  private takeParagraph(paragraph: Paragraph, next: Paragraph | null, opensCell: boolean): void {
    if (isAwardHeading(paragraph.text) || (this.held === null && DISABILITY.test(paragraph.text)))
      this.builder.preamble.push(paragraph)
    else if (this.builder.settle(paragraph, next)) this.leave()
    else if (!takeActivityTitle(paragraph, this.builder) && !this.takeHeading(paragraph, opensCell))
      this.takeText(paragraph, opensCell)
  }

  /** « Modalités d’évaluation » alone, or before what it says. */
  private takeHeading(paragraph: Paragraph, opensCell: boolean): boolean {
    const [role, ...others] = columnHeading(paragraph.text)?.roles.filter(isColumn) ?? []
    if (role !== undefined && others.length === 0) {
      this.builder.drop(paragraph, 'entete_de_colonne')
      this.held = role
      return true
    }
    const labelled = runIn(paragraph)
    if (labelled === null) return false
    this.builder.drop(labelled.label, 'entete_de_colonne')
    this.held = labelled.role
    this.push(labelled.role, labelled.said, opensCell)
    return true
  }

  private takeText(paragraph: Paragraph, opensCell: boolean): void {
    const role = this.roleOf(paragraph)
    if (role === null) this.builder.aside.push(paragraph)
    else this.push(role, paragraph, opensCell)
  }

  private roleOf(paragraph: Paragraph): ColumnRole | null {
    const { codes, rest } = head(paragraph.text)
    const kind = codes[0]?.kind
    if (rest !== '' && (kind === 'competence' || kind === 'critere' || kind === 'modalite')) {
      this.held = kind
      return kind
    }
    if (this.held === 'competence' && paragraph.marker === null) return null
    if (this.held !== null) return this.held
    if (namesAssessment(paragraph.text)) return 'modalite'
    return !this.columns.hold('activite') && isTitle(paragraph.text) ? 'activite' : null
  }

  /** What is said across the rows of a bloc is of all those above it; where none is above yet, of those below. */
  private push(role: ColumnRole, paragraph: Paragraph, opensCell: boolean): void {
    const { row } = this.builder
    const below = role === 'activite' || role === 'competence'
    const from = below || !this.hasCompetencySince(this.band.row) ? row : this.band.row
    this.builder.push({ role, doubtful: false }, paragraph, { row: from, lastRow: row, opensCell, height: row })
  }

  private hasCompetencySince(row: number): boolean {
    return this.builder.section.fragments.some((fragment) => fragment.role === 'competence' && fragment.row >= row)
  }
}

/** « Activité 2 : … » alone in its row names the activity of the rows below. */
export function takeActivityTitle(paragraph: Paragraph, builder: SectionBuilder): boolean {
  const { codes, rest } = head(paragraph.text)
  if (codes.length !== 1 || codes[0]?.kind !== 'activite' || rest === '') return false
  const { row } = builder
  builder.push({ role: 'activite', doubtful: false }, paragraph, { row, lastRow: row, opensCell: true, height: row })
  return true
}

const DISABILITY = /handicap|am[ée]nagements? (?:d['’]|de l['’]|des )[ée]preuves?/iu
