import type { Localised } from '@equerre/core'
import type { Flow, Paragraph } from '../in/document.ts'
import { isAwardHeading, isAwardSentence } from './certification.ts'
import { chapterOf, labelledChapter } from './chapters.ts'
import { type Code, head, isPrefix } from './codes.ts'
import { isConditionsHeading, namesAssessment, startsLower, startsWithInfinitive } from './cues.ts'
import { assessedBloc, assessingSentence, columnHeading, isForm, looseHeading, unaccented } from './headings.ts'
import { inlineActivities } from './inline-activities.ts'
import { type ColumnRole, type Label, labelColumns } from './labels.ts'
import { blocMeant, blocTitled, isSameBloc, type NamedBloc } from './named-blocs.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { SectionBuilder } from './section-builder.ts'
import { isColumn } from './table-columns.ts'
import {
  isActivitySheet,
  isCompetencySheet,
  isContentsLine,
  isSheetRubric,
  isSheetSummary,
  isSheetTitle,
  sheetName,
  sheetNumber,
} from './title-sheets.ts'

/** Reads text in reading order: headings announce a column, and the columns of a flattened table are told by the text itself. */
export class FlowSections {
  private readonly builder: SectionBuilder

  constructor(builder: SectionBuilder) {
    this.builder = builder
  }

  read(flow: Flow): void {
    new FlowReading(this.builder, flow).read()
  }
}

class FlowReading {
  private readonly builder: SectionBuilder
  private readonly flow: Flow
  private readonly outline: Outline
  private waiting: Paragraph[] = []
  private hint: ColumnRole | null = null
  private headings: ColumnRole[] = []
  private awarding = false
  /** Under a title that names no part of a référentiel: nothing there is guessed. */
  private adrift = false
  /** That title. */
  private under: Paragraph | null = null
  /** Under « Compétences et évaluation »: what stands below a competency is a criterion of it. */
  private evaluated = false
  /** Under « Le candidat est capable de : »: each action of the list is a competency. */
  private listing = false
  /** In the table that sums up the sheets, whose cells are no longer told apart: the sheets say it all again. */
  private summed = false
  /** The title of a sheet that was just read: the name comes next. */
  private sheet: Paragraph | null = null
  /** The title under which the assessments of a bloc stand: « Évaluation du bloc 2 », « Épreuve E4 – … ». */
  private assessed: Paragraph | null = null

  constructor(builder: SectionBuilder, flow: Flow) {
    this.builder = builder
    this.flow = flow
    this.outline = outlineOf(flow.paragraphs, builder.blocs.length > 0)
    // In a titre professionnel, what stands in no sheet is about the whole of it.
    this.adrift = builder.started && builder.sheets.size > 0
    if (builder.afterTable !== null && !flow.flattened) this.adrift = true
  }

  read(): void {
    for (const [index, paragraph] of this.flow.paragraphs.entries()) {
      if (isContentsLine(paragraph.text)) this.builder.drop(paragraph, 'doublon')
      else if (!this.takeSheet(paragraph) && !this.takeBackMatter(paragraph) && !this.takeSummary(paragraph))
        this.take(paragraph, index)
    }
    this.place()
  }

  private take(paragraph: Paragraph, index: number): void {
    if (this.takeOutlineBloc(paragraph) || this.takeAssessed(paragraph, index) || this.takeInlineActivities(paragraph))
      return
    const certifies = this.saysOfCertification(paragraph)
    if (this.adds(paragraph)) this.begin()
    if (!certifies && (this.takeTitle(paragraph) || this.takeLead(paragraph, index))) return
    const wasBlock = this.builder.blockOf(paragraph) !== null
    if (wasBlock) {
      this.leave()
      this.begin()
    }
    // A competency under « Critères » or « Modalités » starts anew: the heading no longer holds.
    if ((this.hint === 'critere' || this.hint === 'modalite') && this.startsElement(paragraph)) this.leave()
    if (certifies) {
      this.place()
      this.awarding = true
    } else if (wasBlock) this.awarding = false
    if (this.awarding || (this.builder.started && isAwardSentence(paragraph.text))) {
      this.builder.preamble.push(paragraph)
      return
    }
    const away = this.builder.started && (isWithoutKey(paragraph) || this.endsAssessed(paragraph))
    if (!away && this.builder.settle(paragraph, this.flow.paragraphs[index + 1] ?? null)) return
    if (away || (this.builder.started && this.leadsAway(paragraph))) {
      this.leave()
      this.adrift = true
      this.under = paragraph
      this.builder.setAside(paragraph)
      return
    }
    if (this.adrift && (this.isCoded(paragraph) || this.outline.roles.has(paragraph))) this.begin()
    if (this.adrift) this.builder.setAside(paragraph, whyUnder(this.under))
    else if (!this.builder.started && !this.opensContent(paragraph)) this.builder.preamble.push(paragraph)
    else {
      this.builder.started = true
      this.waiting.push(paragraph)
    }
  }

