import { termOf } from './vocabulary.ts'
import { eachWord } from './words.ts'

/** What is looked for, before the index is asked. */
export interface Query {
  /** Each term once, in the order of the query; a phrase's own are among them. */
  readonly terms: readonly string[]
  /** Terms that must stand one after the other, two at least each. */
  readonly phrases: readonly (readonly string[])[]
}

/** More terms than these are left out: a question pasted whole is still answered. */
const MOST_TERMS = 24

/** Between quotes of any kind: typographic, English, straight. */
const QUOTED = /«([^»]*)»|“([^”]*)”|"([^"]*)"/g

/** Any string is a query; one without a word gives no term. */
export function readQuery(text: string): Query {
  const terms = new Set<string>()
  for (const term of termsOf(text)) if (terms.size < MOST_TERMS) terms.add(term)
  const phrases = [...text.matchAll(QUOTED)]
    .map((match) => termsOf(match[1] ?? match[2] ?? match[3] ?? ''))
    .filter((phrase) => phrase.length > 1 && phrase.every((term) => terms.has(term)))
  return { terms: [...terms], phrases }
}

function termsOf(text: string): readonly string[] {
  const terms: string[] = []
  eachWord(text, (start, base, _end, hasDigit) => {
    const term = termOf(text.slice(start, base), hasDigit)
    if (term !== null) terms.push(term)
  })
  return terms
}
