import { type ResolvedShape, rootShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'

/** What the format says of the whole file. */
export const ROOT_SHAPE: ResolvedShape = rootShape()

const inner = new WeakMap<ResolvedShape, Map<string | null, ResolvedShape | null>>()

/**
 * What the format says of the value of a key, or of the members of a list; `null` when it says nothing. Kept for each place of the
 * format, because a text asks for the same ones at every line.
 * @param key `null` for the members of a list
 */
export function innerShape(shape: ResolvedShape | null, key: string | null): ResolvedShape | null {
  if (shape === null) return null
  let shapes = inner.get(shape)
  if (shapes === undefined) {
    shapes = new Map()
    inner.set(shape, shapes)
  }
  const known = shapes.get(key)
  if (known !== undefined) return known
  const found = key === null ? shapeOfItems(shape) : shapeOfKey(shape, key)
  // A key nobody knows is looked for again rather than kept: a text may hold any number of them.
  if (found !== null) shapes.set(key, found)
  return found
}
