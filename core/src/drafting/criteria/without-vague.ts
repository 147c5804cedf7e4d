import type { Finding } from '../../engine/finding.ts'

/**
 * A phrasing without the adjectives that the rules find vague: « les outils adaptés » is `les outils`. What a work has to be is for a
 * person to say; what is left is what can be looked at.
 * @param findings what the rules say of the text
 * @returns `null` when something else is wrong, or when a word cannot be left out
 */
export function withoutVague(text: string, findings: readonly Finding[]): string | null {
  const wrong = findings.filter(({ severity }) => severity !== 'info')
  if (wrong.length === 0 || wrong.some(({ rule }) => rule !== 'critere-mot-vague')) return null
  let left = text
  for (const { range } of [...wrong].sort((a, b) => b.range.start - a.range.start)) {
    const before = left.slice(0, range.start)
    const word = left.slice(range.start, range.end)
    const after = left.slice(range.end)
    if (!isEpithet(before, word) || BARE.test(before)) return null
    left = withoutLink(before, after)
  }
  return left
}

/** « les outils » alone would say nothing. */
const BARE = /(?:(?:^|\s)(?:l[ae]s?|une?|des|du|aux?|chaque|leurs?|[sc]es)\s+|l['’])[\p{L}-]+\s+$/iu

/** An adjective or a complement that follows its noun: not what the sentence says of it, nor an adverb. */
const isEpithet = (before: string, word: string): boolean =>
  !/(?:^|(?<!\p{L})(?:est|sont|être|plus|moins|l[ae]s?|une?|des?|aux?|ses|leurs?|chaque|bien))\s+$|[’']$|^$/iu.test(
    before,
  ) &&
  !/ment$/iu.test(word) &&
  !/^\p{Lu}/u.test(word)

/** « appropriées et », « et pertinents »: the link goes with what it linked. */
function withoutLink(before: string, after: string): string {
  const linked = VERB_AND_OBJECT.test(after) ? null : /^\s+et\s+(?=\p{L}+(?:e|s|es|é|ée|és|ées)(?!\p{L}))/iu.exec(after)
  if (linked !== null && !/\set\s+$/iu.test(before)) return `${before}${after.slice(linked[0].length)}`
  return `${before.replace(/\s+(?:et\s+)?$/iu, '')}${after}`
}

/** « et justifie cet emploi » goes on with another action: an adjective is not followed by an object. */
const VERB_AND_OBJECT = /^\s+et\s+\p{L}+\s+(?:(?:l[ae]s?|une?|des|cet|cette|ces?|son|sa|ses|leurs?|chaque)\s|l['’])/iu
