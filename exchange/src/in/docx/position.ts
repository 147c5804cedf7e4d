import type { Place } from '../document.ts'

/** Where the reading stands: a Word document has no lines, so that a paragraph counts for one, and offsets are those of its text alone. */
export class Position {
  #line = 0
  #page = 1
  #offset = 0
  #opensPage = false

  /** The place of the next paragraph, of so many letters. */
  take(length: number): Place {
    this.#line += 1
    const start = this.#offset
    this.#offset += length + 1
    return { line: this.#line, page: this.#page, start, end: start + length }
  }

  /** Where the next paragraph will stand. */
  get next(): Place {
    return { line: this.#line + 1, page: this.#page, start: this.#offset, end: this.#offset }
  }

  turnPage(): void {
    this.#page += 1
    this.#opensPage = true
  }

  /** True once for each page: the paragraph that opens it. */
  opensPage(): boolean {
    const opens = this.#opensPage
    this.#opensPage = false
    return opens
  }

  get pages(): number {
    return this.#page
  }
}