  /** What stands here is of the référentiel again. */
  private begin(): void {
    this.adrift = false
    this.builder.afterTable = null
  }

  /** A title or a line on the certification as a whole: anywhere when it says how it is awarded; else after the tables. */
  private saysOfCertification(paragraph: Paragraph): boolean {
    if (isAwardHeading(paragraph.text)) return true
    return this.builder.afterTable !== null && (chapterOf(paragraph) !== null || labelledChapter(paragraph) !== null)
  }

  /** Below a table, a text on what the table had no column for: « Épreuve : étude de cas » where it only told of competencies. */
  private adds({ text }: Paragraph): boolean {
    const { afterTable } = this.builder
    if (afterTable === null) return false
    if (namesAssessment(text) && !afterTable.has('modalite')) return true
    const [label = ''] = text.split(/[\s\u00a0]*:(?:\s|$)/u)
    const role = label === text ? undefined : looseHeading(label)?.roles[0]
    return role !== undefined && !afterTable.has(role)
  }

  /** A heading no longer holds. */
  private leave(): void {
    this.place()
    this.hint = null
    this.headings = []
  }

  // --- the sheets of a titre professionnel

  private takeSheet(paragraph: Paragraph): boolean {
    const title = this.sheet
    this.sheet = null
    if (title !== null && this.nameSheet(title, paragraph)) return true
    if (!isSheetTitle(paragraph.text)) return false
    this.leave()
    this.summed = false
    this.builder.backMatter = false
    this.adrift = true
    this.under = paragraph
    this.builder.started = true
    this.builder.titleOpen = false
    this.builder.drop(paragraph, 'etiquette')
    const name = sheetName(paragraph.text)
    if (name === null) this.sheet = paragraph
    else this.openSheet(paragraph, { ...paragraph, text: name })
    return true
  }

  /** The line under the title of a sheet: its name, unless it is already a rubric. */
  private nameSheet(title: Paragraph, paragraph: Paragraph): boolean {
    const { text } = paragraph
    const rubric = isWithoutKey(paragraph) || titleRole(paragraph) !== null || columnHeading(text) !== null
    if (text.length > LONGEST_NAME || rubric || isSheetTitle(text)) return false
    this.openSheet(title, paragraph)
    return true
  }

  /** The sheet of an activity is that of a bloc, which is the activity too; that of a competency says it by its name alone. */
  private openSheet(title: Paragraph, name: Paragraph): void {
    const number = sheetNumber(title.text)
    const role = isActivitySheet(title.text) ? 'activite' : 'competence'
    const owner = role === 'activite' ? { number, name: name.text } : this.builder.activityOfSheet.get(name.text)
    if (owner === undefined) this.builder.row += 1
    else this.builder.resume({ id: owner.number, title: owner.name }, name)
    const { row } = this.builder
    const code = number === null ? '' : `${role === 'activite' ? 'AT' : 'CP'}${number} `
    const label = { role, doubtful: false } as const
    this.builder.push(
      label,
      { ...name, marker: null, text: `${code}${name.text}` },
      { row, lastRow: row, opensCell: true, height: 0 },
    )
  }

  /** After the sheets of a titre professionnel, the glossary explains « activité type » and « critère de performance »: none is one. */
  private takeBackMatter(paragraph: Paragraph): boolean {
    const { builder } = this
    if (builder.sheets.size > 0 && builder.started && isBackMatter(paragraph)) {
      this.leave()
      this.under = paragraph
      builder.backMatter = true
    }
    if (builder.backMatter && !this.resumesEvaluation(paragraph)) {
      builder.setAside(paragraph, whyUnder(this.under))
      return true
    }
    builder.backMatter = false
    return false
  }

