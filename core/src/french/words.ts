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

/**
 * Cuts a text into words, numbers and punctuation. Elided words stand alone (`l'` `analyse`), compounds and inclusive
 * spellings are one word (`savoir-faire`, `candidat·e`, `candidat(e)`, `le.la`, `e-commerce`). Any string is accepted.
 */
export const tokenise: (text: string) => readonly Token[] = remember(2_000, (text) => {
  const changes = depthChanges(text)
  const tokens: Token[] = []
  let depth = 0
  let passed = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      continue
    }
    for (let change = changes[passed]; change && change.at <= at; change = changes[passed]) {
      depth += change.by
      passed += 1
    }
    const kind = isLetter(code) ? 'word' : isDigit(code) ? 'number' : 'punctuation'
    const end = kind === 'word' ? endOfWord(text, at) : kind === 'number' ? endOfNumber(text, at) : endOfMark(text, at)
    const written = text.slice(at, end)
    const word = kind === 'word' ? plainWord(written) : written
    tokens.push({ kind, start: at, end, text: written, word, depth })
    at = end
  }
  return tokens
})

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
  let plain = text
  if (hasAbove(text, 0x17f)) plain = plain.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-')
  plain = plain.toLowerCase()
  return plain.includes('oe') ? plain.replace(/oe(?=u|il|di)/g, 'œ') : plain
}

/** Whether the first letter is a capital. */
export function startsWithCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

function hasAbove(text: string, limit: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > limit) return true
  return false
}

/** Words that keep their apostrophe inside: aujourd'hui, prud'hommes, presqu'île. */
const WHOLE_WITH_APOSTROPHE =
  /^(?:[aA]ujourd['’ʼ]hui|[pP]rud['’ʼ]hom[a-zà-ÿ]*|[pP]resqu['’ʼ][îi]les?|[gG]rand['’ʼ]rue|[eE]ntr['’ʼ]aid[a-zà-ÿ]+)/

/** What an inclusive spelling adds to a word: `·e`, `.e`, `.la`, `(e)`. */
const INCLUSIVE_ENDING =
  /(?:[·•‧∙][a-zà-ÿ]+)+|\.(?:e|es|s|ne|nes|ice|rice|trice|rices|trices|euse|euses|ve|ves|la|le|il|elle|iel|x)(?![a-zà-ÿœ])(?:\.s(?![a-zà-ÿœ]))?|\((?:e|s|es|ne|nes|x|trice|rice|euse|ve|la)\)/y

function endOfWord(text: string, start: number): number {
  let at = endOfLetters(text, start)
  for (;;) {
    const code = text.charCodeAt(at)
    if (isApostrophe(code)) return endOfElided(text, start, at)
    if (isInclusiveMark(code)) {
      INCLUSIVE_ENDING.lastIndex = at
      const ending = INCLUSIVE_ENDING.exec(text)?.[0].length ?? 0
      if (ending === 0) return at
      at += ending
    }
    if (!isHyphen(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at + 1))) return at
    at = endOfLetters(text, at + 1)
  }
}

/** `at` is the place of an apostrophe: it belongs to the word before it, which is elided, unless the whole is one word. */
function endOfElided(text: string, start: number, at: number): number {
  const whole = at - start > 3 ? WHOLE_WITH_APOSTROPHE.exec(text.slice(start, at + 16)) : null
  return whole ? start + whole[0].length : at + 1
}

function endOfLetters(text: string, start: number): number {
  let at = start
  while (isLetter(text.charCodeAt(at)) || isCombining(text.charCodeAt(at))) at += 1
  return at
}

/** Digits with their separators: `1,5`, `10 000` with a non-breaking space, `1.2.3`. */
function endOfNumber(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at)) || (isDigitSeparator(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))))
    at += 1
  return at
}

/** One character, or the dots of an ellipsis; a surrogate pair is one character. */
function endOfMark(text: string, start: number): number {
  let at = start + 1
  if (text[start] === '.') while (text[at] === '.') at += 1
  else if ((text.codePointAt(start) ?? 0) > 0xffff) at += 1
  return at
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0xfeff ||
    (code > 0x1fff && code < 0x200c) ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029
  )
}

function isLetter(code: number): boolean {
  if (code < 0xc0)
    return (code > 96 && code < 123) || (code > 64 && code < 91) || code === 0xaa || code === 0xba || code === 0xb5
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7
  return code > 0x24f && /\p{L}/u.test(String.fromCharCode(code))
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}

function isDigitSeparator(code: number): boolean {
  return code === 44 || code === 46 || code === 0xa0 || code === 0x202f
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011
}

function isInclusiveMark(code: number): boolean {
  return code === 46 || code === 40 || code === 0xb7 || code === 0x2022 || code === 0x2027 || code === 0x2219
}

/** A place from which the depth is one more (after an opening) or one less (after a closing). */
interface DepthChange {
  readonly at: number
  readonly by: 1 | -1
}

const NO_CHANGE: readonly DepthChange[] = []

/** The pairs of parentheses and brackets of a text that are closed, as changes of depth in the order of the text. */
function depthChanges(text: string): readonly DepthChange[] {
  if (!text.includes('(') && !text.includes('[')) return NO_CHANGE
  const open: { readonly at: number; readonly mark: string }[] = []
  const changes: DepthChange[] = []
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    if (mark === '(' || mark === '[') {
      open.push({ at: index, mark })
      continue
    }
    const from = open.findLastIndex((each) => each.mark === (mark === ')' ? '(' : '['))
    const start = open[from]
    if (!start) continue
    open.length = from
    changes.push({ at: start.at, by: 1 }, { at: index + 1, by: -1 })
  }
  return changes.sort((a, b) => a.at - b.at)
}
