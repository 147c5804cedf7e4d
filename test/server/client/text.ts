import type { Position, Range } from 'vscode-languageserver-protocol/node'

/** How the positions of a session count characters. */
export type Encoding = 'utf-16' | 'utf-8'

/** A stretch of a text in offsets of UTF-16 code units, and what is put there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly newText: string
}

/** A text as a client of the protocol sees it: lines end at `\r\n`, `\n` or `\r`, characters count in the encoding agreed. */
export class ClientText {
  readonly text: string
  readonly encoding: Encoding
  #starts: readonly number[] | null = null

  constructor(text: string, encoding: Encoding) {
    this.text = text
    this.encoding = encoding
  }

  /** Offsets of the first character of each line. */
  get lineStarts(): readonly number[] {
    this.#starts ??= [0, ...[...this.text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
    return this.#starts
  }

  /** The characters of a line, without its end; `null` when there is no such line. */
  line(index: number): string | null {
    const start = this.lineStarts[index]
    if (start === undefined) return null
    return this.text.slice(start, this.lineStarts[index + 1] ?? this.text.length).replace(/\r\n$|\n$|\r$/, '')
  }

  /** Where an offset stands; one inside a line end stands at the end of its line. */
  position(offset: number): Position {
    const line = this.#lineOf(offset)
    const before = this.text.slice(this.lineStarts[line] ?? 0, offset).replace(/\r$/, '')
    return { line, character: this.#length(before) }
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  /** @throws on a position outside the text or inside a character */
  offset({ line, character }: Position): number {
    const content = this.line(line)
    const start = this.lineStarts[line]
    if (content === null || start === undefined) throw new Error(`line ${line} of ${this.lineStarts.length}`)
    if (this.encoding === 'utf-16') {
      if (character > content.length) throw new Error(`character ${line}:${character} of ${content.length}`)
      if (splitsPair(content, character)) throw new Error(`${line}:${character} is inside a surrogate pair`)
      return start + character
    }
    let bytes = 0
    let units = 0
    for (const point of content) {
      if (bytes >= character) break
      bytes += this.#length(point)
      units += point.length
    }
    if (bytes !== character) throw new Error(`byte ${line}:${character} is inside a character or past the line`)
    return start + units
  }

  /** What is wrong with a range that a server gave; `null` when nothing is. */
  problemOf(range: Range): string | null {
    try {
      return this.offset(range.start) <= this.offset(range.end) ? null : 'its end is before its start'
    } catch (problem) {
      return problem instanceof Error ? problem.message : String(problem)
    }
  }

  with({ start, end, newText }: Edit): ClientText {
    return new ClientText(this.text.slice(0, start) + newText + this.text.slice(end), this.encoding)
  }

  #lineOf(offset: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  #length(text: string): number {
    return this.encoding === 'utf-16' ? text.length : Buffer.byteLength(text, 'utf8')
  }
}

/** The edits of an answer, in offsets, in the order they stand; @throws when two of them overlap or one is outside the text. */
export function editsIn(
  text: ClientText,
  edits: readonly { readonly range: Range; readonly newText: string }[],
): readonly Edit[] {
  const sorted = edits
    .map(({ range, newText }, index) => ({
      start: text.offset(range.start),
      end: text.offset(range.end),
      newText,
      index,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
  for (const [index, edit] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before !== undefined && before.end > edit.start) throw new Error('two edits of one answer overlap')
  }
  return sorted.map(({ start, end, newText }) => ({ start, end, newText }))
}

/** A text after all the edits of one answer, which speak of the text as it was before any of them. */
export function applied(
  text: ClientText,
  edits: readonly { readonly range: Range; readonly newText: string }[],
): ClientText {
  return editsIn(text, edits).reduceRight((after, edit) => after.with(edit), text)
}

export const splitsPair = (text: string, index: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1)) && index > 0
