import type { Place } from '../document.ts'
import type { TextLine } from './text-lines.ts'

/** Gives each paragraph its place: page and line as they are shown, offsets in the text as it is read. */
export class Position {
  #offset = 0

  take({ page, line }: Pick<TextLine, 'page' | 'line'>, length: number): Place {
    const start = this.#offset
    this.#offset += length + 1
    return { line, page, start, end: start + length }
  }
}
