import type { Localised } from '@equerre/core'
import type { Paragraph, ReadDocument } from '../../in/document.ts'
import type { Habits, Label } from '../columns/column-roles.ts'
import { type Deduction, joinTexts } from '../drafts.ts'
import type { Summaries } from '../tables/summary-tables.ts'
import { hasHeadedTables } from '../tables/table-columns.ts'
import { head, integerHead } from '../words/codes.ts'
import { isAssertion, openness, startsLower, startsWithInfinitive } from '../words/cues.ts'
import {
  type BlockHeading,
  blockHeading,
  columnHeading,
  isForm,
  isLegal,
  isWebAddress,
  type Role,
  unitHeading,
} from '../words/headings.ts'
import { sameText } from '../words/same-text.ts'
import { splitAtCodes } from '../words/splitting.ts'
import { activitiesAreBlocs, habitsOf, repeatedHeaders } from './document-habits.ts'
import type { Dropped, Fragment, Section } from './fragments.ts'
import { blocTitled, isSameBloc, type NamedBloc, namedBlocs, unitsAreBlocs } from './named-blocs.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type ActivitySheet, activitiesOfSheets, sheetNames } from './title-sheets.ts'

/** The blocs of a document as they are found: headings open them, paragraphs with their column fill the last one opened. */
export class SectionBuilder {
  readonly habits: Habits
  readonly sections: Section[] = []
  readonly preamble: Paragraph[] = []
  readonly aside: Paragraph[] = []
  /** Why a paragraph is set aside, where that is known. */
  readonly whyAside = new Map<Paragraph, Localised>()
  readonly dropped: Dropped[] = []
  /** The row being read, counted through the whole document. */
  row = 0
  /** False as long as only the preamble was met. */
  started = false
  /** True when rows are rows of a table, not groups guessed from the order of the text. */
  rowsKnown = false
  /** What is being read is running text, whose lines and lists are those of the source. */
  inText = false
  /** Tables whose columns are named hold the elements of this document. */
  readonly hasHeadedTables: boolean
  /** A bloc heading was just read: its title may still come, or go on. */
  titleOpen = false
  /** What was read in one way where the source does not say it. */
  readonly guessed: Deduction[] = []
  /** What the sheets of a titre professionnel are called; none in any other document. */
  readonly sheets: ReadonlySet<string>
  /** The activity of each competency that has a sheet, by its name. */
  readonly activityOfSheet: ReadonlyMap<string, ActivitySheet>
  /** In the glossary or the annexes of a titre professionnel, until the next sheet. */
  backMatter = false
  /** The columns of the table that was just read, while nothing after it began anew; `null` elsewhere than after a table. */
  afterTable: ReadonlySet<Role> | null = null
  private readonly activityIsBloc: boolean
  /** The blocs that the document names anywhere. */
  readonly blocs: readonly NamedBloc[]
  private readonly unitIsBloc: boolean
  /** The bloc being read: the last opened, or an earlier one that is spoken of again. */
  private current: Section | null = null
  /** How many times a bloc was opened: what speaks of it again is another part of the document. */
  private visit = 0
  /** An earlier bloc was just named again by its number alone: its title may be written again too. */
  private titleAgain = false
  private readonly repeated: ReadonlySet<string>
  /** The bloc of each code of a competency; none where several blocs have one of that code. */
  private readonly owners = new Map<string, Section | null>()

  constructor(document: ReadDocument) {
    const paragraphs = [...paragraphsOf(document)]
    this.habits = habitsOf(paragraphs)
    this.unitIsBloc = unitsAreBlocs(paragraphs)
    this.activityIsBloc = !this.unitIsBloc && activitiesAreBlocs(paragraphs)
    this.blocs = namedBlocs(paragraphs, this.unitIsBloc)
    this.sheets = sheetNames(paragraphs)
    this.activityOfSheet = activitiesOfSheets(paragraphs)
    this.repeated = repeatedHeaders(document)
    this.hasHeadedTables = hasHeadedTables(document)
  }

