import { type Box, type Matrix, pointIn } from './geometry.ts'

/** Straight rules and small marks among the paths of a page. */

/** A straight rule, or the thin rectangle that stands for one. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Dot {
  readonly box: Box
  readonly round: boolean
}

/** Orders and coordinates of a path, as the library lists them. */
export type PathData = Float32Array | Float64Array

export const isPathData = (data: unknown): data is PathData =>
  data instanceof Float32Array || data instanceof Float64Array

/** A small shape, as wide as it is high. */
export function dotOf(points: PathData, matrix: Matrix): Dot[] {
  if (points.length > 200) return []
  const { box, round } = extentOf(points, matrix)
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const small = width >= 1.2 && height >= 1.2 && width <= LARGEST_DOT && height <= LARGEST_DOT
  return small && Math.abs(width - height) < 0.3 * width ? [{ box, round }] : []
}

const LARGEST_DOT = 7

/** What a path covers, its curves by their ends. */
export function extentOf(data: PathData, matrix: Matrix): { readonly box: Box; readonly round: boolean } {
  const [xs, ys]: [number[], number[]] = [[], []]
  let round = false
  let at = 0
  while (at < data.length) {
    const taken = LENGTHS[data[at] ?? 4] ?? 0
    round ||= taken > 2
    if (taken > 0) {
      const [x, y] = pointIn(matrix, data[at + taken - 1] ?? 0, data[at + taken] ?? 0)
      xs.push(x)
      ys.push(y)
    }
    at += 1 + taken
  }
  return {
    box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    round,
  }
}

/** How many numbers follow each order of a path: go, draw, curve, curve, close. */
const LENGTHS: readonly number[] = [2, 2, 6, 4, 0]

/** The numbers of the library's orders that paint a path, and what they do with its edges. */
type Paint = 'stroke' | 'fill'

const PAINTS: ReadonlyMap<number, Paint> = new Map([
  [20, 'stroke'],
  [21, 'stroke'],
  [22, 'fill'],
  [23, 'fill'],
  [24, 'stroke'],
  [25, 'stroke'],
  [26, 'stroke'],
  [27, 'stroke'],
])

export const paintOf = (order: number): Paint | null => PAINTS.get(order) ?? null

/** The rules that a path draws. */
export function rulesOf(points: PathData, matrix: Matrix, paint: Paint, width: number): Rule[] {
  if (paint === 'stroke' && width > THICKEST) return []
  return partsOf(points, matrix).flatMap((part) => (paint === 'stroke' ? edgesOf(part) : thinRectangle(part)))
}

/** A rule is not thicker. */
const THICKEST = 4

type Point = readonly [x: number, y: number]

/** The straight parts of a path, on the page; one with curves is a drawing and gives nothing. */
function partsOf(data: PathData, matrix: Matrix): Point[][] {
  const parts: Point[][] = []
  let at = 0
  const next = (): Point => {
    const point = pointIn(matrix, data[at] ?? 0, data[at + 1] ?? 0)
    at += 2
    return point
  }
  while (at < data.length) {
    const order = data[at]
    at += 1
    const part = parts.at(-1)
    if (order === 0) parts.push([next()])
    else if (order === 1) part?.push(next())
    else if (order === 2) at += 6
    else if (order === 3) at += 4
    else if (part?.[0] !== undefined) part.push(part[0])
  }
  return parts
}

function edgesOf(part: readonly Point[]): Rule[] {
  return part.slice(1).flatMap((to, index): Rule[] => {
    const from = part[index]
    return from === undefined ? [] : ruleBetween(from, to)
  })
}

/** How far from straight a rule may be. */
const SLANT = 0.7

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height <= SLANT && width > height)
    return [{ axis: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
  if (width <= SLANT && height > width)
    return [{ axis: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }]
  return []
}

/** A filled shape that is as thin as a rule; any other only colours. */
function thinRectangle(part: readonly Point[]): Rule[] {
  const xs = part.map(([x]) => x)
  const ys = part.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (height <= THICKEST && width > height * 2)
    return [{ axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right }]
  if (width <= THICKEST && height > width * 2)
    return [{ axis: 'vertical', at: (left + right) / 2, from: top, to: bottom }]
  return []
}
