import { type Box, commonPart, holds, IDENTITY, type Matrix, pointIn, scaleOf, times } from './geometry.ts'
import { type Dot, dotOf, extentOf, isPathData, type PathData, paintOf, type Rule, rulesOf } from './paths.ts'
import type { Blocks } from './tags.ts'

/** What a page draws, as far as it says something: letters and straight rules. */

export interface Glyph {
  readonly text: string
  /** Its left and right ends, and its base line, on the upright page. */
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Which tagged paragraph of the page it belongs to; `null` where tags say nothing. */
  readonly block: number | null
  /** Marked as no part of the text: running titles, page numbers. */
  readonly artifact: boolean
  /** How it is turned from the page: 0 for upright text, 1 for a quarter clockwise… */
  readonly turns: 0 | 1 | 2 | 3
}

export interface Drawing {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Small shapes, as some programs draw the marks of lists. */
  readonly dots: readonly Dot[]
  /** The area that the largest picture may cover, in square points. */
  readonly largestPicture: number
}

export interface FontFacts {
  readonly bold: boolean
  readonly italic: boolean
  /** Advance of one unit of a glyph's width. */
  readonly unit: number
}

/** The orders of a page as the library lists them. */
export interface Orders {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The numbers of the orders, by their names. */
export type OrderNumbers = Readonly<Record<string, number>>

interface State {
  matrix: Matrix
  font: FontFacts
  size: number
  letterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  outlined: boolean
  lineWidth: number
  /** Outside of it nothing shows. */
  clip: Box | null
}

const PLAIN: FontFacts = { bold: false, italic: false, unit: 0.001 }

/** Follows the orders of a page. `upright` takes its coordinates to those of the page as it is shown. */
export function drawingOf(
  orders: Orders,
  numbers: OrderNumbers,
  upright: Matrix,
  fontOf: (name: string) => FontFacts,
  blocks: Blocks,
): Drawing {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]))
  const pen = new Pen(upright, fontOf, blocks)
  orders.fnArray.forEach((order, index) => {
    const args = orders.argsArray[index]
    pen.follow(names.get(order) ?? '', Array.isArray(args) ? args : [])
  })
  return { glyphs: pen.glyphs, rules: pen.rules, dots: pen.dots, largestPicture: pen.largestPicture }
}

const FORMS = new Set(['paintFormXObjectBegin', 'paintFormXObjectEnd'])

class Pen {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  readonly dots: Dot[] = []
  largestPicture = 0
  #clips = false
  #state: State
  readonly #saved: State[] = []
  readonly #marks: { content: number | null; artifact: boolean }[] = []
  #text: Matrix = IDENTITY
  #line: Matrix = IDENTITY
  readonly #fontOf: (name: string) => FontFacts
  readonly #blocks: Blocks