  get section(): Section {
    if (this.current !== null) return this.current
    const first: Section = { id: null, title: null, label: null, place: null, explicit: true, fragments: [] }
    this.sections.push(first)
    this.current = first
    return first
  }

  openSection(heading: BlockHeading, paragraph: Paragraph): void {
    this.started = true
    this.row += 1
    const last = this.current
    const title = heading.title.replace(/[\s:–-]+$/u, '')
    this.titleAgain = false
    if (last !== null && last.id === heading.id && sameText(last.title ?? '', title)) {
      this.drop(paragraph, 'doublon')
      return
    }
    this.visit += 1
    const before = this.sections.find((section) => isSameBloc(section, { id: heading.id, title: title || null }))
    if (before !== undefined) {
      this.current = before
      this.titleAgain = title === ''
      this.titleOpen = false
      this.drop(paragraph, 'doublon')
      return
    }
    if (last !== null && last.id === null && last.fragments.length === 0) this.sections.pop()
    const label = paragraph.text.slice(0, paragraph.text.length - heading.title.length)
    this.current = {
      id: heading.id,
      title: title === '' ? null : title,
      label,
      place: paragraph.place,
      explicit: heading.explicit,
      fragments: [],
    }
    this.sections.push(this.current)
    const words = label.replace(heading.id, '').trim()
    if (/\p{L}/u.test(words)) this.dropped.push({ text: words, reason: 'etiquette', place: paragraph.place })
    this.titleOpen = true
  }

  /** What a table that sums up the document says: again, or there alone. */
  dropSummed(paragraph: Paragraph, { alone }: Summaries): void {
    if (alone.has(paragraph)) this.setAside(paragraph, IN_SUMMARY)
    else this.drop(paragraph, 'doublon')
  }

  isReading(bloc: NamedBloc): boolean {
    return this.current !== null && isSameBloc(this.current, bloc)
  }

  /** Goes to a bloc that the document names: what comes next speaks of it. */
  resume({ id, title }: NamedBloc, paragraph: Paragraph): void {
    this.openSection({ id: id ?? '', title: title ?? '', explicit: true, word: '' }, { ...paragraph, text: '' })
    this.titleOpen = false
    this.titleAgain = false
  }

  /** Goes to the only bloc that holds all these competencies, where none of them is of the bloc being read. */
  resumeOwner(codes: readonly string[]): void {
    const owners = new Set(codes.map((code) => this.owners.get(code)))
    const [owner] = owners
    if (owners.size !== 1 || owner == null) return
    const section = this.sections.find(({ id, title }) => id === owner.id && title === owner.title)
    if (section === undefined || section === this.current) return
    this.current = section
    this.visit += 1
  }

  private noteOwner(text: string): void {
    const { codes, rest } = head(text)
    const [code] = codes.length > 0 ? codes : integerHead(text).codes
    if (code === undefined || rest === '' || (code.kind !== 'competence' && code.kind !== 'nombre')) return
    const known = this.owners.get(code.id)
    const here = known === undefined || (known?.id === this.section.id && known.title === this.section.title)
    this.owners.set(code.id, here ? this.section : null)
  }

  /** Keeps a paragraph apart, with the reason. */
  setAside(paragraph: Paragraph, why?: Localised): void {
    this.aside.push(paragraph)
    if (why !== undefined) this.whyAside.set(paragraph, why)
  }

  drop(paragraph: Paragraph, reason: Dropped['reason']): void {
    const text = paragraph.marker === null ? paragraph.text : `${paragraph.marker} ${paragraph.text}`
    this.dropped.push({ text, reason, place: paragraph.place })
  }

