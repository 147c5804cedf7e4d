import { endOfLine, startOfLine } from '../gaps.ts'

/** How a line of a broken text is made up, as far as it can be told from the line alone. Offsets are those of the text. */
export interface LineShape {
  readonly start: number
  readonly end: number
  /** Where its first character that is no blank stands; `end` for a blank line. */
  readonly content: number
  /** Where each `- ` that opens it stands. */
  readonly dashes: readonly number[]
  /** Past the dashes. */
  readonly body: number
  readonly key: { readonly start: number; readonly end: number; readonly colon: number } | null
  /** Where the value starts: past the colon and blanks when there is a key, else the body. */
  readonly value: number
  /** Where the value ends, trailing blanks and comment excluded. */
  readonly valueEnd: number
}

const INDENTATION = /[ \t\u00a0\u202f\u2003\u3000]*/y
const DASH = /-(?:[ \t]+|$)/y
const KEY =
  /(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s#"'[\]{},&*!|>%@`-](?:[^:]|:(?![ \t]|$))*?|[-?](?=[^\s])(?:[^:]|:(?![ \t]|$))*?)[ \t\u00a0\u202f]*:(?=[ \t]|$)/y
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Where the value of a line ends, from where it starts: before a comment and the blanks in front of it. */
function endOfValue(line: string, value: number): number {
  let from = value + matchAt(QUOTED, line, value).length
  if (from > value && !/^[ \t]*(?:#|$)/.test(line.slice(from))) from = value
  const comment = /(?:^|[ \t])#/.exec(line.slice(from))
  const end = comment === null ? line.length : from + comment.index
  return value + line.slice(value, end).trimEnd().length
}

/** The shape of the line that starts at an offset. */
export function lineShapeAt(text: string, start: number): LineShape {
  const end = endOfLine(text, start)
  const written = text.slice(start, end)
  const content = matchAt(INDENTATION, written, 0).length
  const dashes: number[] = []
  let body = content
  for (let dash = matchAt(DASH, written, body); dash !== ''; dash = matchAt(DASH, written, body)) {
    dashes.push(start + body)
    body += dash.length
  }
  const found = matchAt(KEY, written, body)
  let value = body
  let key: LineShape['key'] = null
  if (found !== '') {
    const colon = body + found.length - 1
    key = { start: start + body, end: start + body + found.slice(0, -1).trimEnd().length, colon: start + colon }
    value = colon + 1 + (/^[ \t]*/.exec(written.slice(colon + 1))?.[0].length ?? 0)
  }
  return {
    start,
    end,
    content: start + content,
    dashes,
    body: start + body,
    key,
    value: start + value,
    valueEnd: start + endOfValue(written, value),
  }
}

/** The lines under a line, from the nearest. */
export function* linesBelow(text: string, from: LineShape): Generator<LineShape> {
  let shape = from
  while (shape.end < text.length) {
    const isPair = text.charAt(shape.end) === '\r' && text.charAt(shape.end + 1) === '\n'
    shape = lineShapeAt(text, shape.end + (isPair ? 2 : 1))
    yield shape
  }
}

/** The lines above a line, from the nearest. */
export function* linesAbove(text: string, from: LineShape): Generator<LineShape> {
  let { start } = from
  while (start > 0) {
    const isPair = text.charAt(start - 1) === '\n' && text.charAt(start - 2) === '\r'
    start = startOfLine(text, start - (isPair ? 2 : 1))
    yield lineShapeAt(text, start)
  }
}

/** The column where a line starts: how many blanks are in front of it. */
export function columnOf(shape: LineShape): number {
  return shape.content - shape.start
}

/** Whether a line holds nothing but blanks or a comment. */
export function isIdle(text: string, shape: LineShape): boolean {
  return shape.content === shape.end || text.charAt(shape.content) === '#'
}

const OPEN_QUOTE = /(?:^|[\s[{,])(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/

/** Whether a line opens a quote that it does not close, at the start of its body or value or inside brackets. */
export function opensQuote(text: string, shape: LineShape): boolean {
  const value = text.slice(shape.value, shape.end)
  if (/^[[{]/.test(value)) return OPEN_QUOTE.test(value)
  return /^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.test(value)
}

const KEY_LINE = /^[ \t]*(?:-[ \t]+)*([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?=\s|$)/gmu

/** The words that lines of a text open with as keys, and how often each does. */
export function keysOf(text: string): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  for (const match of text.matchAll(KEY_LINE)) {
    const key = match[1] ?? ''
    keys.set(key, (keys.get(key) ?? 0) + 1)
  }
  return keys
}
