import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { isColumn } from '../tables/table-columns.ts'
import { head } from '../words/codes.ts'
import { startsWithInfinitive } from '../words/cues.ts'
import { columnHeading, isForm } from '../words/headings.ts'
import { titleRole, withoutTitleNumber } from '../words/titles.ts'
import type { Standing } from './standing.ts'

/** Reads the headings of a text that say the columns of what stands below: a column title, a title of the document, a lead to a list. */
export class HeadingReading {
  private readonly builder: SectionBuilder
  private readonly standing: Standing

  constructor(builder: SectionBuilder, standing: Standing) {
    this.builder = builder
    this.standing = standing
  }

  /** @returns whether the paragraph was such a heading; `below` stands after it */
  take(paragraph: Paragraph, below: Paragraph | null): boolean {
    const heading = columnHeading(paragraph.text)
    if (heading !== null && !isContent(paragraph) && !isForm(paragraph.text)) {
      this.takeColumns(heading.roles.filter(isColumn), heading.roles.length > 0, paragraph)
      return true
    }
    const title = titleRole(paragraph)
    if (title !== null) this.takeTitle(title, paragraph)
    else if (this.leadsCompetencies(paragraph, below)) this.takeLead(paragraph)
    else return false
    return true
  }

  /** Column titles, one under the other before their texts: they tell the column of what follows when they are of one. */
  private takeColumns(columns: readonly ColumnRole[], named: boolean, paragraph: Paragraph): void {
    const { builder, standing } = this
    standing.begin()
    builder.titleOpen = false
    if (standing.waiting.length > 0) {
      standing.place()
      standing.headings = []
    }
    standing.headings.push(...columns)
    const distinct = new Set(standing.headings)
    standing.hint = distinct.size === 1 ? (standing.headings[0] ?? null) : null
    builder.drop(paragraph, 'entete_de_colonne')
    if (named && (standing.flow.flattened || standing.hint !== null)) builder.started = true
    // In a titre professionnel, each table of the evaluation says which activity it is about.
    if (builder.sheets.size > 0 && distinct.has('modalite')) standing.leadAway(paragraph)
  }

  private takeTitle(title: ColumnRole | 'evaluated', paragraph: Paragraph): void {
    const { builder, standing } = this
    standing.begin()
    standing.place()
    standing.hold(title === 'evaluated' ? 'competence' : title)
    standing.evaluated = title === 'evaluated'
    builder.started = true
    if (title === 'modalite' && namesOneAssessment(paragraph.text)) standing.waiting.push(paragraph)
    else builder.drop(paragraph, 'entete_de_colonne')
  }

  /** « Le candidat est capable de : » over a list of actions: its items are the competencies. */
  private leadsCompetencies({ text }: Paragraph, below: Paragraph | null): boolean {
    const { hint } = this.standing
    if (below === null || below.marker === null || !startsWithInfinitive(below.text)) return false
    if (!LEADS_COMPETENCIES.test(text) || this.builder.habits.competencyCodes) return false
    return hint !== 'modalite' && hint !== 'critere' && head(below.text).codes.length === 0
  }

  private takeLead(paragraph: Paragraph): void {
    const { builder, standing } = this
    standing.place()
    standing.begin()
    standing.hold('competence')
    standing.listing = true
    builder.started = true
    builder.drop(paragraph, 'entete_de_colonne')
  }
}

/** « Activités exercées » may head a list in its own column: it is a heading all the same. Coded text never is. */
const isContent = ({ text, marker }: Paragraph): boolean => marker !== null || head(text).codes.length > 0

/** « Modalité d’évaluation — M1 » names an assessment; « Compétences attestées » only says what comes. */
const namesOneAssessment = (text: string): boolean => head(text).rest !== '' && /\d/.test(withoutTitleNumber(text))

const LEADS_COMPETENCIES =
  /(?<![\p{L}])(?:(?:est|sont|sera|seront|être|soit|soient)\s+(?:capables?|en mesure|aptes?|en capacit[ée])\s+(?:de|d['’]|à)|(?:doit|doivent|devra|devront|saura|sauront|sait|savent|peut|peuvent)(?:\s+(?:savoir|pouvoir|être capables? de))?)\s*:$/iu
