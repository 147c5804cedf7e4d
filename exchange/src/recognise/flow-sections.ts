import type { Flow, Paragraph } from '../in/document.ts'
import { isAwardHeading } from './certification.ts'
import { head } from './codes.ts'
import { namesAssessment, startsWithInfinitive } from './cues.ts'
import { columnHeading, looseHeading } from './headings.ts'
import { type ColumnRole, labelColumns } from './labels.ts'
import type { SectionBuilder } from './section-builder.ts'
import { isColumn } from './table-columns.ts'
import { isActivitySheet, isCompetencySheet, isSheetSummary, isSheetTitle } from './title-sheets.ts'

/** Reads text in reading order: headings announce a column, and the columns of a flattened table are told by the text itself. */
export class FlowSections {
  private readonly builder: SectionBuilder

  constructor(builder: SectionBuilder) {
    this.builder = builder
  }

  read(flow: Flow): void {
    let waiting: Paragraph[] = []
    let hint: ColumnRole | null = null
    let headings: ColumnRole[] = []
    let awarding = false
    /** Under a title that names no part of a référentiel: nothing there is guessed. */
    let adrift = false
    /** Under « Compétences et évaluation »: what stands below a competency is a criterion of it. */
    let evaluated = false
    /** In the table that sums up the sheets, whose cells are no longer told apart: the sheets say it all again. */
    let summed = false
    /** « FICHE ACTIVITÉ TYPE N° 1 » was just read. */
    let naming = false
    const sheets = sheetNames(flow.paragraphs)
    const place = (): void => {
      const sure = evaluated && hint === 'competence'
      this.place(
        waiting,
        hint,
        sure ? (paragraph) => (this.startsCompetency(paragraph) ? 'competence' : 'critere') : null,
      )
      waiting = []
      evaluated = false
    }
    for (const [index, paragraph] of flow.paragraphs.entries()) {
      if (naming) {
        naming = false
        if (this.nameActivity(paragraph)) continue
      }
      if (isActivitySheet(paragraph.text)) {
        place()
        hint = null
        headings = []
        summed = false
        adrift = true
        naming = true
        this.builder.started = true
        this.builder.titleOpen = false
        this.builder.drop(paragraph, 'etiquette')
        continue
      }
      if (sheets.size > 0 && isSheetSummary(paragraph.text)) {
        place()
        hint = null
        headings = []
        summed = true
      } else if (isCompetencySheet(paragraph.text)) summed = false
      if (summed) {
        if (sheets.has(withoutNumbers(paragraph.text))) this.builder.drop(paragraph, 'doublon')
        else if (isWithoutKey(paragraph)) {
          summed = false
          adrift = true
          this.builder.aside.push(paragraph)
        } else this.builder.aside.push(paragraph)
        continue
      }
      const heading = columnHeading(paragraph.text)
      const column = heading !== null && !this.isContent(paragraph)
      const titled = column ? null : titleRole(paragraph)
      if (column || titled !== null) adrift = false
      if (titled !== null) {
        place()
        hint = titled === 'evaluated' ? 'competence' : titled
        headings = [hint]
        evaluated = titled === 'evaluated'
        this.builder.titleOpen = false
        this.builder.started = true
        // « Modalité d’évaluation — M1 » names an assessment; « Compétences attestées » only says what comes.
        if (titled === 'modalite' && head(paragraph.text).rest !== '' && /\d/.test(paragraph.text))
          waiting.push(paragraph)
        else this.builder.drop(paragraph, 'entete_de_colonne')
        continue
      }
      if (column) {
        this.builder.titleOpen = false
        if (waiting.length > 0) {
          place()
          headings = []
        }
        headings.push(...heading.roles.filter(isColumn))
        const distinct = new Set(headings)
        hint = distinct.size === 1 ? (headings[0] ?? null) : null
        this.builder.drop(paragraph, 'entete_de_colonne')
        if (heading.roles.length > 0) this.builder.started = this.builder.started || flow.flattened || hint !== null
        continue
      }
      const wasBlock = this.builder.blockOf(paragraph) !== null
      if (wasBlock) {
        place()
        hint = null
        headings = []
        adrift = false
      }
      // A competency under « Critères » or « Modalités » starts anew: the heading no longer holds.
      if ((hint === 'critere' || hint === 'modalite') && this.startsCompetency(paragraph)) {
        place()
        hint = null
        headings = []
      }
      if (isAwardHeading(paragraph.text)) {
        place()
        awarding = true
      } else if (wasBlock) awarding = false
      if (awarding) {
        this.builder.preamble.push(paragraph)
        continue
      }
      const away = this.builder.started && isWithoutKey(paragraph)
      if (!away && this.builder.settle(paragraph, flow.paragraphs[index + 1] ?? null)) continue
      if (away || (this.builder.started && this.leadsAway(paragraph, hint))) {
        place()
        hint = null
        headings = []
        adrift = true
      } else if (adrift && this.isCoded(paragraph)) adrift = false
      if (adrift) {
        this.builder.aside.push(paragraph)
        continue
      }
      if (!this.builder.started && !this.opensContent(paragraph)) this.builder.preamble.push(paragraph)
      else {
        this.builder.started = true
        waiting.push(paragraph)
      }
    }
    place()
  }

