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
  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const start = found.index
    for (let change = changes[passed]; change && change.at <= start; change = changes[passed]) {
      depth += change.by
      passed += 1
    }
    const written = found[0]
    const kind = kindOf(written.charCodeAt(0))
    tokens.push({
      kind,
      start,
      end: TOKEN.lastIndex,
      text: written,
      word: kind === 'word' ? plainWord(written) : written,
      depth,
    })
  }
  return tokens
})

/** Letters of every script, with their combining marks. Spelt out: the classes of Unicode cost a start of the program dearly. */
const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-\\u024f\\u0250-\\u02af\\u0300-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff'

/** What an inclusive spelling adds to a word: `·e`, `.e`, `.la`, `(e)`. */
const INCLUSIVE =
  `(?:[·•‧∙][a-zà-ÿ]+)+|\\.(?:e|es|s|ne|nes|ice|rice|trice|rices|trices|euse|euses|ve|ves|la|le|il|elle|iel|x)(?![${LETTER}])(?:\\.s(?![${LETTER}]))?` +
  '|\\((?:e|s|es|ne|nes|x|trice|rice|euse|ve|la)\\)'

const PART = `[${LETTER}]+(?:${INCLUSIVE})?`

/** Words that keep their apostrophe inside: aujourd'hui, prud'hommes, presqu'île. */
const WITH_APOSTROPHE = `(?:[aA]ujourd|[pP]rud|[pP]resqu|[gG]rand|[eE]ntr)['’ʼ](?:hui|hom[a-zà-ÿ]*|[îi]les?|rue|aid[a-zà-ÿ]+)`
const WORD = `${WITH_APOSTROPHE}|${PART}(?:[-‐‑]${PART})*['’ʼ]?`
const NUMBER = '\\d+(?:[.,\\u00a0\\u202f]\\d+)*'
const MARK = '\\.+|[\\ud800-\\udbff][\\udc00-\\udfff]|[^\\s]'
const TOKEN = new RegExp(`${WORD}|${NUMBER}|${MARK}`, 'g')

function kindOf(code: number): Token['kind'] {
  if (code > 47 && code < 58) return 'number'
  if (code < 0xc0)
    return (code > 96 && code < 123) || (code > 64 && code < 91) || code === 0xaa || code === 0xb5 || code === 0xba
      ? 'word'
      : 'punctuation'
  if (code === 0xd7 || code === 0xf7) return 'punctuation'
  return code < 0x2b0 ||
    (code > 0x2ff && code < 0x2000) ||
    (code > 0x2bff && code < 0x2e00) ||
    (code > 0x303f && code < 0xd800) ||
    (code > 0xf8ff && code < 0xfe00)
    ? 'word'
    : 'punctuation'
}

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
