import type { Paragraph, ReadDocument } from '../in/document.ts'
import { head } from './codes.ts'
import { isAssertion, openness, startsLower, startsWithInfinitive } from './cues.ts'
import { activitiesAreBlocs, habitsOf, repeatedHeaders } from './document-habits.ts'
import { joinTexts } from './drafts.ts'
import type { Dropped, Fragment, Section } from './fragments.ts'
import { type BlockHeading, blockHeading, columnHeading, isForm, isLegal, isWebAddress } from './headings.ts'
import type { Habits, Label } from './labels.ts'
import { paragraphsOf } from './paragraphs.ts'
import { splitAtCodes } from './splitting.ts'

/** The blocs of a document as they are found: headings open them, paragraphs with their column fill the last one opened. */
export class SectionBuilder {
  readonly habits: Habits
  readonly sections: Section[] = []
  readonly preamble: Paragraph[] = []
  readonly aside: Paragraph[] = []
  readonly dropped: Dropped[] = []
  /** The row being read, counted through the whole document. */
  row = 0
  /** False as long as only the preamble was met. */
  started = false
  /** True when rows are rows of a table, not groups guessed from the order of the text. */
  rowsKnown = false
  /** A bloc heading was just read: its title may still come, or go on. */
  titleOpen = false
  private readonly activityIsBloc: boolean
  private readonly repeated: ReadonlySet<string>

  constructor(document: ReadDocument) {
    const paragraphs = [...paragraphsOf(document)]
    this.habits = habitsOf(paragraphs)
    this.activityIsBloc = activitiesAreBlocs(paragraphs)
    this.repeated = repeatedHeaders(document)
  }

  get section(): Section {
    const last = this.sections[this.sections.length - 1]
    if (last !== undefined) return last
    const first: Section = { id: null, title: null, label: null, place: null, explicit: true, fragments: [] }
    this.sections.push(first)
    return first
  }

  openSection(heading: BlockHeading, paragraph: Paragraph): void {
    this.started = true
    this.row += 1
    const last = this.sections[this.sections.length - 1]
    const title = heading.title.replace(/[\s:–-]+$/u, '')
    if (last !== undefined && last.id === heading.id && sameText(last.title ?? '', title)) {
      this.drop(paragraph, 'doublon')
      return
    }
    if (last !== undefined && last.id === null && last.fragments.length === 0) this.sections.pop()
    const label = paragraph.text.slice(0, paragraph.text.length - heading.title.length)
    this.sections.push({
      id: heading.id,
      title: title === '' ? null : title,
      label,
      place: paragraph.place,
      explicit: heading.explicit,
      fragments: [],
    })
    const words = label.replace(heading.id, '').trim()
    if (/\p{L}/u.test(words)) this.dropped.push({ text: words, reason: 'etiquette', place: paragraph.place })
    this.titleOpen = true
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
      else if (this.titleOpen && this.belongsToTitle(paragraph, next)) this.takeTitle(paragraph)
      else {
        this.titleOpen = false
        return false
      }
    }
    return true
  }

  private takeTitle(paragraph: Paragraph): void {
    const last = this.sections.pop()
    if (last === undefined) return
    this.sections.push({ ...last, title: joinTexts(last.title ?? '', paragraph.text) })
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
    if (heading !== null) return heading.explicit || this.activityIsBloc ? heading : null
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
    at: Pick<Fragment, 'row' | 'lastRow' | 'exact' | 'opensCell' | 'height'>,
  ): void {
    this.started = true
    const { role, doubtful } = label
    splitAtCodes(paragraph, role).forEach((piece, index) => {
      this.section.fragments.push({ ...at, role, paragraph: piece, opensCell: at.opensCell && index === 0, doubtful })
    })
  }
}

/** A line of a centred title is no longer than this. */
const LONGEST_TITLE_LINE = 120
/** The last words of a title alone on their line. */
const SHORT_FRAGMENT = 60

/** The same words, whatever their case and their punctuation. */
export function sameText(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(a) !== '' && bare(a) === bare(b)
}
