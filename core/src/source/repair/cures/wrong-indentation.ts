import { problem } from '../../problems.ts'
import type { Cure, Wound } from '../cure.ts'
import { columnOf, isIdle, type LineShape, linesAbove, linesBelow } from '../line-shape.ts'
import type { RepairEdit } from '../repaired-text.ts'

/** How far up to look for the lines that the suspect should stand under. */
const FARTHEST = 400
const MOST_COLUMNS = 4

interface Neighbour {
  readonly column: number
  readonly shape: LineShape
}

/** A line that opens with a key or a dash and stands under no line above it. */
export const wrongIndentation: Cure = function* (wound) {
  yield* dashAbove(wound)
  for (const shape of wound.suspects.slice(0, 2)) {
    if (shape.key === null && shape.dashes.length === 0) continue
    const column = columnOf(shape)
    const neighbours = columnsAbove(wound, shape)
      .filter((one) => one.column !== column)
      .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))
      .slice(0, MOST_COLUMNS)
    for (const neighbour of neighbours) yield* moves(wound, shape, neighbour)
  }
}

/** An item whose first key does not stand above the next ones: its dash is out of line, not they. */
function* dashAbove(wound: Wound) {
  const [shape, above] = wound.suspects
  if (shape === undefined || above === undefined || shape.key === null || above.dashes.length === 0) return
  const column = columnOf(shape) - (above.body - above.content)
  const neighbour = { column, shape }
  if (column >= 0 && column !== columnOf(above)) yield* moves(wound, above, neighbour)
}

/** Where the keys and dashes that are open above a line stand, the innermost first. */
function columnsAbove(wound: Wound, shape: LineShape): readonly Neighbour[] {
  const neighbours: Neighbour[] = []
  let limit = Number.POSITIVE_INFINITY
  let left = FARTHEST
  for (const above of linesAbove(wound.text, shape)) {
    if (limit <= 0 || left-- === 0) break
    if (isIdle(wound.text, above) || (above.key === null && above.dashes.length === 0)) continue
    const places = shape.dashes.length > 0 ? [...above.dashes, above.body] : [above.body]
    const columns = places.map((place) => place - above.start).filter((column) => column < limit)
    for (const column of columns) neighbours.push({ column, shape: above })
    limit = Math.min(limit, columnOf(above))
  }
  return neighbours
}

/** The line alone, then with the lines deeper than it, then with all those that follow it at its level. */
function* moves(wound: Wound, shape: LineShape, { column, shape: neighbour }: Neighbour) {
  const own = columnOf(shape)
  const range = own > 0 ? { start: shape.start, end: shape.content } : firstWord(wound.text, shape)
  const found = problem('indentation', range, misplaced(own, column, nameOf(wound.text, neighbour)))
  let tried = 0
  for (const lines of [[shape], [shape, ...block(wound, shape, own + 1)], [shape, ...block(wound, shape, own)]]) {
    if (lines.length === tried) continue
    tried = lines.length
    yield { edits: lines.map((line) => shift(line, column - own)), problem: found }
  }
}

/** The lines under a line that stand at a column or beyond, up to the first that does not. */
function block(wound: Wound, shape: LineShape, column: number): readonly LineShape[] {
  const lines: LineShape[] = []
  for (const below of linesBelow(wound.text, shape)) {
    if (isIdle(wound.text, below)) continue
    if (columnOf(below) < column) break
    lines.push(below)
  }
  return lines
}

function shift(shape: LineShape, delta: number): RepairEdit {
  if (delta > 0) return { start: shape.start, end: shape.start, text: ' '.repeat(delta) }
  return { start: shape.start, end: Math.min(shape.start - delta, shape.content), text: '' }
}

function firstWord(text: string, shape: LineShape): { readonly start: number; readonly end: number } {
  if (shape.key !== null) return { start: shape.key.start, end: shape.key.end }
  const length = /^\S+/.exec(text.slice(shape.content, shape.end))?.[0].length ?? 0
  return { start: shape.content, end: shape.content + length }
}

function nameOf(text: string, shape: LineShape): string {
  return shape.key === null ? '-' : text.slice(shape.key.start, shape.key.end)
}

function spaces(count: number): string {
  return count === 0 ? 'aucune espace' : count === 1 ? '1 espace' : `${count} espaces`
}

function spacesInEnglish(count: number): string {
  return count === 0 ? 'no space' : count === 1 ? '1 space' : `${count} spaces`
}

function misplaced(found: number, wanted: number, neighbour: string) {
  return {
    fr: `L’indentation, les espaces au début de la ligne, ne suit pas les lignes du dessus : ${spaces(found)} ici, alors qu’il y en a ${wanted} devant « ${neighbour} ». Mettez-en autant.`,
    en: `The indentation, the spaces at the start of the line, does not follow the lines above: ${spacesInEnglish(found)} here, while there are ${wanted} before “${neighbour}”. Use as many.`,
  }
}
