import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import { type Code, findCodes, head } from './codes.ts'
import { firstWord, isInfinitive, openness } from './cues.ts'

/** The mark of the next item of a list run together. */
const LIST_DASH = /\s+[-–•]\s*$/u

/** In a list of coded titles run together (« A1 Accueil A2 Vente »), a code of the same kind as the first opens the next. */
function follows(codes: readonly Code[], before: string, role: ColumnRole): boolean {
  const [first] = head(before).codes
  const [code] = codes
  return (
    role === 'activite' &&
    code?.kind === role &&
    first?.kind === role &&
    first.id !== code.id &&
    openness(before.replace(LIST_DASH, '')) < 2
  )
}

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
    const own =
      codes.some(({ kind }) => kind === role) && (isInfinitive(firstWord(rest)) || follows(codes, before, role))
    if (/[([,]\s*$/.test(before) || !capital || !(closed || own)) continue
    cuts.push(code.start)
  }
  if (cuts.length === 0) return [paragraph]
  const starts = [0, ...cuts]
  return starts
    .map((start, index) => ({
      start,
      text: text
        .slice(start, starts[index + 1] ?? text.length)
        .replace(LIST_DASH, '')
        .trim(),
    }))
    .filter((piece) => piece.text !== '')
    .map((piece, index) =>
      index === 0
        ? { ...paragraph, text: piece.text }
        : { ...paragraph, text: piece.text, marker: null, gap: 0, opensPage: false },
    )
}
