import { contracts } from 'french-contractions'
import { infinitiveOf } from '../../french/lexicon.ts'

/** `de réduire`, `d’augmenter`, `d’habiter`, `de hiérarchiser`. */
export function afterDe(words: string): string {
  const [first = ''] = words.split(/[\s,.]/)
  const isElided = first === 'y' || (!/^[nls]['’]/iu.test(first) && contracts(first.toLowerCase(), undefined))
  return (isElided ? 'd’' : 'de ') + words
}

/** « réduire les coûts et d’augmenter les marges »: an infinitive that is coordinated with the first one takes `de` again. */
export const withRepeatedDe = (words: string): string => repeated(words, afterDe)

/** `à réduire`, and again before each infinitive that is coordinated with it, whether or not `de` was written there. */
export const afterA = (words: string): string => {
  const bare = words.replace(
    /(\s(?:et|ou|puis|ainsi que)\s+|,\s+)(?:de\s+|d['’])(?=((?:l[ae]s?\s|l['’]|en\s|y\s|mieux\s)?)([\p{L}-]+(?:er|ir|re))(?!\p{L}))/giu,
    (all, link: string, _pronoun: string, verb: string) => (isVerb(verb) ? `${link}à ` : all),
  )
  return `à ${repeated(bare, (verb) => `à ${verb}`)}`
}

function repeated(words: string, say: (verb: string) => string): string {
  // « les écarts à mesurer et analyser »: the second goes with the first, which `à` opens.
  if (/(?:^|\s)à\s+[\p{L}-]+(?:er|ir|re|oir)\s+(?:et|ou)\s/iu.test(words)) return words
  return words.replace(
    /(\s(?:et|ou|puis|ainsi que)\s+|,\s+)([\p{L}-]+(?:er|ir|re))(?=\s+\S)/giu,
    (all, link: string, verb: string) => (isVerb(verb) ? link + say(verb) : all),
  )
}

/** Nouns and little words that are written like infinitives. */
const NOT_VERBS =
  /^(?:autre|entre|contre|outre|cadre|ordre|titre|offre|centre|chiffre|nombre|être|avoir|mètre|livre|encadre)$/iu

const isVerb = (word: string): boolean => !NOT_VERBS.test(word) && infinitiveOf(word) === word.toLowerCase()
