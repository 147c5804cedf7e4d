import { type RootDefinition, shapeOfKey } from '@equerre/schemas'
import { type Place, pointerSteps } from '../../source/pointer.ts'
import { groupOf, shapeAt } from '../completion/place.ts'
import type { Hover } from './hover.ts'
import { describeKeyIn } from './key.ts'
import { describeValue } from './value.ts'

/**
 * What the format says of a key, or of a value of a closed list; `null` for any other place.
 * @param root of the format; that of a référentiel when nothing is said
 */
export function describeFormat(place: Place, root?: RootDefinition): Hover | null {
  return place.onKey ? onKey(place, root) : onValue(place, root)
}

function onKey({ node, pointer, entry }: Place, root: RootDefinition | undefined): Hover | null {
  const holder = shapeAt(stepsOf(pointer).slice(0, -1), root)
  const contents = holder === null || entry === null ? null : describeKeyIn(holder, entry.key.text)
  return contents === null ? null : { range: node.range, contents }
}

function onValue({ node, pointer }: Place, root: RootDefinition | undefined): Hover | null {
  if (node.kind !== 'scalar' || node.range.start === node.range.end) return null
  const steps = stepsOf(pointer)
  const holder = shapeAt(steps.slice(0, -1), root)
  const last = steps.at(-1)
  if (holder === null || last === undefined) return null
  const shape = last.key === null ? shapeAt(steps, root) : shapeOfKey(groupOf(holder), last.key)
  const contents = shape === null ? null : describeValue(node, shape)
  return contents === null ? null : { range: node.range, contents }
}

/** The steps of a pointer; a number is a membership of a list, for no key of the format is one. */
const stepsOf = (pointer: string) =>
  (pointerSteps(pointer) ?? []).map((step) => ({ key: /^\d+$/.test(step) ? null : step, offset: 0 }))
