import type { ResolvedShape } from '@equerre/schemas'

/**
 * By definition, the neighbours in the table of the format that keep the order they are written in: a référentiel follows the document
 * it was made from, where the tasks may come before the productions, or an assessment may open with what it evaluates.
 */
const IN_ANY_ORDER: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  [
    'modalite',
    [
      ['consigne', 'productions', 'taches', 'competences'],
      ['variantes', 'accessibilite'],
    ],
  ],
  ['critere', [['modalites', 'competences']]],
  ['competence', [['criteres', 'modalites']]],
])

/** Keys that close what they stand in, wherever the table has them: what an import could not place is read after all the rest. */
const LAST: ReadonlySet<string> = new Set(['non_place'])

/**
 * The order in which keys are to be written, as positions in `keys`. A key the format does not know stays after the known key it
 * follows; where the format orders nothing, nothing moves.
 * @param shape what the format says of the mapping; `null` when it says nothing
 */
export function orderOf(shape: ResolvedShape | null, keys: readonly string[]): readonly number[] {
  const ranks = ranksOf(shape)
  let rank = -1
  const ranked = keys.map((key, position) => {
    rank = ranks.get(key) ?? rank
    return { position, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank || a.position - b.position).map(({ position }) => position)
}

const known = new Map<string, ReadonlyMap<string, number>>()
const NONE: ReadonlyMap<string, number> = new Map()

function ranksOf(shape: ResolvedShape | null): ReadonlyMap<string, number> {
  if (shape?.keys === undefined) return NONE
  const { definition } = shape
  const before = definition === null ? undefined : known.get(definition)
  if (before !== undefined) return before
  const keys = Object.keys(shape.keys)
  const groups = definition === null ? [] : (IN_ANY_ORDER.get(definition) ?? [])
  const ranks = new Map(
    keys.map((key, index) => {
      const group = groups.find((one) => one.includes(key)) ?? [key]
      return [key, LAST.has(key) ? keys.length : Math.min(index, ...group.map((one) => keys.indexOf(one)))]
    }),
  )
  if (definition !== null) known.set(definition, ranks)
  return ranks
}