  /** The line under the title of the sheet of an activity: its name, unless it is already a rubric. */
  private nameActivity(paragraph: Paragraph): boolean {
    const { text } = paragraph
    if (
      text.length > LONGEST_NAME ||
      isWithoutKey(paragraph) ||
      titleRole(paragraph) !== null ||
      columnHeading(text) !== null
    )
      return false
    this.builder.row += 1
    this.builder.push({ role: 'activite', doubtful: false }, paragraph, {
      row: this.builder.row,
      lastRow: this.builder.row,
      opensCell: true,
      height: 0,
    })
    return true
  }

  /** « Activités exercées » may head a list in its own column: it is a heading all the same. Coded text never is. */
  private isContent(paragraph: Paragraph): boolean {
    return paragraph.marker !== null || head(paragraph.text).codes.length > 0
  }

  private startsCompetency(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.some(({ kind }) => kind === 'competence')) return startsWithInfinitive(rest)
    return (
      !this.builder.habits.competencyCodes &&
      paragraph.marker === null &&
      paragraph.text.length > 40 &&
      startsWithInfinitive(paragraph.text)
    )
  }

  /** A title of the document that is neither a column, a bloc, nor an element: « Instructions », « Savoirs associés ». */
  private leadsAway(paragraph: Paragraph, hint: ColumnRole | null): boolean {
    const words = paragraph.text.replace(NUMBER_OF_TITLE, '')
    return (
      (hint === null || hint === 'competence') &&
      paragraph.heading > 0 &&
      head(paragraph.text).codes.length === 0 &&
      !startsWithInfinitive(words) &&
      !namesAssessment(words) &&
      !/\d/.test(words)
    )
  }

  private isCoded(paragraph: Paragraph): boolean {
    return head(paragraph.text).codes.length > 0
  }

  private opensContent(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.length === 0 || rest === '') return false
    return codes.some((code) => code.kind === 'activite' || code.kind === 'competence' || code.kind === 'critere')
  }

  private place(
    paragraphs: readonly Paragraph[],
    hint: ColumnRole | null,
    sure: ((paragraph: Paragraph) => ColumnRole) | null,
  ): void {
    if (paragraphs.length === 0) return
    const labels = labelColumns(
      paragraphs.map((paragraph) => ({ paragraph, allowed: sure === null ? null : [sure(paragraph)], hint })),
      this.builder.habits,
    )
    let previous: ColumnRole | null = null
    let runStart = 0
    let sawEvaluation = false
    paragraphs.forEach((paragraph, index) => {
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      const { role } = label
      const { codes } = head(paragraph.text)
      const newCompetency =
        role === 'competence' &&
        (codes.length > 0 || (!this.builder.habits.competencyCodes && startsWithInfinitive(paragraph.text)))
      const newActivity = role === 'activite' && codes.length > 0
      if (previous === null || (sawEvaluation && (newCompetency || newActivity))) {
        this.builder.row += 1
        sawEvaluation = false
      }
      if (role === 'critere' || role === 'modalite') sawEvaluation = true
      if (role !== previous || paragraph.opensPage) runStart = paragraph.place.line
      const opensCell = role !== previous || paragraph.opensPage
      this.builder.push(label, paragraph, {
        row: this.builder.row,
        lastRow: this.builder.row,
        opensCell,
        height: paragraph.place.line - runStart,
      })
      previous = role
    })
  }
}