  /** The référentiel d’évaluation may be printed after the glossary. */
  private resumesEvaluation(paragraph: Paragraph): boolean {
    return isAwardHeading(paragraph.text) || assessedBloc(paragraph.text) !== null || isEpreuve(paragraph)
  }

  private takeSummary(paragraph: Paragraph): boolean {
    const { sheets } = this.builder
    if (sheets.size > 0 && isSheetSummary(paragraph.text)) {
      this.leave()
      this.summed = true
    }
    if (!this.summed) return false
    if (this.saysNames(withoutNumbers(paragraph.text))) this.builder.drop(paragraph, 'doublon')
    else {
      if (isWithoutKey(paragraph)) {
        this.summed = false
        this.adrift = true
        this.under = paragraph
      }
      this.builder.setAside(paragraph)
    }
    return true
  }

  /** The names of sheets, one or several run together. */
  private saysNames(text: string): boolean {
    const { sheets } = this.builder
    if (sheets.has(text)) return true
    let left = ` ${unaccented(text)} `
    for (const name of sheets) left = left.replace(` ${unaccented(name)} `, '  ')
    return left.trim() === ''
  }

  // --- titles

  private takeOutlineBloc(paragraph: Paragraph): boolean {
    const bloc = this.outline.blocs.get(paragraph)
    if (bloc === undefined) return false
    this.leave()
    this.begin()
    this.builder.openSection(bloc, { ...paragraph, text: bloc.title })
    this.builder.titleOpen = false
    return true
  }

  /** « Évaluation du bloc 2 », « Épreuve E4 – … », « La certification de l’UC1 est obtenue par… »: what says how a bloc is assessed. */
  private takeAssessed(paragraph: Paragraph, index: number): boolean {
    const { text } = paragraph
    const said = assessedBloc(text)
    const bloc = said === null ? this.blocOfAssessment(paragraph, index) : blocMeant(said, this.builder.blocs)
    if (bloc === null && (said === null || !this.builder.started || this.flow.flattened)) return false
    const current = bloc === null || this.builder.isReading(bloc)
    // Columns run together name their own bloc: nothing changes.
    if (current && this.flow.flattened && this.outline.roles.size === 0) return false
    if (current && said === null && this.assessed !== null && assessingSentence(text) !== null) return false
    this.leave()
    if (bloc !== null) this.builder.resume(bloc, paragraph)
    this.awarding = false
    this.begin()
    this.assessed = paragraph
    this.hint = 'modalite'
    this.headings = ['modalite']
    this.builder.titleOpen = false
    if (said !== null) this.builder.drop(paragraph, 'etiquette')
    else this.waiting.push({ ...paragraph, text: text.replace(WORD_BEFORE_CODE, '') })
    return true
  }

  /** The bloc of an assessment told apart from it: by its title, by a sentence, or by what stands below up to the next title. */
  private blocOfAssessment(paragraph: Paragraph, index: number): NamedBloc | null {
    const { text } = paragraph
    const { blocs } = this.builder
    if (blocs.length === 0) return null
    const sentence = assessingSentence(text)
    if (sentence !== null) return blocMeant(sentence, blocs)
    if (!isEpreuve(paragraph)) return null
    const { rest } = head(text.replace(WORD_BEFORE_CODE, ''))
    const titled = blocTitled(rest.replace(/^[ée]preuve\s*[-–—:]\s*/iu, ''), blocs)
    if (titled !== null) return titled
    const meant: NamedBloc[] = []
    for (const below of this.flow.paragraphs.slice(index + 1)) {
      if (below.heading > 0 || isEpreuve(below) || this.builder.blockOf(below) !== null) break
      const bloc = MENTION.test(below.text) ? blocMeant(below.text, blocs) : null
      if (bloc !== null) meant.push(bloc)
    }
    const [only] = meant
    return only !== undefined && meant.every((bloc) => isSameBloc(bloc, only)) ? only : null
  }

  /** Another title written as that of the assessment was: « Évaluateurs », « Absences ». */
  private endsAssessed(paragraph: Paragraph): boolean {
    const { text, marker, emphasised } = paragraph
    const { assessed } = this
    if (assessed === null || marker !== null || text.length > 80 || assessed.emphasised !== emphasised) return false
    // Where titles have no look of their own, they stand apart and are short.
    if (!emphasised && (paragraph.gap === 0 || assessed.gap === 0 || text.split(/\s+/u).length > 4)) return false
    if (/[.;:]$/u.test(text) || this.isCoded(paragraph) || namesAssessment(text)) return false
    return !isConditionsHeading(text) && !startsWithInfinitive(text) && this.builder.blockOf(paragraph) === null
  }