  constructor(upright: Matrix, fontOf: (name: string) => FontFacts, blocks: Blocks) {
    this.#fontOf = fontOf
    this.#blocks = blocks
    this.#state = {
      matrix: upright,
      font: PLAIN,
      size: 0,
      letterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      outlined: false,
      lineWidth: 1,
      clip: null,
    }
  }

  follow(order: string, args: readonly unknown[]): void {
    if (order === 'save' || FORMS.has(order)) {
      if (order === 'paintFormXObjectEnd') this.#restore()
      else this.#saved.push({ ...this.#state })
      if (order === 'paintFormXObjectBegin') this.#transform(numbersOf(args[0]))
      return
    }
    const [first = 0, second = 0] = numbersOf(args)
    const state = this.#state
    switch (order) {
      case 'restore':
        this.#restore()
        return
      case 'transform':
        this.#transform(numbersOf(args))
        return
      case 'setLineWidth':
        state.lineWidth = first
        return
      case 'beginText':
        this.#startAt(IDENTITY)
        return
      case 'setTextMatrix':
        this.#startAt(matrixOf(numbersOf(args[0] instanceof Object ? args[0] : args)) ?? IDENTITY)
        return
      case 'moveText':
        this.#startAt(times(this.#line, [1, 0, 0, 1, first, second]))
        return
      case 'setLeadingMoveText':
        state.leading = -second
        this.#startAt(times(this.#line, [1, 0, 0, 1, first, second]))
        return
      case 'nextLine':
        this.#startAt(times(this.#line, [1, 0, 0, 1, 0, -state.leading]))
        return
      case 'setLeading':
        state.leading = -first
        return
      case 'setFont':
        state.font = this.#fontOf(String(args[0]))
        state.size = second
        return
      case 'setCharSpacing':
        state.letterSpacing = first
        return
      case 'setWordSpacing':
        state.wordSpacing = first
        return
      case 'setHScale':
        state.stretch = first / 100
        return
      case 'setTextRise':
        state.rise = first
        return
      case 'setTextRenderingMode':
        state.outlined = first === 2
        return
      case 'showText':
      case 'showSpacedText':
        this.#show(Array.isArray(args[0]) ? args[0] : [])
        return
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.#mark(args[0], args[1])
        return
      case 'endMarkedContent':
        this.#marks.pop()
        return
      case 'clip':
      case 'eoClip':
        this.#clips = true
        return
      case 'constructPath':
        this.#path(first, args[1])
        return
    }
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #transform(numbers: readonly number[]): void {
    const matrix = matrixOf(numbers)
    if (matrix === null) return
    this.#state.matrix = times(this.#state.matrix, matrix)
    // A picture is a square of one unit, whatever its size.
    this.largestPicture = Math.max(this.largestPicture, scaleOf(this.#state.matrix) ** 2)
  }

  #startAt(matrix: Matrix): void {
    this.#text = matrix
    this.#line = matrix
  }

  /** What stands in a part that is no text is no text either. */
  #mark(tag: unknown, content: unknown): void {
    const outer = this.#marks.at(-1)
    this.#marks.push({
      content: typeof content === 'number' ? content : (outer?.content ?? null),
      artifact: tag === 'Artifact' || outer?.artifact === true,
    })
  }

  #show(pieces: readonly unknown[]): void {
    const { font, size, letterSpacing, wordSpacing, stretch, rise, matrix, outlined, clip } = this.#state
    const whole = times(matrix, this.#text)
    const mark = this.#marks.at(-1)
    const turns = turnsOf(whole)
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size)
    let along = 0
    for (const piece of pieces) {
      if (typeof piece === 'number') along -= (piece * size) / 1000
      if (!isGlyph(piece)) continue
      const width = piece.width * size * font.unit
      const start = pointIn(whole, along * stretch, rise)
      const end = pointIn(whole, (along + width) * stretch, rise)
      along += width + letterSpacing + (piece.isSpace ? wordSpacing : 0)
      if (clip !== null && !holds(clip, (start[0] + end[0]) / 2, start[1] + (turns === 0 ? -height * 0.25 : 0)))
        continue
      this.glyphs.push({
        text: piece.unicode,
        ...placed(start, end, turns),
        size: height,
        bold: font.bold || outlined,
        italic: font.italic,
        block: this.#blocks.get(mark?.content ?? -1) ?? null,
        artifact: mark?.artifact === true,
        turns,
      })
    }
    this.#text = times(this.#text, [1, 0, 0, 1, along * stretch, 0])
  }

  #clipTo(points: PathData): void {
    const { box } = extentOf(points, this.#state.matrix)
    const { clip } = this.#state
    this.#clips = false
    this.#state.clip = clip === null ? box : commonPart(box, clip)
  }

  #path(order: number, data: unknown): void {
    const points = Array.isArray(data) ? data[0] : null
    if (!isPathData(points)) return
    if (this.#clips) this.#clipTo(points)
    const paint = paintOf(order)
    if (paint === null) return
    const { matrix, lineWidth } = this.#state
    this.dots.push(...dotOf(points, matrix))
    this.rules.push(...rulesOf(points, matrix, paint, lineWidth * scaleOf(matrix)))
  }
}

type Point = readonly [x: number, y: number]

/** Text that goes up or down the page is kept as if the page were turned, so that it reads from left to right too. */
function placed(start: Point, end: Point, turns: Glyph['turns']): Pick<Glyph, 'left' | 'right' | 'y'> {
  switch (turns) {
    case 0:
      return { left: start[0], right: end[0], y: start[1] }
    case 1:
      return { left: start[1], right: end[1], y: -start[0] }
    case 2:
      return { left: -start[0], right: -end[0], y: -start[1] }
    case 3:
      return { left: -start[1], right: -end[1], y: start[0] }
  }
}

function turnsOf([a, b]: Matrix): Glyph['turns'] {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2
  return b > 0 ? 1 : 3
}

interface ListedGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

const isGlyph = (piece: unknown): piece is ListedGlyph =>
  typeof piece === 'object' &&
  piece !== null &&
  'unicode' in piece &&
  typeof piece.unicode === 'string' &&
  'width' in piece &&
  typeof piece.width === 'number'

function numbersOf(values: unknown): readonly number[] {
  if (values instanceof Float32Array || values instanceof Float64Array) return [...values]
  return Array.isArray(values) ? values.map((value) => (typeof value === 'number' ? value : Number.NaN)) : []
}

function matrixOf([a, b, c, d, e, f]: readonly number[]): Matrix | null {
  const all = [a, b, c, d, e, f]
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return null
  return all.every((value) => Number.isFinite(value)) ? [a, b, c, d, e, f] : null
}
