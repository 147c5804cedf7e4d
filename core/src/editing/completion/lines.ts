import type { SourceDocument } from '../../source/document.ts'
import { lineAt, lineEnd, lineStarts } from '../../source/lines.ts'

/**
 * The lines of a text as they look, whatever the tree makes of them: while someone types, indentation is what tells where a line
 * belongs. Columns are UTF-16 code units from the start of the line.
 */
export interface LineShape {
  readonly number: number
  readonly start: number
  readonly text: string
  /** Column of the first character that is no white space; the length of a blank line. */
  readonly indent: number
  /** Neither blank, nor a comment, nor a mark between documents. */
  readonly structural: boolean
  /** Columns of the dashes that open it. */
  readonly dashes: readonly number[]
  /** Column of what follows the dashes. */
  readonly column: number
  readonly key: LineKey | null
  /** Column of the value, or of the content when there is no key; the end of the line when nothing follows. */
  readonly valueColumn: number
  /** The value without its trailing comment and white space. */
  readonly value: string
}

export interface LineKey {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Past the colon. */
  readonly colonEnd: number
}

const BYTE_ORDER_MARK = 0xfeff

/** Keys are short: what stands further in a line of any length is not looked for. */
const LONGEST_KEY = 120

const linesOfDocuments = new WeakMap<SourceDocument, Lines>()

/** The lines of a document, each read when it is first asked for. */
export function linesOf(source: SourceDocument): Lines {
  const known = linesOfDocuments.get(source)
  if (known !== undefined) return known
  const lines = new Lines(source.text)
  linesOfDocuments.set(source, lines)
  return lines
}

export class Lines {
  readonly #text: string
  readonly #starts: readonly number[]
  readonly #shapes: (LineShape | undefined)[] = []
  readonly count: number

  constructor(text: string) {
    this.#text = text
    this.#starts = lineStarts(text)
    this.count = this.#starts.length
  }

  at(number: number): LineShape {
    const known = this.#shapes[number]
    if (known !== undefined) return known
    const start = this.#startOf(number)
    const shape = readLine(number, start, this.#text.slice(start, lineEnd(this.#text, this.#starts, number)))
    this.#shapes[number] = shape
    return shape
  }

  /** The line that holds an offset. */
  holding(offset: number): LineShape {
    return this.at(lineAt(this.#starts, offset))
  }

  /** Column of the first character of a line that is no space, without reading the rest. */
  indentOf(number: number): number {
    const start = this.#startOf(number)
    let at = start
    while (this.#text.charCodeAt(at) === 32) at++
    return at - start
  }

  /** A byte order mark stands before the first line, not in it. */
  #startOf(number: number): number {
    if (number === 0) return this.#text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
    return this.#starts[number] ?? this.#text.length
  }
}

function readLine(number: number, start: number, text: string): LineShape {
  const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0
  const structural = indent < text.length && text.charAt(indent) !== '#' && !/^(?:---|\.\.\.|%)/.test(text)
  const dashes: number[] = []
  let column = indent
  while (
    structural &&
    text.charAt(column) === '-' &&
    (column + 1 === text.length || isBlank(text.charAt(column + 1)))
  ) {
    dashes.push(column)
    column++
    while (column < text.length && isBlank(text.charAt(column))) column++
  }
  const key = structural ? keyAt(text, column) : null
  let valueColumn = key?.colonEnd ?? column
  while (valueColumn < text.length && isBlank(text.charAt(valueColumn))) valueColumn++
  const value = withoutComment(text.slice(valueColumn), valueColumn === 0 || isBlank(text.charAt(valueColumn - 1)))
  return { number, start, text, indent, structural, dashes, column, key, valueColumn, value }
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t'

const PLAIN = /^[^\s"'#[\]{},&*!|>%@`:?-][^:#]*|^[^\s"'#[\]{},&*!|>%@`:?-]/
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/
/** A key glued to its value (`registre:RNCP`), which the format never means otherwise. */
const GLUED = /^[a-z][a-z_]*:(?=[^\s:/])/

function keyAt(text: string, column: number): LineKey | null {
  const rest = text.slice(column, column + LONGEST_KEY)
  const written = QUOTED.exec(rest)?.[0] ?? PLAIN.exec(rest)?.[0].trimEnd()
  if (written === undefined || written === '') return null
  const colon = /^[ \t]*:(?=[ \t]|$)/.exec(rest.slice(written.length))?.[0] ?? (GLUED.test(rest) ? ':' : null)
  if (colon === null) return null
  const end = column + written.length
  const bare = /^["']/.test(written) ? written.slice(1, -1) : written
  return { text: bare, start: column, end, colonEnd: end + colon.length }
}

function withoutComment(value: string, afterBlank: boolean): string {
  if (afterBlank && value.startsWith('#')) return ''
  if (/^["']/.test(value)) {
    const quoted = QUOTED.exec(value)?.[0]
    return quoted ?? value.trimEnd()
  }
  const comment = value.search(/[ \t]#/)
  return (comment === -1 ? value : value.slice(0, comment)).trimEnd()
}
