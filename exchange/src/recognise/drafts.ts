import type { Paragraph, Place } from '../in/document.ts'
import type { Fragment, Unplaced } from './sections/fragments.ts'

/** Elements as they are recognised, before they are tied together and written. */

/** A place the reader of the import should look at again. */
export interface Doubt {
  readonly fr: string
  readonly en: string
}

/** Where an element stands among the rows of its bloc. */
export interface Position {
  readonly row: number
  readonly lastRow: number
  /** The rows are those it is about, no more: what stands below without a cell of this kind has none. */
  readonly exact?: true
  readonly height: number
  /** Which part of the document it stands in, where several speak of its bloc. */
  readonly visit: number
  readonly place: Place
}

export interface ActivityDraft extends Position {
  id: string | null
  title: string
  description: string
  readonly tasks: string[]
  /** Other rows that name it. */
  readonly again: number[]
  readonly parts: readonly string[]
  readonly doubts: Doubt[]
}

export interface CompetencyDraft extends Position {
  id: string | null
  readonly parts: readonly string[]
  statement: string
  readonly details: string[]
  continuation: string
  /** Its row in a table of evaluation of its own, where its code alone names it. */
  evaluationRow: number | null
  activities: string[]
  transversal: boolean
  readonly objectives: ObjectiveDraft[]
  readonly doubts: Doubt[]
}

export interface ObjectiveDraft {
  readonly statement: string
  readonly facets: Partial<Record<ObjectiveFacet, string>>
}

export type ObjectiveFacet = 'indicateur' | 'cible' | 'conditions' | 'activite' | 'echeance'

export interface TaskDraft {
  statement: string
  readonly competencies: readonly string[]
  readonly activities: readonly string[]
}

export interface AssessmentDraft extends Position {
  /** It stands where the assessments of a whole bloc do. */
  readonly ofBloc: boolean
  id: string | null
  readonly paragraphs: Paragraph[]
  readonly variants: { situation: string; paragraphs: Paragraph[] }[]
  /** Codes or prefixes (`C.2.1*`) written in the text. */
  references: string[]
  all: boolean
  /** True when the text itself gives the references. */
  explicit: boolean
  /** Last row of its own text, before it is taken to cover the rows below. */
  textRow: number
  readonly doubts: Doubt[]
}

export interface CriterionDraft extends Position {
  id: string | null
  readonly parts: readonly string[]
  readonly groups: readonly string[]
  readonly assessments: readonly string[]
  statement: string
  references: string[]
  readonly indicators: string[]
  readonly eliminatory: boolean
  readonly points: number | null
  /** Competencies it judges besides those of its place. */
  readonly also: readonly string[]
  readonly doubts: Doubt[]
}

export interface BlockDraft {
  readonly id: string | null
  readonly title: string | null
  readonly place: Place | null
  readonly explicit: boolean
  readonly summaries: { text: string; place: Place }[]
  readonly activities: ActivityDraft[]
  readonly competencies: CompetencyDraft[]
  readonly assessments: AssessmentDraft[]
  readonly criteria: CriterionDraft[]
  /** What was tied or filed in this bloc without the source saying it. */
  readonly deductions: Deduction[]
}

export interface Deduction {
  readonly message: Doubt
  readonly place: Place
}

/** What parsing writes besides elements. */
export interface Ledger {
  readonly unplaced: Unplaced[]
  readonly dropped: { text: string; reason: import('../in/document.ts').DropReason; place: Place }[]
  /** Texts continued in another cell, row or page. */
  readonly joined: { text: string; from: Place; to: Place }[]
  readonly defects: { code: string; message: Doubt; place: Place }[]
}

export function positionOf(fragment: Fragment): Position {
  const { row, lastRow, height, exact, visit, paragraph } = fragment
  return { row, lastRow, height, visit, place: paragraph.place, ...(exact === undefined ? {} : { exact }) }
}

/** Marks the element that received a text whose column was uncertain. */
export function noteGuess(element: { readonly doubts: Doubt[] } | undefined, fragment: Fragment): void {
  const start = fragment.paragraph.text.slice(0, 60)
  element?.doubts.push({
    fr: `«\u00a0${start}…\u00a0» (ligne ${fragment.paragraph.place.line}) rattaché ici d’après ses mots`,
    en: `“${start}…” (line ${fragment.paragraph.place.line}) put here by its wording`,
  })
}

/** A paragraph with its marker, as it reads in a running text. */
export function withMarker(paragraph: Paragraph): string {
  return paragraph.marker === null ? paragraph.text : `- ${paragraph.text}`
}

/** Why a line that was read is not in the référentiel as such: a label alone, or a value that a key holds. */
export function whyRead({ text, heading }: Paragraph): 'etiquette' | 'valeur_reprise' {
  return heading > 0 || /:[\s\u00a0]*$/u.test(text) ? 'etiquette' : 'valeur_reprise'
}

export function joinTexts(before: string, after: string): string {
  return before === '' ? after : after === '' ? before : `${before} ${after}`
}
