import { lineAt, lineStarts } from '../../source/lines.ts'

/** Lines of a text, from 0: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A text by its lines. Its lines end with a line feed, and it has no byte order mark. */
export class Page {
  readonly text: string
  /** Without their ends; what follows the last line end is no line when it is empty. */
  readonly lines: readonly string[]
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.text = text
    const lines = text.split('\n')
    this.lines = lines.at(-1) === '' ? lines.slice(0, -1) : lines
    this.#starts = lineStarts(text)
  }

  line(index: number): string {
    return this.lines[index] ?? ''
  }

  lineOf(offset: number): number {
    return lineAt(this.#starts, offset)
  }

  /** The text made of other lines, which ends as this one does. */
  withLines(lines: readonly string[]): string {
    return lines.join('\n') + (this.text.endsWith('\n') ? '\n' : '')
  }

  /** How many characters stand before an offset on its line. */
  columnOf(offset: number): number {
    return offset - this.startOf(this.lineOf(offset))
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length
  }

  /** What stands before an offset on its line. */
  before(offset: number): string {
    return this.text.slice(this.startOf(this.lineOf(offset)), offset)
  }

  /** What stands from an offset to the end of its line. */
  after(offset: number): string {
    return this.line(this.lineOf(offset)).slice(this.columnOf(offset))
  }
}

export const isBlank = (line: string): boolean => /^[ \t]*$/.test(line)
export const isComment = (line: string): boolean => /^[ \t]*#/.test(line)
export const indentOf = (line: string): number => line.length - line.trimStart().length
export const spaces = (count: number): string => ' '.repeat(Math.max(0, count))

/** A line moved sideways; what is not indentation never goes. */
export function shifted(line: string, by: number): string {
  if (isBlank(line) && line.length <= -by) return ''
  if (by >= 0) return line === '' ? '' : spaces(by) + line
  const indentation = /^ */.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(-by, indentation))
}
