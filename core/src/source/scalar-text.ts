import type { ScalarStyle } from './tree.ts'

/** Where the text of a scalar is written in its file, quotes and block header excluded. */
export interface ScalarShape {
  readonly style: ScalarStyle
  readonly start: number
  readonly end: number
  /** Block scalars: columns taken off each line; negative when no line has content. */
  readonly indent: number
  /** Block scalars: what becomes of the line breaks at the end. */
  readonly chomping: 'clip' | 'strip' | 'keep'
}

/** Takes the text of a scalar piece by piece, in order. */
interface Sink {
  /** Characters that the file writes as they are. */
  copy(start: number, end: number): void
  /** Characters that the file writes another way, from `start` to `end`. */
  write(text: string, start: number, end: number): void
}

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const SINGLE_QUOTE = 39
const NOT_A_CHARACTER = '\ufffd'

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

function isBreak(code: number): boolean {
  return code === LF || code === CR
}

/** The offset past a line break. */
function pastBreak(source: string, offset: number): number {
  return source.charCodeAt(offset) === CR && source.charCodeAt(offset + 1) === LF ? offset + 2 : offset + 1
}

interface Fold {
  /** Where the text goes on. */
  readonly next: number
  readonly breaks: number
}

/** The line breaks, and the blanks around them, from a first line break on. */
function readFold(source: string, from: number, end: number): Fold {
  let breaks = 0
  let next = from
  while (next < end) {
    const code = source.charCodeAt(next)
    if (isBreak(code)) {
      breaks++
      next = pastBreak(source, next)
    } else if (isBlank(code)) next++
    else break
  }
  return { next: Math.min(next, end), breaks }
}

/** One line break reads as a space; of more, each after the first stays a line break. */
function folded(breaks: number): string {
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}

/** Reads an escape: writes what it stands for and returns where the text goes on; the same offset when it is none. */
type EscapeReader = (source: string, offset: number, end: number, sink: Sink) => number

const singleQuoteEscape: EscapeReader = (source, offset, end, sink) => {
  if (source.charCodeAt(offset + 1) !== SINGLE_QUOTE || offset + 2 > end) return offset
  sink.write("'", offset, offset + 2)
  return offset + 2
}

const doubleQuoteEscape: EscapeReader = (source, offset, end, sink) => {
  if (offset + 1 >= end) return offset
  if (isBreak(source.charCodeAt(offset + 1))) {
    const { next, breaks } = readFold(source, offset + 1, end)
    if (breaks > 1) sink.write('\n'.repeat(breaks - 1), offset, next)
    return next
  }
  const letter = source.charAt(offset + 1)
  const simple = SIMPLE_ESCAPES.get(letter)
  if (simple !== undefined) {
    sink.write(simple, offset, offset + 2)
    return offset + 2
  }
  const length = HEX_LENGTHS.get(letter)
  return length === undefined ? offset : hexEscape(source, offset, length, end, sink)
}

function hexEscape(source: string, offset: number, length: number, end: number, sink: Sink): number {
  const next = offset + 2 + length
  const digits = source.slice(offset + 2, next)
  if (next > end || !/^[0-9a-fA-F]+$/.test(digits)) return offset
  const codePoint = Number.parseInt(digits, 16)
  sink.write(codePoint > 0x10ffff ? NOT_A_CHARACTER : String.fromCodePoint(codePoint), offset, next)
  return next
}

interface Escapes {
  /** Line breaks, and the character that escapes start with. */
  readonly special: RegExp
  readonly read: EscapeReader
}