  /** « Activités : a) accueil ; b) conseil ». */
  private takeInlineActivities(paragraph: Paragraph): boolean {
    const listed = this.builder.started || this.builder.blocs.length > 0 ? inlineActivities(paragraph) : null
    if (listed === null || this.builder.sections.length === 0) return false
    this.leave()
    this.begin()
    this.builder.titleOpen = false
    this.builder.row += 1
    const { row } = this.builder
    this.builder.drop({ ...paragraph, text: listed.label }, 'entete_de_colonne')
    const { inText } = this.builder
    this.builder.inText = true
    listed.items.forEach((text, at) => {
      const item = { ...paragraph, text, marker: '-', depth: 1 }
      const opensCell = at === 0
      this.builder.push({ role: 'activite', doubtful: false }, item, { row, lastRow: row, opensCell, height: at })
    })
    this.builder.inText = inText
    return true
  }

  private takeTitle(paragraph: Paragraph): boolean {
    const heading = columnHeading(paragraph.text)
    const column = heading !== null && !this.isContent(paragraph) && !isForm(paragraph.text)
    const titled = column ? null : titleRole(paragraph)
    if (column || titled !== null) this.begin()
    if (titled !== null) {
      this.place()
      this.hint = titled === 'evaluated' ? 'competence' : titled
      this.headings = [this.hint]
      this.evaluated = titled === 'evaluated'
      this.builder.titleOpen = false
      this.builder.started = true
      // « Modalité d’évaluation — M1 » names an assessment; « Compétences attestées » only says what comes.
      if (
        titled === 'modalite' &&
        head(paragraph.text).rest !== '' &&
        /\d/.test(paragraph.text.replace(NUMBER_OF_TITLE, ''))
      )
        this.waiting.push(paragraph)
      else this.builder.drop(paragraph, 'entete_de_colonne')
      return true
    }
    if (!column) return false
    this.builder.titleOpen = false
    if (this.waiting.length > 0) {
      this.place()
      this.headings = []
    }
    this.headings.push(...heading.roles.filter(isColumn))
    const distinct = new Set(this.headings)
    this.hint = distinct.size === 1 ? (this.headings[0] ?? null) : null
    this.builder.drop(paragraph, 'entete_de_colonne')
    if (heading.roles.length > 0)
      this.builder.started = this.builder.started || this.flow.flattened || this.hint !== null
    // In a titre professionnel, each table of the evaluation says which activity it is about.
    if (this.builder.sheets.size > 0 && distinct.has('modalite')) {
      this.adrift = true
      this.under = paragraph
    }
    return true
  }

  /** « Le candidat est capable de : » over a list of actions: its items are the competencies. */
  private takeLead(paragraph: Paragraph, index: number): boolean {
    const below = this.flow.paragraphs[index + 1]
    if (below === undefined || below.marker === null || !startsWithInfinitive(below.text)) return false
    if (!LEADS_COMPETENCIES.test(paragraph.text) || this.builder.habits.competencyCodes) return false
    if (this.hint === 'modalite' || this.hint === 'critere' || this.isCoded(below)) return false
    this.place()
    this.begin()
    this.hint = 'competence'
    this.headings = ['competence']
    this.listing = true
    this.builder.titleOpen = false
    this.builder.started = true
    this.builder.drop(paragraph, 'entete_de_colonne')
    return true
  }

  /** « Activités exercées » may head a list in its own column: it is a heading all the same. Coded text never is. */
  private isContent(paragraph: Paragraph): boolean {
    return paragraph.marker !== null || head(paragraph.text).codes.length > 0
  }