  /** Boilerplate, headings and blocs are settled here; gives back what is left to place. `next` stands after it, if anything does. */
  settle(paragraph: Paragraph, next: Paragraph | null = null): boolean {
    const { text } = paragraph
    if (isLegal(text)) this.drop(paragraph, 'rappel_legal')
    else if (isForm(text)) this.drop(paragraph, 'rubrique_de_formulaire')
    else if (isWebAddress(text)) this.drop(paragraph, 'adresse_web')
    else if (this.repeated.has(text)) this.drop(paragraph, 'entete_de_page')
    else {
      const heading = this.blockOf(paragraph)
      if (heading !== null) this.openSection(heading, paragraph)
      else if (this.titleAgain && sameText(this.section.title ?? '', text)) this.drop(paragraph, 'doublon')
      else if (this.titleOpen && this.belongsToTitle(paragraph, next)) this.takeTitle(paragraph)
      else {
        this.titleOpen = false
        this.titleAgain = false
        return false
      }
    }
    return true
  }

  private takeTitle(paragraph: Paragraph): void {
    const { section } = this
    this.current = { ...section, title: joinTexts(section.title ?? '', paragraph.text) }
    this.sections.splice(this.sections.indexOf(section), 1, this.current)
  }

  /**
   * The title of a bloc stands under its number, or goes on under its first line: after « et », « de », a comma; in lower case; or as
   * a short fragment before the column headings.
   */
  private belongsToTitle(paragraph: Paragraph, next: Paragraph | null): boolean {
    const { text, marker } = paragraph
    if (columnHeading(text) !== null || head(text).codes.length > 0) return false
    const { title, fragments } = this.section
    if (title === null) return true
    if (fragments.length > 0 || marker !== null || text.length > LONGEST_TITLE_LINE) return false
    if (openness(title) === 2 || startsLower(text)) return true
    const beforeHeadings = next !== null && columnHeading(next.text) !== null
    return (
      beforeHeadings &&
      openness(text) > 0 &&
      text.length <= SHORT_FRAGMENT &&
      !startsWithInfinitive(text) &&
      !isAssertion(text)
    )
  }

  blockOf(paragraph: Paragraph): BlockHeading | null {
    if (paragraph.text.length > 320) return null
    const heading = blockHeading(paragraph.text)
    if (heading !== null) {
      if (heading.explicit || this.activityIsBloc) return heading
      const bloc = blocTitled(heading.title, this.blocs)
      if (bloc === null || (this.current !== null && !/^domaine/u.test(heading.word) && isSameBloc(this.current, bloc)))
        return null
      return { ...heading, id: bloc.id ?? '', explicit: true }
    }
    const unit = this.unitIsBloc ? unitHeading(paragraph.text) : null
    if (unit !== null) return unit
    if (!this.activityIsBloc) return null
    const { codes, rest } = head(paragraph.text)
    const [code] = codes
    if (codes.length !== 1 || code === undefined || code.kind !== 'activite' || code.parts.length !== 1) return null
    if (!this.habits.nestedActivities || rest === '') return null
    return { id: code.parts[0] ?? code.id, title: rest, explicit: false, word: 'activité' }
  }

  push(
    label: Label,
    paragraph: Paragraph,
    at: Pick<Fragment, 'row' | 'lastRow' | 'exact' | 'whole' | 'opensCell' | 'height' | 'ofBloc'>,
  ): void {
    this.started = true
    const { role, doubtful } = label
    if (role === 'competence') this.noteOwner(paragraph.text)
    splitAtCodes(paragraph, role).forEach((piece, index) => {
      const opensCell = at.opensCell && index === 0
      const { inText, visit } = this
      this.section.fragments.push({ ...at, role, paragraph: piece, opensCell, doubtful, inText, visit })
    })
  }
}

const IN_SUMMARY: Localised = {
  fr: 'dans un tableau de synthèse, et nulle part ailleurs',
  en: 'in a table that sums up, and nowhere else',
}

/** A line of a centred title is no longer than this. */
const LONGEST_TITLE_LINE = 120
/** The last words of a title alone on their line. */
const SHORT_FRAGMENT = 60
