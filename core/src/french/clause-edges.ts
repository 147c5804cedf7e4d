import { wordSet } from './word-set.ts'
import { startsWithCapital, type Token } from './words.ts'

/** Abbreviations whose point ends no sentence. */
const ABBREVIATIONS = wordSet('etc ex cf art')

/** Whether a mark separates clauses: full stop, semicolon, colon, question and exclamation marks. */
export function isStrongMark(text: string): boolean {
  return text.length === 1 && '.;:!?'.includes(text)
}

/** No clause is read further back than this many tokens: a text without punctuation costs no more than its length. */
const REACH = 300

/** The first token of the clause that a token stands in: after the last strong mark outside other parentheses. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  const depth = tokens[at]?.depth ?? 0
  const limit = Math.max(0, at - REACH)
  for (let index = at - 1; index >= limit; index -= 1) {
    const token = tokens[index]
    if (token?.kind === 'punctuation' && token.depth === depth && isStrongMark(token.text)) return index + 1
  }
  return limit
}

/** Whether the token is the mark that ends a sentence: another one, with its capital, follows. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'punctuation' || token.depth > 0 || token.text.length > 1 || !'.!?'.includes(token.text))
    return false
  const next = tokens[at + 1]
  return next !== undefined && startsWithCapital(next.text) && !ABBREVIATIONS.has(tokens[at - 1]?.word ?? '')
}
