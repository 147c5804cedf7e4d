import type { Paragraph } from '../../in/document.ts'
import { unaccented } from '../words/headings.ts'

/** The sheets of a titre professionnel (REAC), whatever the words around them: their titles, and the table that sums them up. */

const NUMBER = '(?:n\\s?[°ºo]\\.?\\s*)?\\d{1,2}'
/** « – Tailler un verger », on the line of the title. */
const NAME = '(?:\\s*[-–—:]\\s*(?<name>\\p{L}(?!.*\\.{4}).{3,200}))?'
const COMPETENCY = new RegExp(
  `^fiche\\s+comp[ée]tences?(?:\\s+professionnelles?)?(?:\\s*(?<number>${NUMBER})${NAME})?$`,
  'iu',
)
const ACTIVITY = new RegExp(`^fiche\\s+activit[ée]s?(?:[\\s-]+types?)?\\s*(?<number>${NUMBER})${NAME}$`, 'iu')
const SUMMARY =
  /^(?:vue (?:synth[ée]tique|synoptique) de l['’]emploi[\s-]type|liste des activit[ée]s[\s-]types?(?:\s+et\s+des\s+comp[ée]tences professionnelles)?$|liste des comp[ée]tences professionnelles de l['’]activit[ée][\s-]type|n\s?[°º]\s*fiche\s+(?:AT|CP)(?![\p{L}])|n\s?[°º]\s*fiche$)/iu

/** « FICHE COMPÉTENCE PROFESSIONNELLE N° 3 »: the competency comes next. */
export const isCompetencySheet = (text: string): boolean => COMPETENCY.test(text)

/** « FICHE ACTIVITÉ TYPE N° 1 »: the name of the activity comes next. */
export const isActivitySheet = (text: string): boolean => ACTIVITY.test(text)

const SUMMARY_TITLE =
  /(?<![\p{L}])(?:tableau (?:de synth[èe]se|synth[ée]tique|synoptique|r[ée]capitulatif)|vue (?:synth[ée]tique|synoptique|d['’]ensemble)|synth[èe]se des blocs|r[ée]capitulatif)(?![\p{L}])/iu

/** « Vue synoptique de l’emploi type », « Tableau de synthèse »: what stands below is said again elsewhere. */
export const isSummaryTitle = (text: string): boolean =>
  text.length <= 160 && !/[.;]$/u.test(text) && SUMMARY_TITLE.test(text)

/** The number in the title of a sheet; `null` without one. */
export const sheetNumber = (text: string): string | null => /\d{1,2}$/u.exec(partOf(text, 'number'))?.[0] ?? null

/** The name on the line of the title of a sheet; `null` where it stands below. */
export const sheetName = (text: string): string | null => partOf(text, 'name') || null

const partOf = (text: string, part: 'number' | 'name'): string =>
  (COMPETENCY.exec(text) ?? ACTIVITY.exec(text))?.groups?.[part] ?? ''

/** What the sheets of a document are called: beside the title of each of a competency or an activity, or on the line under it. */
export function sheetNames(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const titled = paragraphs.some(({ text }) => isCompetencySheet(text))
  if (!titled) return new Set()
  return new Set(
    paragraphs.flatMap(({ text }, index) =>
      isSheetTitle(text) ? (sheetName(text) ?? paragraphs[index + 1]?.text ?? []) : [],
    ),
  )
}

export interface ActivitySheet {
  readonly number: string | null
  readonly name: string
}

/**
 * The activity of each competency of a titre professionnel, by the name of its sheet: the sheets of the activities stand before those of
 * all the competencies, and each lists its own. A name that none of them lists, or several, has none.
 */
export function activitiesOfSheets(paragraphs: readonly Paragraph[]): ReadonlyMap<string, ActivitySheet> {
  const lists: { sheet: ActivitySheet; words: string }[] = []
  let named: Paragraph | null = null
  let listing = false
  for (const paragraph of paragraphs) {
    const { text } = paragraph
    if (named !== null) lists.push({ sheet: { number: sheetNumber(named.text), name: text }, words: '' })
    named = null
    if (isSheetTitle(text)) {
      listing = false
      const name = sheetName(text)
      if (isActivitySheet(text) && name !== null) lists.push({ sheet: { number: sheetNumber(text), name }, words: '' })
      else if (isActivitySheet(text)) named = paragraph
    } else if (LIST_OF_ACTIVITY.test(text)) listing = lists.length > 0
    else if (isSheetRubric(text)) listing = false
    else if (listing) {
      const last = lists.pop()
      if (last !== undefined) lists.push({ ...last, words: `${last.words} ${unaccented(text)}` })
    }
  }
  return new Map(
    [...sheetNames(paragraphs)].flatMap((name) => {
      const listed = lists.filter(({ words }) => ` ${words} `.includes(` ${unaccented(name)} `))
      const [only] = listed
      return only === undefined || listed.length > 1 ? [] : [[name, only.sheet] as const]
    }),
  )
}

const LIST_OF_ACTIVITY = /^liste des comp[ée]tences professionnelles de l['’]activit[ée][\s-]type/iu

/** The head of the table that sums up activities and competencies, or of the list of those of an activity. */
export const isSheetSummary = (text: string): boolean => SUMMARY.test(text)

/** A title that stands on a line of its own. */
export const isSheetTitle = (text: string): boolean => isCompetencySheet(text) || isActivitySheet(text)

/** The rubrics of the sheets of a titre professionnel (REAC) that the format has no key for. */
const RUBRIC_WITHOUT_KEY =
  /^(?:fiche\s+(?:activit[ée]s?|emploi)[\s-]+types?(?![\p{L}])|(?:fiche\s+des\s+)?comp[ée]tences\s+transversales\s+de\s+l['’](?:activit[ée]|emploi)(?:[\s-]+type)?(?![\p{L}])|secteurs?\s+d['’]activit[ée]s?\s+et\s+types?\s+d['’]emplois?|d[ée]finition,? description de l['’](?:activit[ée]|emploi)|description de la comp[ée]tence\s*[-–—]\s*processus|contexte\(?s?\)? professionnel|r[ée]glementation d['’]activit[ée]s|savoir-faire\s+(?:techniques|conceptuels|organisationnels|relationnels)|savoirs? (?:associ[ée]s?|de l['’]exercice)|connaissances?(?: associ[ée]es)?$)/iu

export const isSheetRubric = (text: string): boolean => RUBRIC_WITHOUT_KEY.test(text)

/** A line of a table of contents: a title, dots, a page. */
export const isContentsLine = (text: string): boolean => /(?:\.[\s\u00a0]?){5,}\s*\d{1,3}$/u.test(text)
