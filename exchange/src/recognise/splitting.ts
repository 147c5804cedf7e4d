import type { Paragraph } from '../in/document.ts'
import { findCodes, head } from './codes.ts'
import { firstWord, isInfinitive } from './cues.ts'
import type { ColumnRole } from './labels.ts'

/**
 * Cuts a paragraph where codes open new elements inside it: « A1 Le responsable analyse… A2 Il élabore… ». A code opens an element
 * after a closed sentence and before a capital, or, in the column of its own kind, before an infinitive with a capital.
 */
export function splitAtCodes(paragraph: Paragraph, role: ColumnRole): Paragraph[] {
  const { text } = paragraph
  const cuts: number[] = []
  let from = 0
  for (const code of findCodes(text)) {
    if (code.start < from) continue
    const { codes, rest } = head(text.slice(code.start))
    const last = codes[codes.length - 1]
    if (last === undefined) continue
    from = code.start + last.end
    if (code.start === 0) continue
    const before = text.slice(0, code.start)
    const capital = /^[\p{Lu}«]/u.test(rest)
    const closed = /[.;:!?…]["»)]?\s*$/u.test(before)
    const own = codes.some(({ kind }) => kind === role) && isInfinitive(firstWord(rest))
    if (/[(,]\s*$/.test(before) || !capital || !(closed || own)) continue
    cuts.push(code.start)
  }
  if (cuts.length === 0) return [paragraph]
  const starts = [0, ...cuts]
  return starts
    .map((start, index) => ({ start, text: text.slice(start, starts[index + 1] ?? text.length).trim() }))
    .filter((piece) => piece.text !== '')
    .map((piece, index) =>
      index === 0
        ? { ...paragraph, text: piece.text }
        : { ...paragraph, text: piece.text, marker: null, gap: 0, opensPage: false },
    )
}
