import type { Span } from './statement.ts'
import { type Token, tokenise } from './words.ts'

/** Words in a row in a text: tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseAt {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
}

/**
 * Words to find, one entry a line of words. `*` at the end of a word stands for any ending; `s` in brackets (`cour[s]`) may be
 * absent; `de` stands for its elided and contracted forms.
 */
export interface PhraseList {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Phrases that begin with a word of any ending, by the first letter of that word. */
  readonly prefixes: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** Makes a list of phrases ready to be searched. */
export function phraseList(phrases: readonly string[]): PhraseList {
  const byFirst = new Map<string, string[][]>()
  const prefixes = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const written = phrase.split(' ')
    for (const words of phrase.includes('[') ? spellingsOfPhrase(written) : [written]) {
      const first = words[0] ?? ''
      if (first.endsWith('*')) addTo(prefixes, first.charAt(0), words)
      else addTo(byFirst, first, words)
    }
  }
  return { byFirst, prefixes }
}

function addTo(lists: Map<string, string[][]>, key: string, words: string[]): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [words])
  else list.push(words)
}

/** The ways of writing a word whose parts in brackets may be absent: `clair[e][s]` gives four. */
export function spellings(word: string): readonly string[] {
  if (!word.includes('[')) return [word]
  const [start, optional, rest] = /^([^[]*)\[([^\]]*)\](.*)$/.exec(word)?.slice(1) ?? []
  if (start === undefined || optional === undefined || rest === undefined) return [word]
  return spellings(rest).flatMap((end) => [start + end, start + optional + end])
}

function spellingsOfPhrase(words: readonly string[]): readonly string[][] {
  return words.reduce<string[][]>(
    (all, word) => all.flatMap((start) => spellings(word).map((form) => [...start, form])),
    [[]],
  )
}

/** Every place of a text that holds a phrase of the list, the longest at each place, never overlapping; `keep` refuses a place. */
export function findPhrases(
  text: string,
  list: PhraseList,
  keep: (place: PhraseAt) => boolean = () => true,
): readonly Span[] {
  const tokens = tokenise(text)
  const spans: Span[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const to = longestAt(tokens, index, list)
    if (to <= index || !keep({ tokens, from: index, to })) continue
    const start = tokens[index]?.start ?? 0
    const end = tokens[to - 1]?.end ?? start
    spans.push({ start, end, text: text.slice(start, end) })
    index = to - 1
  }
  return spans
}

function longestAt(tokens: readonly Token[], at: number, { byFirst, prefixes }: PhraseList): number {
  const word = tokens[at]?.word ?? ''
  let longest = at
  for (const words of byFirst.get(word) ?? NONE) longest = Math.max(longest, endOfPhrase(tokens, at, words))
  for (const words of prefixes.get(word.charAt(0)) ?? NONE) longest = Math.max(longest, endOfPhrase(tokens, at, words))
  return longest
}

const NONE: readonly (readonly string[])[] = []

/** Past the words of a phrase that stands at a token; 0 when it does not. */
function endOfPhrase(tokens: readonly Token[], at: number, words: readonly string[]): number {
  for (let offset = 0; offset < words.length; offset += 1) {
    if (!sameWord(words[offset] ?? '', tokens[at + offset]?.word ?? '')) return 0
  }
  return at + words.length
}

function sameWord(expected: string, word: string): boolean {
  if (expected === word) return true
  if (expected.endsWith('*')) return word.startsWith(expected.slice(0, -1))
  return expected === 'de' && /^(?:d'|du|des)$/.test(word)
}

/** The word at a place counted from the phrase: -1 is the word before it, 1 the word after it; empty past the ends. */
export function neighbour({ tokens, from, to }: PhraseAt, offset: number): string {
  return tokens[offset < 0 ? from + offset : to + offset - 1]?.word ?? ''
}

/** The words within a reach on either side of a place, the place left out, as one lower-case string. */
export function wordsAround({ tokens, from, to }: PhraseAt, reach: number): string {
  const near = [...tokens.slice(Math.max(0, from - reach), from), ...tokens.slice(to, to + reach)]
  return near.map((token) => token.word).join(' ')
}
