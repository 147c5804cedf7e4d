import type { Flow, Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { type Outline, outlineOf } from './outline.ts'
import { Placing } from './placing.ts'

/** Under what a text stands as it is read from top to bottom, and what waits there to be given its columns. */
export class Standing {
  readonly flow: Flow
  readonly outline: Outline
  /** The column that the headings say, when they say only one. */
  hint: ColumnRole | null = null
  /** The columns of the headings read since the last text. */
  headings: ColumnRole[] = []
  /** Under « Compétences et évaluation »: what stands below a competency is a criterion of it. */
  evaluated = false
  /** Under « Le candidat est capable de : »: each action of the list is a competency. */
  listing = false
  /** The title under which the assessments of a bloc stand: « Évaluation du bloc 2 », « Épreuve E4 – … ». */
  assessed: Paragraph | null = null
  /** Under a title on how the certification is awarded. */
  awarding = false
  /** Under a title that names no part of a référentiel: nothing there is guessed. */
  adrift: boolean
  /** That title. */
  under: Paragraph | null = null
  waiting: Paragraph[] = []
  private readonly builder: SectionBuilder

  constructor(builder: SectionBuilder, flow: Flow) {
    this.builder = builder
    this.flow = flow
    this.outline = outlineOf(flow.paragraphs, builder.blocs.length > 0)
    // In a titre professionnel, what stands in no sheet is about the whole of it.
    const betweenSheets = builder.started && builder.sheets.size > 0
    this.adrift = betweenSheets || (builder.afterTable !== null && !flow.flattened)
  }

  /** What stands here is of the référentiel again. */
  begin(): void {
    this.adrift = false
    this.builder.afterTable = null
  }

  /** What stands below this title is of no part of the référentiel. */
  leadAway(title: Paragraph): void {
    this.adrift = true
    this.under = title
  }

  /** A heading says the column of what comes next. */
  hold(role: ColumnRole): void {
    this.hint = role
    this.headings = [role]
    this.builder.titleOpen = false
  }

  /** A heading no longer holds. */
  leave(): void {
    this.place()
    this.hint = null
    this.headings = []
  }

  /** What waits is given its columns before anything else is read. */
  place(): void {
    new Placing(this.builder, this.outline, this).place(this.waiting)
    this.waiting = []
    this.listing = false
    this.evaluated = false
    this.assessed = null
  }
}
