import { remember } from './memo.ts'
import { normalise, stripLeading } from './normalise.ts'
import type { Span } from './statement.ts'
import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'
import { tokenise } from './words.ts'

/** A word that carries content, with its stem. */
export interface ContentWord extends Span {
  readonly stem: string
}

/** The words of a text that carry content, in order, without its leading code; spans are offsets in `text`. */
export const contentWords: (text: string) => readonly ContentWord[] = remember(2_000, (text) => {
  const { start } = stripLeading(text)
  return tokenise(text)
    .filter(
      (token) => token.kind === 'word' && token.start >= start && token.word.length > 1 && !STOP_WORDS.has(token.word),
    )
    .map((token) => ({ start: token.start, end: token.end, text: token.text, stem: stem(token.word) }))
})

/** The stems of the content words of a text. */
export const contentStems: (text: string) => ReadonlySet<string> = remember(
  2_000,
  (text) => new Set(contentWords(text).map((word) => word.stem)),
)

const SHORT_TEXT = 12

/**
 * How alike two texts are, from 0 to 1: 1 when nothing but case, code and typography differs; else the share of content
 * stems they have in common, which for texts of a few words is joined by the share of their trigrams of letters.
 */
export function similarity(first: string, second: string): number {
  if (normalise(first) === normalise(second)) return 1
  const [a, b] = [contentStems(first), contentStems(second)]
  const words = jaccard(a, b)
  if (Math.max(a.size, b.size) > SHORT_TEXT) return words
  return (words + jaccard(trigrams(first), trigrams(second))) / 2
}

/** The share of the content stems of `whole` that `part` holds, from 0 to 1; 0 when `whole` has none. */
export function shareOf(whole: string, part: string): number {
  const wanted = contentStems(whole)
  const held = contentStems(part)
  let common = 0
  for (const each of wanted) if (held.has(each)) common += 1
  return wanted.size === 0 ? 0 : common / wanted.size
}

/** The stems that both texts hold. */
export function sharedStems(first: string, second: string): readonly string[] {
  const held = contentStems(second)
  return [...contentStems(first)].filter((each) => held.has(each))
}

const trigrams: (text: string) => ReadonlySet<string> = remember(2_000, (text) => {
  const padded = `  ${normalise(text)} `
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)))
})

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const each of a) if (b.has(each)) common += 1
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}
