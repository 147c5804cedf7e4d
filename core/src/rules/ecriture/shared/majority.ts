import type { Referential } from '../../../model/referential.ts'
import { countOf, type Occurrence, occurrencesOf } from './occurrence.ts'

/** A way of writing something; the hint is a plain pattern that stands in all that the full one finds. */
export interface Way {
  readonly pattern: RegExp
  readonly hint?: RegExp
}

/** Two ways of writing the same thing, when a document uses both. */
export interface Mixture {
  readonly minority: readonly Occurrence[]
  /** How often the other way is used. */
  readonly majority: number
  /** True when the second way is the one used less, or as often as the first. */
  readonly secondIsMinority: boolean
}

/** The usage of a document, or `null` when it is constant. On a tie the first way is taken as the usage. */
export function mixtureOf(referential: Referential, first: Way, second: Way): Mixture | null {
  const counts = { first: count(referential, first), second: count(referential, second) }
  if (counts.first === 0 || counts.second === 0) return null
  const secondIsMinority = counts.second <= counts.first
  const { pattern, hint } = secondIsMinority ? second : first
  return {
    minority: occurrencesOf(referential, pattern, hint),
    majority: secondIsMinority ? counts.first : counts.second,
    secondIsMinority,
  }
}

const count = (referential: Referential, { pattern, hint }: Way): number => countOf(referential, pattern, hint)
