import { VERBS_BY_LEVEL } from './bloom-verbs.ts'
import { BLOOM_LEVELS, type BloomLevel } from './statement.ts'

let table: ReadonlyMap<string, readonly BloomLevel[]> | undefined

/** The Bloom levels that an action verb can reach, in the order of `BLOOM_LEVELS`; empty when the table does not hold the verb. */
export function bloomLevels(lemma: string): readonly BloomLevel[] {
  table ??= levelsByVerb()
  return table.get(lemma) ?? table.get(lemma.replace(/^(?:se |s')/, '')) ?? []
}

/** How many verbs have a level. */
export function countOfBloomVerbs(): number {
  table ??= levelsByVerb()
  return table.size
}

function levelsByVerb(): ReadonlyMap<string, readonly BloomLevel[]> {
  const levels = new Map<string, BloomLevel[]>()
  for (const level of BLOOM_LEVELS) {
    for (const verb of new Set(VERBS_BY_LEVEL[level].split(', ')))
      levels.set(verb, [...(levels.get(verb) ?? []), level])
  }
  return levels
}
