import type { Referential } from '../../../model/referential.ts'
import type { Occurrence } from './occurrence.ts'
import { proseOf } from './prose.ts'

const known = new WeakMap<Referential, ReadonlyMap<string, readonly Occurrence[]>>()

/** Every word of the texts of a référentiel as it is written there, with its occurrences in order. Compounds are cut at their hyphens. */
export function vocabularyOf(referential: Referential): ReadonlyMap<string, readonly Occurrence[]> {
  const ready = known.get(referential)
  if (ready !== undefined) return ready
  const words = new Map<string, Occurrence[]>()
  for (const { text, masked } of proseOf(referential)) {
    for (const match of masked.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const found = match[0]
      const occurrence = { text, start: match.index, end: match.index + found.length, found }
      const same = words.get(found)
      if (same === undefined) words.set(found, [occurrence])
      else same.push(occurrence)
    }
  }
  known.set(referential, words)
  return words
}
