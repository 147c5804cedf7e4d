import type { Occurrence } from './occurrence.ts'

/** Two ways of writing the same thing, when a document uses both. */
export interface Mixture {
  readonly minority: readonly Occurrence[]
  readonly majority: readonly Occurrence[]
  /** True when the second way is the one used less, or as often as the first. */
  readonly secondIsMinority: boolean
}

/** The usage of a document, or `null` when it is constant. On a tie the first way is taken as the usage. */
export function mixtureOf(first: readonly Occurrence[], second: readonly Occurrence[]): Mixture | null {
  if (first.length === 0 || second.length === 0) return null
  const secondIsMinority = second.length <= first.length
  return secondIsMinority
    ? { minority: second, majority: first, secondIsMinority }
    : { minority: first, majority: second, secondIsMinority }
}
