import type { Run } from '../official/document.ts'
import { piecesOf } from './characters.ts'
import type { Face, PdfFile } from './pdf-file.ts'
import type { TextStyle } from './styles.ts'

/** Characters drawn together, from `x` on. */
export interface Fragment {
  readonly face: Face
  readonly text: string
  /** What is said, where something like it is drawn. */
  readonly meant: string | null
  readonly x: number
}

/** A line of a paragraph; all but the last end with the space that stands before the next word. */
export type TextLine = readonly Fragment[]

/** Characters of one font, measured. */
interface Atom {
  readonly face: Face
  readonly text: string
  readonly meant: string | null
  readonly width: number
  /** A line may begin with it. */
  readonly opens: boolean
}

/** Breaks texts into lines, by the widths of the letters in the fonts of a file. */
export class Typesetter {
  readonly #file: PdfFile
  readonly #widths = new Map<string, number>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** At least one line, even without text. */
  linesOf(runs: readonly Run[], style: TextStyle, width: number): readonly TextLine[] {
    const lines: Fragment[][] = [[]]
    let x = 0
    for (const word of this.#wordsOf(runs, style, width)) {
      if (x > 0 && x + widthOf(word) > width) {
        lines.push([])
        x = 0
      }
      for (const atom of word) {
        append(lines.at(-1) ?? [], atom, x)
        x += atom.width
      }
    }
    return lines
  }

  widthOf(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`
    let width = this.#widths.get(key)
    if (width === undefined) {
      width = this.#file.font(face, 1000).widthOfString(text) / 1000
      this.#widths.set(key, width)
    }
    return width * size
  }

  /** What is longer than a line is broken anywhere. */
  #wordsOf(runs: readonly Run[], style: TextStyle, width: number): readonly (readonly Atom[])[] {
    const words: Atom[][] = []
    for (const atom of this.#atomsOf(runs, style)) {
      const last = words.at(-1)
      if (last === undefined || atom.opens) words.push([atom])
      else last.push(atom)
    }
    return words.flatMap((word) =>
      widthOf(word) <= width ? [word] : word.flatMap((atom) => this.#letters(atom, style)),
    )
  }

  #letters(atom: Atom, { size }: TextStyle): readonly (readonly Atom[])[] {
    if (atom.meant !== null) return [[atom]]
    return [...atom.text].map((text) => [{ ...atom, text, width: this.widthOf(text, atom.face, size) }])
  }

  #atomsOf(runs: readonly Run[], { face, strong, size }: TextStyle): readonly Atom[] {
    const breaks = breaksIn(runs.map(({ text }) => text).join(''))
    const atoms: Atom[] = []
    let from = 0
    for (const run of runs) {
      for (const { start, text } of cut(run.text, from, breaks)) {
        piecesOf(text, run.strong ? strong : face).forEach((piece, rank) => {
          const width = this.widthOf(piece.text, piece.face, size)
          atoms.push({ ...piece, width, opens: rank === 0 && breaks.has(start) })
        })
      }
      from += run.text.length
    }
    return atoms
  }
}

/** Spaces at its end need no room. */
function widthOf(word: readonly Atom[]): number {
  const last = word.findLastIndex(({ text }) => text !== ' ')
  return word.slice(0, last + 1).reduce((sum, { width }) => sum + width, 0)
}

function append(line: Fragment[], { face, text, meant }: Atom, x: number): void {
  const last = line.at(-1)
  if (last !== undefined && last.face === face && last.meant === null && meant === null) {
    line[line.length - 1] = { ...last, text: last.text + text }
  } else line.push({ face, text, meant, x })
}

/**
 * Where a line may begin: after a space, and inside a word after a hyphen or a slash; not after both, for who reads the line could not
 * tell whether there was a space. The double signs of French stay with their word, and no line begins with a dash, which would be taken
 * for an item.
 */
function breaksIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(BREAK)].map(({ index }) => index))
}

const BREAK = /(?<=[^« ] +)(?<![\p{L}\d][-/–] +)(?![ :;?!»%]|[-–—•*] )|(?<=[\p{L}\d][-/–])(?=\p{L})|(?<=\u200b)/gu

/** A text in the pieces that lines are made of: words, each followed by its spaces apart. */
function cut(text: string, from: number, breaks: ReadonlySet<number>): readonly { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = []
  let start = 0
  const end = (at: number): void => {
    const part = text.slice(start, at)
    const word = part.replace(/ +$/, '')
    if (word !== '') parts.push({ start: from + start, text: word })
    for (let space = word.length; space < part.length; space++) parts.push({ start: -1, text: ' ' })
    start = at
  }
  for (let at = 1; at < text.length; at++) if (breaks.has(from + at)) end(at)
  end(text.length)
  return parts
}