/**
 * A title of the document that names a part, whatever its number and what follows: « 2.1 Référentiel d’activités »,
 * « Modalité d’évaluation — M1 ».
 */
function titleRole({ text, heading }: Paragraph): ColumnRole | 'evaluated' | null {
  if (isCompetencySheet(text)) return 'competence'
  if (heading === 0) return null
  const words = text.replace(NUMBER_OF_TITLE, '').replace(CODE_OF_TITLE, '')
  const bare = words.slice(0, 1).toUpperCase() + words.slice(1)
  const roles = (columnHeading(bare) ?? looseHeading(bare))?.roles.filter(isColumn) ?? []
  const [role] = roles
  if (role === undefined) return null
  if (roles.length > 1) return null
  return role === 'competence' && /[ée]valuation/iu.test(bare) ? 'evaluated' : role
}

const LONGEST_NAME = 200

/** What the sheets of a document are called: the line under the title of each of a competency or an activity. */
function sheetNames(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const titled = paragraphs.some(({ text }) => isCompetencySheet(text))
  if (!titled) return new Set()
  return new Set(
    paragraphs.flatMap(({ text }, index) => (isSheetTitle(text) ? (paragraphs[index + 1]?.text ?? []) : [])),
  )
}

/** « 1 Conduire une culture 2 »: numbers of the cells beside. */
const withoutNumbers = (text: string): string => text.replace(/^(?:\d{1,2}\s+)+|(?:\s+\d{1,2})+$/gu, '')

/** A title under which the format has nothing to keep, whatever the column it stands in. */
function isWithoutKey({ text, marker }: Paragraph): boolean {
  const words = text.replace(NUMBER_OF_TITLE, '')
  if (marker !== null || words.length > 160) return false
  return RUBRIC_WITHOUT_KEY.test(words) || (words.length <= 80 && BACK_MATTER.test(words))
}

/** What is neither before the référentiel nor in it. */
const BACK_MATTER = /^(?:annexes?|glossaire|lexique|sommaire|table des mati[èe]res|bibliographie)(?![\p{L}])/iu

/** The rubrics of the sheets of a titre professionnel (REAC) that the format has no key for. */
const RUBRIC_WITHOUT_KEY =
  /^(?:fiche\s+(?:activit[ée]s?|emploi)[\s-]+types?(?![\p{L}])|d[ée]finition,? description de l['’](?:activit[ée]|emploi)|description de la comp[ée]tence\s*[-–—]\s*processus|contexte\(?s?\)? professionnel|r[ée]glementation d['’]activit[ée]s|savoir-faire\s+(?:techniques|conceptuels|organisationnels|relationnels)|savoirs? (?:associ[ée]s?|de l['’]exercice)|connaissances?(?: associ[ée]es)?$)/iu

const NUMBER_OF_TITLE = /^(?:\d{1,2}(?:\.\d{1,2})*[A-Z]?|[IVX]{1,4}|[A-Z])[\s\u00a0]*[-–—.:)][\s\u00a0]*(?=\p{L}{4})/u
const CODE_OF_TITLE = /[\s\u00a0]*[-–—:(][\s\u00a0]*\p{Lu}{0,3}[\s\u00a0]?\d[\w.]*\)?$/u
