import { getPlural } from 'french-words'
import genders from 'french-words-gender-lefff/dist/words.json' with { type: 'json' }

export type Gender = 'm' | 'f'

/** Endings that tell the gender of a noun that no lexicon holds; other new nouns of the field (`reporting`, `lead`) are masculine. */
const FEMININE =
  /(?:[ts]ion|xion|té|ance|ence|ure|ette|erie|logie|graphie|nomie|ée|ude|ise|trice|euse|ière|esse|ille|elle|enne|onne|aison|ique|ine|ade)$/
const NOT_FEMININE =
  /(?:graphique|numérique|mécanique|domaine|magazine|lycée|musée|comité|contrôle|traité|côté|été|marché)$/

const known = new Map<string, unknown>(Object.entries(genders))

/** The gender of a noun, singular or plural, capitals accepted; `null` when nothing tells. */
export function genderOf(noun: string): Gender | null {
  const word = noun.normalize('NFC').toLowerCase()
  for (const form of [noun, word, ...singularsOf(word)]) {
    const gender = known.get(form)
    if (gender === 'M') return 'm'
    if (gender === 'F') return 'f'
  }
  // What is not written in letters alone is a sign or a name.
  if (!/^\p{L}{3,}(?:-\p{L}+)*$/u.test(word) || noun === noun.toUpperCase()) return null
  const [singular = word] = singularsOf(word)
  return FEMININE.test(singular) && !NOT_FEMININE.test(singular) ? 'f' : 'm'
}

/** Whether a lexicon holds the noun, as it is written. */
export const isKnownNoun = (noun: string): boolean => known.has(noun)

/** Whether a lexicon holds the plural of a masculine noun, and of no feminine one. */
export const isMasculinePlural = (word: string): boolean => {
  const found = singularsOf(word).map((singular) => known.get(singular))
  return found.includes('M') && !found.includes('F')
}

/** What a plural is the plural of, the likeliest first; a word that is no plural is its own singular. */
function singularsOf(word: string): readonly string[] {
  return /[sx]$/.test(word)
    ? candidatesFor(word).filter((singular) => singular === word || getPlural(null, singular) === word)
    : [word]
}

function candidatesFor(word: string): readonly string[] {
  if (word.endsWith('eaux')) return [word.slice(0, -1)]
  if (word.endsWith('aux')) return [`${word.slice(0, -3)}al`, `${word.slice(0, -3)}ail`, word.slice(0, -1)]
  return [word.slice(0, -1), word]
}
