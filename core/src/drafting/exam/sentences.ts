import { codeOf } from '../../model/codes.ts'
import type { Assessment } from '../../model/referential.ts'

/** Words of the référentiel put into the sentences of an exam. */

/** What an épreuve is called: its title, else its code; empty when it has neither. */
export const nameOf = (assessment: Assessment): string => assessment.title?.value.trim() || codeOf(assessment) || ''

/** A title inside a sentence: its capital goes, unless the word has others. */
export const inSentence = (title: string): string =>
  /^\p{Lu}(?:\p{Ll}|['’])/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

/** A text with its final stop. */
export const sentence = (text: string): string => {
  const words = text.replace(/[ \t]+/g, ' ').trim()
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
