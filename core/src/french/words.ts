import { remember } from './memo.ts'
import type { Span } from './statement.ts'

/** A word, a number or a punctuation mark, with its place in the text. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation'
  /** Lower case, NFC, straight apostrophe, plain hyphen, `œ` restored: what tables are asked with. */
  readonly word: string
  /** Number of closed parentheses or brackets around it; one that is never closed does not count. */
  readonly depth: number
}

/** Elided words keep their apostrophe: `l'`, `d'`, `qu'`. These ones are whole words in spite of theirs. */
const NOT_ELIDED = /^(?:aujourd|prud|presqu|entr|grand)['’ʼ]/iu

const INCLUSIVE_ENDING =
  '(?:[·•‧∙][\\p{L}]+)+|\\.(?:e|es|s|ne|nes|ice|rice|trice|rices|trices|euse|euses|ve|ves|la|le|il|elle|iel|x)(?![\\p{L}])(?:\\.s(?![\\p{L}]))?|\\((?:e|s|es|ne|nes|x|trice|rice|euse|ve|la)\\)'
const WORD = `\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ](?![\\p{L}\\p{M}])|${INCLUSIVE_ENDING})?(?:[-‐‑]\\p{L}[\\p{L}\\p{M}]*(?:${INCLUSIVE_ENDING})?)*`
const NUMBER = '\\d+(?:[.,\\u00a0\\u202f]\\d+)*'
const TOKEN = new RegExp(
  `(?<elided>\\p{L}[\\p{L}\\p{M}]*['’ʼ](?=[\\p{L}\\p{M}]))|(?<word>${WORD})|(?<number>${NUMBER})|\\.{2,}|[^\\s]`,
  'gu',
)
const WHOLE_WITH_APOSTROPHE =
  /(?:aujourd['’ʼ]hui|prud['’ʼ]hom\p{L}*|presqu['’ʼ][îi]le|grand['’ʼ](?:mère|rue)|entr['’ʼ]\p{L}+)/iuy

/**
 * Cuts a text into words, numbers and punctuation. Elided words stand alone (`l'` `analyse`), compounds and inclusive
 * spellings are one word (`savoir-faire`, `candidat·e`, `candidat(e)`, `le.la`, `e-commerce`). Any string is accepted.
 */
export const tokenise: (text: string) => readonly Token[] = remember(2_000, (text) => withDepth(cut(text)))

/** The words of a text, without numbers and punctuation. */
export function wordsOf(text: string): readonly Token[] {
  return tokenise(text).filter((token) => token.kind === 'word')
}

/** How many words a reader counts: an elided word goes with the next one. */
export function countWords(text: string): number {
  return tokenise(text).filter((token) => token.kind !== 'punctuation' && !token.word.endsWith("'")).length
}

/** One word as the tables of this folder write it. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/oe(?=u|il|di)/g, 'œ')
}

function cut(text: string): Omit<Token, 'depth'>[] {
  const tokens: Omit<Token, 'depth'>[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index
    let written = match[0]
    if (match.groups?.elided && NOT_ELIDED.test(written)) {
      WHOLE_WITH_APOSTROPHE.lastIndex = start
      written = WHOLE_WITH_APOSTROPHE.exec(text)?.[0] ?? written
      TOKEN.lastIndex = start + written.length
    }
    const kind = match.groups?.elided || match.groups?.word ? 'word' : match.groups?.number ? 'number' : 'punctuation'
    tokens.push({ kind, start, end: start + written.length, text: written, word: plainWord(written) })
  }
  return tokens
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

function withDepth(tokens: readonly Omit<Token, 'depth'>[]): readonly Token[] {
  const change = new Array<number>(tokens.length + 1).fill(0)
  const open: number[] = []
  tokens.forEach((token, index) => {
    if (token.text === '(' || token.text === '[') open.push(index)
    const opening = CLOSING[token.text]
    if (!opening) return
    const from = open.findLastIndex((at) => tokens[at]?.text === opening)
    if (from < 0) return
    const start = open[from] ?? 0
    open.length = from
    change[start] = (change[start] ?? 0) + 1
    change[index + 1] = (change[index + 1] ?? 0) - 1
  })
  let depth = 0
  return tokens.map((token, index) => {
    depth += change[index] ?? 0
    return { ...token, depth }
  })
}
