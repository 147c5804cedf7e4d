import { contentStems, similarity } from './similarity.ts'

export interface NearPair<Item> {
  readonly first: Item
  readonly second: Item
  /** From 0 to 1. */
  readonly likeness: number
}

interface Stemmed<Item> {
  readonly item: Item
  readonly text: string
  /** The rarest of the list first. */
  readonly stems: readonly string[]
}

/**
 * The pairs of texts at least as alike as asked, each text paired once, with the earliest it is like.
 * Only texts that share a rare word are compared, so a long list stays quick.
 * @param items in the order of the file; those with an empty text are skipped
 */
export function nearDuplicates<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  threshold: number,
): readonly NearPair<Item>[] {
  const seen = new Map<string, number[]>()
  const texts = rarestFirst(items, textOf)
  return texts.flatMap(({ item, text, stems }, index) => {
    const telling = stems.slice(0, howManyTell(stems.length, threshold))
    const earlier = new Set(telling.flatMap((stem) => seen.get(stem) ?? []))
    for (const stem of telling) {
      const known = seen.get(stem)
      if (known === undefined) seen.set(stem, [index])
      else known.push(index)
    }
    for (const at of [...earlier].sort((a, b) => a - b)) {
      const first = texts[at]
      if (first === undefined || !mayBeAlike(first.stems.length, stems.length, threshold)) continue
      const likeness = similarity(first.text, text)
      if (likeness >= threshold) return [{ first: first.item, second: item, likeness }]
    }
    return []
  })
}

function rarestFirst<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Stemmed<Item>[] {
  const stemmed = items.map((item) => ({ item, text: textOf(item), stems: [...contentStems(textOf(item))] }))
  const uses = new Map<string, number>()
  for (const stem of stemmed.flatMap(({ stems }) => stems)) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  const rarer = (a: string, b: string) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
  return stemmed.filter(({ stems }) => stems.length > 0).map((each) => ({ ...each, stems: each.stems.sort(rarer) }))
}

/** The share of stems that two texts so alike have in common at least: for short ones, letters count for half of the likeness. */
const fewestShared = (threshold: number): number => Math.max(0, 2 * threshold - 1)

/** Two sets with that share in common have one in common among so many of the first of each, in any one order. */
const howManyTell = (size: number, threshold: number): number => size - Math.ceil(fewestShared(threshold) * size) + 1

const mayBeAlike = (a: number, b: number, threshold: number): boolean =>
  Math.min(a, b) >= Math.max(a, b) * fewestShared(threshold)
