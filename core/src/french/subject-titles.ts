import { isActionWord } from './action-nouns.ts'
import { isInfinitive } from './lexicon.ts'
import { contentStart } from './normalise.ts'
import { contentWords } from './similarity.ts'
import { isActionNoun } from './titles.ts'
import { wordsOf } from './words.ts'

/** What names a part of a course, never a part of a job. */
const COURSE =
  /^(?:modules?|ue|uc|uv|matières?|unités? d[’'](?:enseignement|apprentissage))\s*(?:n\s?[°º]\s*)?\d|^(?:connaissances?|notions?|généralités?|bases|introduction (?:à|au|aux)|initiation (?:à|au|aux)|cours|savoirs?)(?!\p{L})/iu

/** Beyond this many content words a title says too much to be taken for the bare name of a subject. */
const MOST_WORDS = 3

/**
 * Whether a title names a subject or a part of a course instead of work: « Anglais », « Module 3 », « Connaissances de base ». A title
 * that holds an infinitive or an action noun anywhere, or that is long, is left alone: trades have words no list knows.
 */
export function namesSubject(title: string): boolean {
  const text = title.slice(contentStart(title)).trim()
  if (COURSE.test(text)) return true
  if (text === '' || isActionNoun(title)) return false
  const words = wordsOf(text).map(({ word }) => word)
  if (words.some((word) => isInfinitive(word) || word.split('-').some(isActionWord) || isTradeNoun(word))) return false
  const count = contentWords(text).length
  return count > 0 && count <= MOST_WORDS
}

/** « plomberie », « pâtisserie », « maçonnerie » name a trade as well as a subject. */
const isTradeNoun = (word: string): boolean => /\p{L}{3}eries?$/u.test(word)
