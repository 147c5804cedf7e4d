import type { Localised } from '@equerre/core'
import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import { labelColumns } from '../columns/labels.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { namesAssessment, startsLower, startsWithInfinitive } from '../words/cues.ts'
import type { Outline } from './outline.ts'
import { startsCompetency, withStatements } from './stated-competencies.ts'
import { TextRows } from './text-rows.ts'

/** What the headings over a text say of it. */
export interface Held {
  readonly hint: ColumnRole | null
  readonly evaluated: boolean
  readonly listing: boolean
  readonly assessed: Paragraph | null
}

/** Gives each paragraph of a text its column, and its row. */
export class Placing {
  private readonly builder: SectionBuilder
  private readonly outline: Outline
  private readonly held: Held

  constructor(builder: SectionBuilder, outline: Outline, held: Held) {
    this.builder = builder
    this.outline = outline
    this.held = held
  }

  place(waiting: readonly Paragraph[]): void {
    const { sections, habits } = this.builder
    const { hint } = this.held
    const paragraphs = this.withoutLoose(waiting)
    const inputs = paragraphs.map((paragraph) => ({ paragraph, allowed: this.allowed(paragraph), hint }))
    const labels = withStatements(paragraphs, labelColumns(inputs, habits), sections)
    const rows = new TextRows(this.builder, this.outline, this.held.assessed !== null)
    paragraphs.forEach((paragraph, index) => {
      rows.add(paragraph, labels[index] ?? { role: 'competence', doubtful: false })
    })
  }

  /**
   * Where tables hold the elements, what stands between them under no title is about the whole: « Dispositions communes : … ». It is kept
   * apart up to the first paragraph that shows what it is.
   */
  private withoutLoose(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    const { hint, assessed } = this.held
    if (hint !== null || assessed !== null || !this.builder.hasHeadedTables || !this.builder.inText) return paragraphs
    const first = paragraphs.findIndex((paragraph) => this.showsItself(paragraph))
    const loose = first < 0 ? paragraphs : paragraphs.slice(0, first)
    for (const paragraph of loose) this.builder.setAside(paragraph, BETWEEN_TABLES)
    return first < 0 ? [] : paragraphs.slice(first)
  }

  private showsItself(paragraph: Paragraph): boolean {
    const { text } = paragraph
    return (
      this.allowed(paragraph) !== null ||
      head(text).codes.length > 0 ||
      startsLower(text) ||
      startsWithInfinitive(text) ||
      namesAssessment(text)
    )
  }

  /** The only columns possible for a paragraph, when something says so. */
  private allowed(paragraph: Paragraph): readonly ColumnRole[] | null {
    const { hint, evaluated, listing, assessed } = this.held
    const outlined = this.outline.roles.get(paragraph)
    if (outlined !== undefined) return [outlined]
    if (evaluated && hint === 'competence')
      return [startsCompetency(paragraph, this.builder.habits) ? 'competence' : 'critere']
    if (listing && paragraph.marker !== null && startsWithInfinitive(paragraph.text)) return ['competence']
    const own = head(paragraph.text).codes.some(({ kind }) => kind === 'competence' || kind === 'critere')
    return assessed !== null && !own ? ['modalite'] : null
  }
}

const BETWEEN_TABLES: Localised = {
  fr: 'entre deux tableaux, sous aucun titre connu',
  en: 'between two tables, under no known title',
}
