import { contentStems, similarity } from './similarity.ts'

export interface NearPair<Item> {
  readonly first: Item
  readonly second: Item
  /** From 0 to 1. */
  readonly likeness: number
}

/**
 * The pairs of texts at least as alike as asked, each text paired once, with the earliest it is like.
 * Texts whose numbers of content words differ too much to be alike are never compared, so a long list stays quick.
 * @param items in the order of the file; those with an empty text are skipped
 */
export function nearDuplicates<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  threshold: number,
): readonly NearPair<Item>[] {
  const sized = items
    .map((item, index) => ({ item, index, text: textOf(item), size: contentStems(textOf(item)).size }))
    .filter(({ size }) => size > 0)
  const bySize = [...sized].sort((a, b) => a.size - b.size)
  const found = new Map<Item, NearPair<Item> & { readonly firstIndex: number }>()
  bySize.forEach((small, at) => {
    for (let next = at + 1; next < bySize.length; next++) {
      const large = bySize[next]
      if (large === undefined || small.size < large.size * threshold) break
      const likeness = similarity(small.text, large.text)
      if (likeness < threshold) continue
      const [first, second] = small.index < large.index ? [small, large] : [large, small]
      const known = found.get(second.item)
      if (known === undefined || first.index < known.firstIndex)
        found.set(second.item, { first: first.item, second: second.item, likeness, firstIndex: first.index })
    }
  })
  return sized.flatMap(({ item }) => found.get(item) ?? [])
}
