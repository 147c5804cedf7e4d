import { isAdverb } from './adverbs.ts'
import { endsSentence } from './clause-edges.ts'
import type { FiniteVerb } from './finite-verbs.ts'
import { isDeterminer } from './homographs.ts'
import { contentStart } from './normalise.ts'
import type { Span } from './statement.ts'
import { wordSet } from './word-set.ts'
import { type Token, tokenise } from './words.ts'

/**
 * The parts of a criterion that each assert something: sentences, parts between semicolons, and clauses with their own main
 * verb. Relative clauses, lists of nouns and the attributes of one verb (« est daté et signé ») do not split.
 */
export function findAssertions(text: string, verbs: readonly FiniteVerb[]): readonly Span[] {
  const tokens = tokenise(text)
  const cuts = new Set<number>()
  tokens.forEach((token, at) => {
    if (token.depth === 0 && (token.text === ';' || endsSentence(tokens, at))) cuts.add(at + 1)
  })
  const main = verbs.filter((verb) => !verb.subordinate && tokens[verb.at]?.depth === 0)
  main.forEach((verb, rank) => {
    const previous = main[rank - 1]
    if (previous) cuts.add(cutBetween(tokens, previous.at, verb.at))
  })
  cuts.delete(0)
  return spansOf(
    text,
    tokens,
    [...cuts].sort((a, b) => a - b),
  )
}

/** Where the clause of the second verb begins: at the link before it, or before its own subject; 0 when nothing shows it. */
function cutBetween(tokens: readonly Token[], first: number, second: number): number {
  let index = second - 1
  while (
    isAdverb(tokens[index]?.word ?? '') ||
    /^(?:ne|n'|se|s'|le|la|les|l'|lui|leur|y|en)$/.test(tokens[index]?.word ?? '')
  )
    index -= 1
  if (/^(?:et|,|ou|mais|puis)$/.test(tokens[index]?.text.toLowerCase() ?? '')) return index + 1
  for (; index > first; index -= 1) {
    const token = tokens[index]
    if (token?.depth !== 0 || !/^(?:et|,|;|:|mais|puis|\.)$/.test(token.text.toLowerCase())) continue
    const next = tokens[index + 1]?.word ?? ''
    if (isDeterminer(next) || /^(?:il|elle|ils|elles|on|qu'|cela|ceci)$/.test(next)) return index + 1
  }
  return 0
}

function spansOf(text: string, tokens: readonly Token[], cuts: readonly number[]): readonly Span[] {
  const start = contentStart(text)
  const spans: Span[] = []
  let from = Math.max(
    0,
    tokens.findIndex((token) => token.start >= start),
  )
  for (const to of [...cuts, tokens.length]) {
    const span = spanBetween(text, tokens, from, to)
    if (span) spans.push(span)
    from = Math.max(from, to)
  }
  return spans
}

/** From the first word to the last, links left out; a parenthesis that closes right after belongs to the part. */
function spanBetween(text: string, tokens: readonly Token[], from: number, to: number): Span | null {
  let first = from
  let last = to - 1
  while (first <= last && tokens[first]?.kind === 'punctuation') first += 1
  while (last > first && (tokens[last]?.kind === 'punctuation' || LINKS.has(tokens[last]?.word ?? ''))) last -= 1
  const start = tokens[first]?.start
  const end = CLOSING.has(tokens[last + 1]?.text ?? '') ? tokens[last + 1]?.end : tokens[last]?.end
  return first > last || start === undefined || end === undefined ? null : { start, end, text: text.slice(start, end) }
}

const LINKS = wordSet('et ou mais puis')
const CLOSING = wordSet(') ] » …')
