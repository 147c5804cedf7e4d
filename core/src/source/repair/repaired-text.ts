import type { Range } from '../tree.ts'

/** Replaces a range of the repaired text. Of one repair, edits do not overlap and come in the order of the text. */
export interface RepairEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Consecutive characters of the repaired text, up to where the next piece starts. */
interface Piece {
  readonly start: number
  /** Of characters that stand for others, the offset of the first of these; of those that were put in, the complement (`~offset`) of their place. */
  readonly origin: number
}

/**
 * A text mended so that it can be read, and the way back from its offsets to those of the text as it was given. Each of its characters
 * knows the character it stands for; one that was put in knows the place it was put.
 */
export class RepairedText {
  readonly text: string
  readonly original: string
  readonly #pieces: readonly Piece[]

  private constructor(original: string, text: string, pieces: readonly Piece[]) {
    this.original = original
    this.text = text
    this.#pieces = pieces
  }

  /** @param text as long as the original */
  static of(original: string, text = original): RepairedText {
    return new RepairedText(original, text, [{ start: 0, origin: 0 }])
  }

  /** Before this offset of the repaired text nothing was put in or taken out. */
  get sameBefore(): number {
    const [first, second] = this.#pieces
    return first?.origin === 0 ? (second?.start ?? this.text.length) : 0
  }

  /** The text with edits made; a replacement as long as what it replaces stands for it character by character. */
  edit(edits: readonly RepairEdit[]): RepairedText {
    const pieces: Piece[] = []
    let text = ''
    let from = 0
    for (const edit of edits) {
      this.#copy(from, edit.start, text.length, pieces)
      text += this.text.slice(from, edit.start)
      if (edit.text.length === edit.end - edit.start) this.#copy(edit.start, edit.end, text.length, pieces)
      else if (edit.text !== '') pieces.push({ start: text.length, origin: ~this.#startOf(edit.start) })
      text += edit.text
      from = edit.end
    }
    this.#copy(from, this.text.length, text.length, pieces)
    return new RepairedText(this.original, text + this.text.slice(from), pieces)
  }

  /** Adds the pieces of a range of the text, which will start at another offset. */
  #copy(from: number, to: number, start: number, pieces: Piece[]): void {
    for (let index = this.#pieceAt(from); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index]
      if (piece === undefined || piece.start >= to || from >= to) return
      const skipped = Math.max(0, from - piece.start)
      const added = {
        start: start + piece.start + skipped - from,
        origin: piece.origin < 0 ? piece.origin : piece.origin + skipped,
      }
      if (!goesOn(pieces.at(-1), added)) pieces.push(added)
    }
  }

  /** The range of the original text that a range of this one stands for. */
  toOriginal(range: Range): Range {
    const start = this.#startOf(range.start)
    return { start, end: range.end > range.start ? Math.max(start, this.#endOf(range.end)) : start }
  }

  /** The character of the original text that a character of this one stands for; `null` for one that was put in. */
  originalCharacter(offset: number): string | null {
    const origin = this.#originOf(offset)
    return origin === undefined || origin < 0 ? null : this.original.charAt(origin)
  }

  /** The last piece that starts at an offset or before. */
  #pieceAt(offset: number): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  #originOf(offset: number): number | undefined {
    if (offset < 0 || offset >= this.text.length) return undefined
    const piece = this.#pieces[this.#pieceAt(offset)]
    if (piece === undefined || piece.origin < 0) return piece?.origin
    return piece.origin + offset - piece.start
  }

  #startOf(offset: number): number {
    const origin = this.#originOf(offset)
    if (origin === undefined) return this.original.length
    return origin < 0 ? ~origin : origin
  }

  #endOf(offset: number): number {
    const origin = this.#originOf(offset - 1)
    if (origin === undefined) return 0
    return origin < 0 ? ~origin : origin + 1
  }
}

/** Whether characters only go on where those before them end. */
function goesOn(before: Piece | undefined, next: Piece): boolean {
  return before !== undefined && before.origin >= 0 && next.origin - before.origin === next.start - before.start
}