  private startsElement(paragraph: Paragraph): boolean {
    const role = this.outline.roles.get(paragraph)
    return role === undefined ? this.startsCompetency(paragraph) : role !== 'critere'
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
  private leadsAway(paragraph: Paragraph): boolean {
    const words = paragraph.text.replace(NUMBER_OF_TITLE, '')
    return (
      (this.hint === null || this.hint === 'competence') &&
      paragraph.heading > 0 &&
      head(paragraph.text).codes.length === 0 &&
      !this.outline.roles.has(paragraph) &&
      !startsWithInfinitive(words) &&
      !namesAssessment(words) &&
      !/\d/.test(words)
    )
  }

  private isCoded(paragraph: Paragraph): boolean {
    return head(paragraph.text).codes.length > 0
  }

  private opensContent(paragraph: Paragraph): boolean {
    if (this.outline.roles.has(paragraph)) return true
    const { codes, rest } = head(paragraph.text)
    if (codes.length === 0 || rest === '') return false
    return codes.some((code) => code.kind === 'activite' || code.kind === 'competence' || code.kind === 'critere')
  }

  // --- what stands between titles

  /** The only columns possible for a paragraph, when something says so. */
  private allowed(paragraph: Paragraph): readonly ColumnRole[] | null {
    const outlined = this.outline.roles.get(paragraph)
    if (outlined !== undefined) return [outlined]
    if (this.evaluated && this.hint === 'competence')
      return [this.startsCompetency(paragraph) ? 'competence' : 'critere']
    if (this.listing && paragraph.marker !== null && startsWithInfinitive(paragraph.text)) return ['competence']
    const own = head(paragraph.text).codes.some(({ kind }) => kind === 'competence' || kind === 'critere')
    return this.assessed !== null && !own ? ['modalite'] : null
  }

  /**
   * Where tables hold the elements, what stands between them under no title is about the whole: « Dispositions communes : … ». It is kept
   * apart up to the first paragraph that shows what it is.
   */
  private withoutLoose(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    if (this.hint !== null || this.assessed !== null || !this.builder.hasHeadedTables || !this.builder.inText)
      return paragraphs
    const first = paragraphs.findIndex((paragraph) => this.showsItself(paragraph))
    const loose = first < 0 ? paragraphs : paragraphs.slice(0, first)
    for (const paragraph of loose) this.builder.setAside(paragraph, BETWEEN_TABLES)
    return first < 0 ? [] : paragraphs.slice(first)
  }

  private showsItself(paragraph: Paragraph): boolean {
    const { text } = paragraph
    return (
      this.allowed(paragraph) !== null ||
      this.isCoded(paragraph) ||
      startsLower(text) ||
      startsWithInfinitive(text) ||
      namesAssessment(text)
    )
  }

  /** « C1.2 Dépister… » among criteria says again a competency that is known, or is that competency. */
  private withStatements(paragraphs: readonly Paragraph[], labels: readonly Label[]): readonly Label[] {
    const stated = new Map<string, Code>()
    const state = (paragraph: Paragraph): void => {
      for (const code of head(paragraph.text).codes) if (code.kind === 'competence') stated.set(code.id, code)
    }
    for (const { fragments } of this.builder.sections)
      for (const { role, paragraph } of fragments) if (role === 'competence') state(paragraph)
    paragraphs.forEach((paragraph, index) => {
      if (labels[index]?.role === 'competence') state(paragraph)
    })
    return labels.map((label, index) => {
      const paragraph = paragraphs[index]
      if (paragraph === undefined || label.role !== 'critere' || paragraph.marker !== null) return label
      const { codes, rest } = head(paragraph.text)
      const [code] = codes
      if (codes.length !== 1 || code?.kind !== 'competence' || !startsWithInfinitive(rest)) return label
      const known = [...stated.values()].some(({ id, parts }) => id === code.id || isPrefix(parts, code.parts))
      return known ? label : { role: 'competence', doubtful: false }
    })
  }

  private place(): void {
    const paragraphs = this.withoutLoose(this.waiting)
    const labels = this.withStatements(
      paragraphs,
      labelColumns(
        paragraphs.map((paragraph) => ({ paragraph, allowed: this.allowed(paragraph), hint: this.hint })),
        this.builder.habits,
      ),
    )
    let previous: ColumnRole | null = null
    let runStart = 0
    let sawEvaluation = false
    let sawCompetency = false
    paragraphs.forEach((paragraph, index) => {
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      const { role } = label
      const { codes } = head(paragraph.text)
      const outlined = this.outline.roles.has(paragraph) && paragraph.marker === null
      const newCompetency =
        role === 'competence' &&
        (codes.length > 0 || outlined || (!this.builder.habits.competencyCodes && startsWithInfinitive(paragraph.text)))
      const newActivity = role === 'activite' && (codes.length > 0 || outlined)
      const ended = sawEvaluation || (outlined && sawCompetency)
      if (previous === null || (ended && (newCompetency || newActivity))) {
        this.builder.row += 1
        sawEvaluation = false
        sawCompetency = false
      }
      if (role === 'critere' || role === 'modalite') sawEvaluation = true
      if (newCompetency) sawCompetency = true
      if (role !== previous || paragraph.opensPage) runStart = paragraph.place.line
      const opensCell = role !== previous || paragraph.opensPage
      this.builder.push(label, paragraph, {
        row: this.builder.row,
        lastRow: this.builder.row,
        opensCell,
        height: paragraph.place.line - runStart,
        ...(this.assessed !== null && role === 'modalite' ? { ofBloc: true as const } : {}),
      })
      previous = role
    })
    this.waiting = []
    this.listing = false
    this.evaluated = false
    this.assessed = null
  }
}

const LONGEST_NAME = 200

const LEADS_COMPETENCIES =
  /(?<![\p{L}])(?:(?:est|sont|sera|seront|être|soit|soient)\s+(?:capables?|en mesure|aptes?|en capacit[ée])\s+(?:de|d['’]|à)|(?:doit|doivent|devra|devront|saura|sauront|sait|savent|peut|peuvent)(?:\s+(?:savoir|pouvoir|être capables? de))?)\s*:$/iu

/** « Épreuve E4 »: the word says no more than the code. */
const WORD_BEFORE_CODE = /^[ée]preuve\s+(?=(?:E|EP|U)\.?\s?\d)/iu

/** A title of an assessment, in whatever annex. */
function isEpreuve({ text, emphasised, heading, marker }: Paragraph): boolean {
  if (marker !== null || text.length > 240) return false
  const coded = head(text.replace(WORD_BEFORE_CODE, '')).codes[0]?.kind === 'modalite'
  return (coded && /^[ée]preuve/iu.test(text)) || ((emphasised || heading > 0) && (coded || namesAssessment(text)))
}

/** « … relevant du bloc de compétences 2 ». */
const MENTION = /(?<![\p{L}])(?:blocs?|BC|CCP|UC)(?![\p{L}])/iu

const BETWEEN_TABLES: Localised = {
  fr: 'entre deux tableaux, sous aucun titre connu',
  en: 'between two tables, under no known title',
}

function whyUnder(title: Paragraph | null): Localised | undefined {
  if (title === null) return undefined
  const named = title.text.length > 80 ? `${title.text.slice(0, 80)}…` : title.text
  return { fr: `sous « ${named} »`, en: `under “${named}”` }
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

/** « 1 Conduire une culture 2 »: numbers of the cells beside. */
const withoutNumbers = (text: string): string => text.replace(/^(?:\d{1,2}\s+)+|(?:\s+\d{1,2})+$/gu, '')

/** A title under which the format has nothing to keep, whatever the column it stands in. */
function isWithoutKey({ text, marker }: Paragraph): boolean {
  const words = text.replace(NUMBER_OF_TITLE, '')
  if (marker !== null || words.length > 160) return false
  return isSheetRubric(words) || (words.length <= 80 && BACK_MATTER.test(words))
}

/** The transversal competencies of a titre professionnel have a sheet of their own, which is of no bloc. */
const isBackMatter = ({ text, marker }: Paragraph): boolean =>
  marker === null && text.length <= 80 && (BACK_MATTER.test(text) || TRANSVERSAL_SHEET.test(text))

const TRANSVERSAL_SHEET = /^fiche\s+des\s+comp[ée]tences\s+transversales/iu

/** What is neither before the référentiel nor in it. */
const BACK_MATTER = /^(?:annexes?|glossaire|lexique|sommaire|table des mati[èe]res|bibliographie)(?![\p{L}])/iu

const NUMBER_OF_TITLE = /^(?:\d{1,2}(?:\.\d{1,2})*[A-Z]?|[IVX]{1,4}|[A-Z])[\s\u00a0]*[-–—.:)][\s\u00a0]*(?=\p{L}{4})/u
const CODE_OF_TITLE = /[\s\u00a0]*[-–—:(][\s\u00a0]*\p{Lu}{0,3}[\s\u00a0]?\d[\w.]*\)?$/u
