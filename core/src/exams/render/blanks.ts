import { isBlank, MARK } from '../../source/blank.ts'

/** A text cut into what is written and what is left to write. */
export interface Piece {
  readonly text: string
  readonly isBlank: boolean
}

const IN_BRACKETS = /\[…\s+([^\]]{1,120})\]/gu

/** The parts of a text that are still blanks, without their marks. */
export function piecesOf(text: string): readonly Piece[] {
  if (isBlank(text)) return [{ text: text.trim().replace(MARK, '').trim(), isBlank: true }]
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(IN_BRACKETS)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), isBlank: false })
    pieces.push({ text: (match[1] ?? '').trim(), isBlank: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isBlank: false })
  return pieces
}
