import { infinitiveOf, presentParticipleOf } from '../../french/lexicon.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  être: 'soyez',
  avoir: 'ayez',
  savoir: 'sachez',
  vouloir: 'veuillez',
}

/** The verbs of `faire` and `dire` whose second person plural is not in -ez; the other compounds of `dire` are (`prédisez`). */
const IN_TES = /^(?:|dé|re|satis|contre|par|sur)faire$|^(?:|re)dire$/

/**
 * What one says to a candidate to have something done: `réaliser` gives `réalisez`, `mettre` gives `mettez`, `faire` gives `faites`.
 * @param verb an infinitive, capitals without accent accepted
 * @returns in lower case; `null` when the word is no known infinitive
 */
export function imperativeOf(verb: string): string | null {
  const infinitive = infinitiveOf(verb)
  if (infinitive === null) return null
  const irregular = Object.hasOwn(IRREGULAR, infinitive) ? IRREGULAR[infinitive] : undefined
  if (irregular !== undefined) return irregular
  if (IN_TES.test(infinitive)) return infinitive.replace(/re$/, 'tes')
  if (infinitive.endsWith('er')) return `${infinitive.slice(0, -2)}ez`
  const participle = presentParticipleOf(infinitive)
  return participle === null ? null : `${participle.slice(0, -'ant'.length)}ez`
}
