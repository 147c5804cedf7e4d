import { CHARACTERS } from './generated/fonts.ts'
import type { Face } from './pdf-file.ts'

/** Some characters in one font. */
export interface Piece {
  readonly face: Face
  /** What is drawn. */
  readonly text: string
  /** What is said, where no font has it and something else is drawn in its place. */
  readonly meant: string | null
}

/** A text cut wherever the font changes. No character is lost: what no font has is drawn as something like it, else by its number. */
export function piecesOf(text: string, face: Face): readonly Piece[] {
  const pieces: { face: Face; text: string; meant: string | null }[] = []
  for (const character of drawable(text)) {
    const piece = pieceOf(character, face)
    const last = pieces.at(-1)
    if (last !== undefined && last.face === piece.face && last.meant === null && piece.meant === null) {
      last.text += piece.text
    } else if (piece.text !== '') pieces.push({ ...piece })
  }
  return pieces
}

/** Without what has no shape: controls, halves of a pair, marks of joining. Letters and their accents are one character. */
const drawable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r]+/g, ' ')
    .replace(SHAPELESS, '')

const SHAPELESS = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\p{Noncharacter_Code_Point}/gu

function pieceOf(character: string, face: Face): Piece {
  if (LETTERS.has(character)) return { face, text: character, meant: null }
  const space = SPACES[character]
  if (space !== undefined) return { face, text: space, meant: null }
  if (SIGNS.has(character)) return { face: 'signs', text: character, meant: null }
  const like = LIKE[character] ?? character.normalize('NFKC')
  const [first = ''] = like
  if (like !== character && [...like].every((one) => LETTERS.has(one))) return { face, text: like, meant: character }
  if (like !== character && SIGNS.has(first)) return { face: 'signs', text: like, meant: character }
  const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return { face, text: `[U+${number}]`, meant: character }
}

const charactersIn = (ranges: readonly (readonly [number, number])[]): ReadonlySet<string> =>
  new Set(
    ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, rank) => String.fromCodePoint(first + rank)),
    ),
  )

const LETTERS = charactersIn(CHARACTERS.letters)
const SIGNS = charactersIn(CHARACTERS.signs)

/** Spaces of other widths, and the hyphen that does not break: lines are already broken when they are drawn. */
const SPACES: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2011': '-',
}

/** Signs that people put in lists and tables. */
const LIKE: Readonly<Record<string, string>> = {
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
  '☐': '□',
  '☑': '[×]',
  '☒': '[×]',
  '★': '*',
  '☆': '*',
  '‣': '►',
  '➢': '►',
  '➤': '►',
  '▶': '►',
  '➔': '→',
  '➜': '→',
  '➡': '→',
  '⇒': '→',
  '⇨': '→',
  '⇐': '←',
  '⇔': '↔',
  '❖': '◊',
  '◆': '◊',
  '∙': '•',
  '⚠': '(!)',
  '‐': '-',
}