const ESCAPES: ReadonlyMap<ScalarStyle, Escapes> = new Map<ScalarStyle, Escapes>([
  ['plain', { special: /[\r\n]/g, read: (_source, offset) => offset }],
  ['single', { special: /[\r\n']/g, read: singleQuoteEscape }],
  ['double', { special: /[\r\n\\]/g, read: doubleQuoteEscape }],
])

/** Text in lines that fold into one another, with the escapes of its style. */
function readFlow(source: string, { start, end }: ScalarShape, sink: Sink, { special, read }: Escapes): void {
  let copied = start
  /** Blanks before a line break go, but not beyond this: what an escape wrote stays. */
  let solid = start
  let offset = nextOf(special, source, start)
  while (offset < end) {
    if (isBreak(source.charCodeAt(offset))) {
      let last = offset
      while (last > solid && isBlank(source.charCodeAt(last - 1))) last--
      sink.copy(copied, last)
      const { next, breaks } = readFold(source, offset, end)
      sink.write(folded(breaks), last, next)
      copied = solid = next
    } else {
      sink.copy(copied, offset)
      copied = read(source, offset, end, sink)
      solid = copied === offset ? offset + 1 : copied
    }
    offset = nextOf(special, source, solid)
  }
  sink.copy(copied, end)
}

function nextOf(special: RegExp, source: string, from: number): number {
  special.lastIndex = from
  return special.exec(source)?.index ?? source.length
}

/** How the next line of a block scalar joins the text before it. */
interface BlockState {
  started: boolean
  /** Empty lines since the last line with content. */
  empty: number
  moreIndented: boolean
  /** Where the last line with content ends. */
  last: number
}

function joint(folds: boolean, state: BlockState, moreIndented: boolean): string {
  if (!folds || moreIndented) return '\n'.repeat(state.started ? state.empty + 1 : state.empty)
  if (state.moreIndented) return '\n'.repeat(state.empty + 1)
  if (state.empty > 0) return '\n'.repeat(state.empty)
  return state.started ? ' ' : ''
}

/** What is left of a line. */
const LINE = /[^\r\n]*/y

function readBlock(source: string, shape: ScalarShape, sink: Sink): void {
  const folds = shape.style === 'folded'
  const state: BlockState = { started: false, empty: 0, moreIndented: false, last: shape.start }
  let line = shape.start
  while (line < shape.end) {
    LINE.lastIndex = line
    LINE.test(source)
    const end = Math.min(LINE.lastIndex, shape.end)
    const content = contentOf(source, line, end, shape.indent)
    if (content === end) state.empty++
    else {
      const moreIndented = isBlank(source.charCodeAt(content))
      const text = joint(folds, state, moreIndented)
      if (text !== '') sink.write(text, state.last, content)
      sink.copy(content, end)
      state.started = true
      state.moreIndented = folds && moreIndented
      state.empty = 0
      state.last = end
    }
    line = end < shape.end ? pastBreak(source, end) : end
  }
  const tail = ending(shape.chomping, state)
  if (tail !== '') sink.write(tail, state.last, shape.end)
}

/** Where the content of a line starts once the indentation is taken off; the end of the line when nothing is left. */
function contentOf(source: string, line: number, end: number, indent: number): number {
  if (indent < 0) return end
  let offset = line
  while (offset < end && offset - line < indent && source.charCodeAt(offset) === SPACE) offset++
  return offset
}

function ending(chomping: ScalarShape['chomping'], state: BlockState): string {
  if (chomping === 'strip') return ''
  if (chomping === 'keep') return '\n'.repeat(state.started ? state.empty + 1 : state.empty)
  return state.started ? '\n' : ''
}

function readText(source: string, shape: ScalarShape, sink: Sink): void {
  const escapes = ESCAPES.get(shape.style)
  if (escapes === undefined) readBlock(source, shape, sink)
  else readFlow(source, shape, sink, escapes)
}

class TextSink implements Sink {
  text = ''
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  copy(start: number, end: number): void {
    if (end > start) this.text += this.#source.slice(start, end)
  }

  write(text: string): void {
    this.text += text
  }
}

/** The text of a scalar after folding and unescaping. */
export function scalarText(source: string, shape: ScalarShape): string {
  const sink = new TextSink(source)
  readText(source, shape, sink)
  return sink.text
}

/** For each UTF-16 code unit of the text of a scalar, the piece of the file it comes from. */
export interface ScalarTrace {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

class TraceSink implements Sink {
  readonly starts: number[] = []
  readonly ends: number[] = []

  copy(start: number, end: number): void {
    for (let offset = start; offset < end; offset++) {
      this.starts.push(offset)
      this.ends.push(offset + 1)
    }
  }

  write(text: string, start: number, end: number): void {
    for (let unit = 0; unit < text.length; unit++) {
      this.starts.push(start)
      this.ends.push(end)
    }
  }
}

/** Where each character of the text of a scalar stands. */
export function traceScalar(source: string, shape: ScalarShape): ScalarTrace {
  const sink = new TraceSink()
  readText(source, shape, sink)
  return sink
}
