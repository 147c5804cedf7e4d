import { type CodeSegment, type CodeShape, compareShapes, pathKey, withValueAt } from './code-shape.ts'

/** An element whose code can be followed, in the order of the file. */
export interface Numbered<Item> {
  readonly item: Item
  readonly shape: CodeShape
}

/** A place where the numbering of one list breaks. */
export interface Break<Item> {
  readonly kind: 'gap' | 'order'
  readonly at: Numbered<Item>
  /** What stands before it: before the gap, or in the wrong order. */
  readonly after: Numbered<Item> | null
  /** Of a disorder that shows only with what follows: the code it should not precede. */
  readonly before: Numbered<Item> | null
  /** The codes that a gap leaves out. */
  readonly missing: readonly { readonly code: string; readonly path: string }[]
}

/** More missing codes than that in a row are another way of numbering, not an oversight. */
const LONGEST_GAP = 5
/** A list this short may be numbered in its own way. */
const SHORTEST_FROM_ONE = 3

/**
 * The breaks in the numbering of the elements of one list, codes of one prefix together. Codes by tens, codes that start anywhere at
 * the first level (`C3.1` in the third bloc) and codes in no order at all are not breaks.
 */
export function breaksIn<Item>(list: readonly Numbered<Item>[]): readonly Break<Item>[] {
  const byPrefix = new Map<string, Numbered<Item>[]>()
  for (const numbered of list) {
    const known = byPrefix.get(numbered.shape.prefix)
    if (known === undefined) byPrefix.set(numbered.shape.prefix, [numbered])
    else known.push(numbered)
  }
  return [...byPrefix.values()].flatMap((group) => [...gapsIn(group), ...disordersIn(group)])
}

interface Branch<Item> {
  readonly depth: number
  readonly letter: boolean
  /** The first element that has each value. */
  readonly values: Map<number, Numbered<Item>>
}

function branchesOf<Item>(group: readonly Numbered<Item>[]): readonly Branch<Item>[] {
  const branches = new Map<string, Branch<Item>>()
  for (const numbered of group) {
    numbered.shape.segments.forEach(({ letter, value }, depth, segments) => {
      const key = `${pathKey(segments.slice(0, depth))}/${letter}`
      const branch = branches.get(key) ?? { depth, letter, values: new Map() }
      if (!branch.values.has(value)) branch.values.set(value, numbered)
      branches.set(key, branch)
    })
  }
  return [...branches.values()]
}

function* gapsIn<Item>(group: readonly Numbered<Item>[]): Iterable<Break<Item>> {
  for (const { depth, values } of branchesOf(group)) {
    const sorted = [...values].sort(([a], [b]) => a - b)
    const steps = new Set(sorted.slice(1).map(([value], index) => value - (sorted[index]?.[0] ?? 0)))
    if (sorted.length > 2 && steps.size === 1 && !steps.has(1)) continue
    for (const [index, [value, at]] of sorted.entries()) {
      const before = sorted[index - 1]
      if (before === undefined && (depth === 0 || group.length < SHORTEST_FROM_ONE)) continue
      const from = before === undefined ? 1 : before[0] + 1
      if (value <= from || value - from > LONGEST_GAP) continue
      const missing = Array.from({ length: value - from }, (_, offset) => missingAt(at.shape, depth, from + offset))
      yield { kind: 'gap', at, after: before?.[1] ?? null, before: null, missing }
    }
  }
}

export function missingAt(
  shape: CodeShape,
  depth: number,
  value: number,
): { readonly code: string; readonly path: string } {
  const segments: readonly CodeSegment[] = shape.segments
    .slice(0, depth + 1)
    .map((segment, index) => (index === depth ? { ...segment, value } : segment))
  return { code: withValueAt(shape, depth, value), path: pathKey(segments) }
}

/** What stands outside the longest run in order is out of place; where that is half of the list, the list has no order. */
function* disordersIn<Item>(group: readonly Numbered<Item>[]): Iterable<Break<Item>> {
  const inOrder = longestRun(group)
  if (inOrder.size * 2 <= group.length) return
  for (const [index, at] of group.entries()) {
    if (inOrder.has(at)) continue
    const previous = group[index - 1]
    const isLate = previous !== undefined && compareShapes(previous.shape, at.shape) > 0
    yield {
      kind: 'order',
      at,
      after: isLate ? previous : null,
      before: isLate ? null : (group[index + 1] ?? null),
      missing: [],
    }
  }
}

/**
 * The longest part of a list, not necessarily contiguous, whose codes never go back. Read from the end, so that of two codes exchanged
 * the second is the one out of place.
 */
function longestRun<Item>(group: readonly Numbered<Item>[]): ReadonlySet<Numbered<Item>> {
  interface Link {
    readonly numbered: Numbered<Item>
    readonly previous: Link | null
  }
  const tails: Link[] = []
  for (const numbered of [...group].reverse()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      const tail = tails[middle]
      if (tail !== undefined && compareShapes(tail.numbered.shape, numbered.shape) >= 0) low = middle + 1
      else high = middle
    }
    tails[low] = { numbered, previous: tails[low - 1] ?? null }
  }
  const run = new Set<Numbered<Item>>()
  for (let link = tails.at(-1) ?? null; link !== null; link = link.previous) run.add(link.numbered)
  return run
}
