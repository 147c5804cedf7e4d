import type { Range } from '../../source/tree.ts'

/**
 * The sentence that asks: the last one of a statement, what comes before it being the situation. A range of the text given.
 */
export function askingSentence(text: string): Range {
  const end = text.trimEnd().length
  let start = 0
  for (const match of text.slice(0, end).matchAll(/[.!?…]["»”)]*\s+(?=["«“(]*[\p{Lu}\d])/gu)) {
    const next = match.index + match[0].length
    if (next < end) start = next
  }
  return { start, end }
}
