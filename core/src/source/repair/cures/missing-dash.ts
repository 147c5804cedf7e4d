import { missingDashBefore } from '../../messages.ts'
import type { Cure } from '../cure.ts'
import { columnOf, type LineShape, linesAbove } from '../line-shape.ts'

const FARTHEST = 400

/** A line that opens with the same key as the items of the list above, at about their column, without their dash. */
export const missingDash: Cure = function* (wound) {
  for (const shape of wound.suspects.slice(0, 2)) {
    if (shape.key === null || shape.dashes.length > 0) continue
    const item = itemAbove(wound.text, shape)
    const dash = item?.dashes.at(-1)
    if (item === null || dash === undefined) continue
    const text = `${' '.repeat(dash - item.start)}-${' '.repeat(item.body - dash - 1)}`
    const range = { start: shape.key.start, end: shape.key.end }
    const edits = [{ start: shape.start, end: shape.content, text }]
    yield { edits, problem: missingDashBefore(wound.text.slice(range.start, range.end), range) }
  }
}

function itemAbove(text: string, shape: LineShape): LineShape | null {
  const key = shape.key === null ? '' : text.slice(shape.key.start, shape.key.end)
  let left = FARTHEST
  for (const above of linesAbove(text, shape)) {
    if (left-- === 0) return null
    if (above.key === null || text.slice(above.key.start, above.key.end) !== key || above.dashes.length === 0) continue
    const column = columnOf(shape)
    if (column >= columnOf(above) - 1 && column <= above.body - above.start + 1) return above
  }
  return null
}
