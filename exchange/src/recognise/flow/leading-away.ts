import type { Localised } from '@equerre/core'
import type { Paragraph } from '../../in/document.ts'
import { isSheetRubric } from '../sections/title-sheets.ts'
import { head } from '../words/codes.ts'
import { namesAssessment, startsWithInfinitive } from '../words/cues.ts'
import { withoutTitleNumber } from '../words/titles.ts'

/** The titles that lead away from the référentiel: what stands below them is none of its elements. */

/** A title under which the format has nothing to keep, whatever the column it stands in. */
export function isWithoutKey({ text, marker }: Paragraph): boolean {
  const words = withoutTitleNumber(text)
  if (marker !== null || words.length > 160) return false
  return isSheetRubric(words) || (words.length <= 80 && BACK_MATTER.test(words))
}

/** The transversal competencies of a titre professionnel have a sheet of their own, which is of no bloc. */
export const isBackMatter = ({ text, marker }: Paragraph): boolean =>
  marker === null && text.length <= 80 && (BACK_MATTER.test(text) || TRANSVERSAL_SHEET.test(text))

const TRANSVERSAL_SHEET = /^fiche\s+des\s+comp[ée]tences\s+transversales/iu

/** What is neither before the référentiel nor in it. */
const BACK_MATTER = /^(?:annexes?|glossaire|lexique|sommaire|table des mati[èe]res|bibliographie)(?![\p{L}])/iu

/** A title of the document that is neither a column, a bloc, nor a coded element: « Instructions », « Savoirs associés ». */
export function isForeignTitle({ text, heading }: Paragraph): boolean {
  const words = withoutTitleNumber(text)
  return (
    heading > 0 &&
    head(text).codes.length === 0 &&
    !startsWithInfinitive(words) &&
    !namesAssessment(words) &&
    !/\d/.test(words)
  )
}

/** Why what stands under a title is set aside; nothing to say where no title is over it. */
export function whyUnder(title: Paragraph | null): Localised | undefined {
  if (title === null) return undefined
  const named = title.text.length > 80 ? `${title.text.slice(0, 80)}…` : title.text
  return { fr: `sous « ${named} »`, en: `under “${named}”` }
}
