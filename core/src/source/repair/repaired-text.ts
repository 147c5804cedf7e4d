import type { Range } from '../tree.ts'

/** Replaces a range of the repaired text. Of one repair, edits do not overlap and come in the order of the text. */
export interface RepairEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A text mended so that it can be read, and the way back from its offsets to those of the text as it was given. Each of its characters
 * knows the character it stands for; one that was put in knows the place it was put.
 */
export class RepairedText {
  readonly text: string
  readonly original: string
  /** For each character, the offset of the original; for one that was put in, the complement (`~offset`) of its place. */
  readonly #origins: Int32Array

  private constructor(original: string, text: string, origins: Int32Array) {
    this.original = original
    this.text = text
    this.#origins = origins
  }

  /** @param text as long as the original */
  static of(original: string, text = original): RepairedText {
    const origins = new Int32Array(text.length)
    for (let offset = 0; offset < origins.length; offset++) origins[offset] = offset
    return new RepairedText(original, text, origins)
  }

  /** The text with edits made; a replacement as long as what it replaces stands for it character by character. */
  edit(edits: readonly RepairEdit[]): RepairedText {
    let length = this.text.length
    for (const edit of edits) length += edit.text.length - (edit.end - edit.start)
    const origins = new Int32Array(length)
    let text = ''
    let from = 0
    let to = 0
    for (const edit of edits) {
      text += this.text.slice(from, edit.start) + edit.text
      origins.set(this.#origins.subarray(from, edit.start), to)
      to += edit.start - from
      const inPlace = edit.text.length === edit.end - edit.start
      const place = ~this.#startOf(edit.start)
      for (let unit = 0; unit < edit.text.length; unit++) {
        origins[to + unit] = inPlace ? (this.#origins[edit.start + unit] ?? place) : place
      }
      to += edit.text.length
      from = edit.end
    }
    text += this.text.slice(from)
    origins.set(this.#origins.subarray(from), to)
    return new RepairedText(this.original, text, origins)
  }

  /** The range of the original text that a range of this one stands for. */
  toOriginal(range: Range): Range {
    const start = this.#startOf(range.start)
    return { start, end: range.end > range.start ? Math.max(start, this.#endOf(range.end)) : start }
  }

  /** The character of the original text that a character of this one stands for; `null` for one that was put in. */
  originalCharacter(offset: number): string | null {
    const origin = this.#origins[offset]
    return origin === undefined || origin < 0 ? null : this.original.charAt(origin)
  }

  #startOf(offset: number): number {
    const origin = this.#origins[offset]
    if (origin === undefined) return this.original.length
    return origin < 0 ? ~origin : origin
  }

  #endOf(offset: number): number {
    const origin = this.#origins[offset - 1]
    if (origin === undefined) return 0
    return origin < 0 ? ~origin : origin + 1
  }
}
