import { contracts } from 'french-contractions'
import { infinitiveOf } from '../../french/lexicon.ts'

/** « S’assurer de la conformité » is read as « assurer de la conformité », in the same place: offsets stay. */
export function withoutPronoun(statement: string): { readonly text: string; readonly isPronominal: boolean } {
  const found = /^(\s*(?:s['’]\s?|se\s+))([\p{L}-]+)(?=\s)/iu.exec(statement)
  const pronoun = found?.[1] ?? ''
  const isPronominal = found !== null && infinitiveOf(found[2] ?? '') !== null
  return isPronominal
    ? { text: ' '.repeat(pronoun.length) + statement.slice(pronoun.length), isPronominal }
    : { text: statement, isPronominal: false }
}

/** `s’assure`, `se forme`, `se heurte`. */
export const withPronoun = (verb: string): string => `${pronounBefore(verb)}${verb}`

/** `s’` or `se `; the list of words with an `h aspiré` has infinitives, not their forms. */
export function pronounBefore(verb: string): string {
  const first = /^[\p{L}-]+/u.exec(verb)?.[0].toLowerCase() ?? ''
  return contracts(first, undefined) && contracts(`${first}r`, undefined) ? 's’' : 'se '
}
