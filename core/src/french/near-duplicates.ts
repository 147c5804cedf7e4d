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

/** A text made ready to be compared with many, again and again. */
export interface Compared {
  readonly text: string
  readonly stems: readonly string[]
}

export const compared = (text: string): Compared => ({ text, stems: [...contentStems(text)] })

/** A pair of texts by their ranks. */
export interface PairOfRanks {
  readonly first: number
  readonly second: number
  readonly likeness: number
}

interface Match {
  readonly first: Compared
  readonly likeness: number
}

/**
 * The near duplicates of a list that changes little from one time to the next: only what is new is compared with the rest. Gives what
 * {@link nearDuplicates} does.
 */
export class NearTexts {
  readonly #threshold: number
  #texts: readonly Compared[] = []
  #matches = new Map<Compared, Match>()
  #byStem = new Map<string, Set<Compared>>()
  #telling = new WeakMap<Compared, readonly string[]>()
  #uses: ReadonlyMap<string, number> = new Map()
  #sizeAtStart = 0

  constructor(threshold: number) {
    this.#threshold = threshold
  }

  /** @param given the texts in order; the same object where a text is what it was */
  pairs(given: readonly Compared[]): readonly PairOfRanks[] {
    const texts = given.filter(({ stems }) => stems.length > 0)
    const ranks = new Map(texts.map((text, rank) => [text, rank]))
    // The same object twice has no rank of its own.
    if (ranks.size < texts.length) return nearPairs(given, this.#threshold)
    if (texts.length > 2 * this.#sizeAtStart) this.#start(texts)
    this.#follow(texts, ranks)
    const givenRanks = new Map(given.map((text, rank) => [text, rank]))
    return texts.flatMap((text) => {
      const match = this.#matches.get(text)
      const [first, second] = [match && givenRanks.get(match.first), givenRanks.get(text)]
      return match === undefined || first === undefined || second === undefined
        ? []
        : [{ first, second, likeness: match.likeness }]
    })
  }

  /** Any order of the stems is right as long as it stays; the rarest first is the quickest. */
  #start(texts: readonly Compared[]): void {
    const uses = new Map<string, number>()
    for (const { stems } of texts) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1)
    this.#uses = uses
    this.#sizeAtStart = texts.length
    this.#texts = []
    this.#matches = new Map()
    this.#byStem = new Map()
    this.#telling = new WeakMap()
  }

  #follow(texts: readonly Compared[], ranks: ReadonlyMap<Compared, number>): void {
    const before = this.#texts
    this.#texts = texts
    const most = Math.min(before.length, texts.length)
    let head = 0
    while (head < most && before[head] === texts[head]) head += 1
    let tail = 0
    while (tail < most - head && before[before.length - 1 - tail] === texts[texts.length - 1 - tail]) tail += 1
    const gone = new Set(before.slice(head, before.length - tail))
    for (const text of gone) this.#forget(text)
    const fresh = texts.slice(head, texts.length - tail)
    const freshByStem = new Map<string, Set<Compared>>()
    for (const text of fresh) {
      this.#matches.delete(text)
      this.#matchAmong(text, this.#byStem, ranks)
      for (const stem of this.#tellingOf(text)) {
        addTo(this.#byStem, stem, text)
        addTo(freshByStem, stem, text)
      }
    }
    const later = texts.slice(texts.length - tail)
    for (const text of later) {
      const match = this.#matches.get(text)
      if (match !== undefined && gone.has(match.first)) {
        this.#matches.delete(text)
        this.#matchAmong(text, this.#byStem, ranks)
      } else if (match === undefined || (ranks.get(match.first) ?? 0) >= head) {
        this.#matchAmong(text, freshByStem, ranks)
      }
    }
  }

  #forget(text: Compared): void {
    this.#matches.delete(text)
    for (const stem of this.#tellingOf(text)) {
      const texts = this.#byStem.get(stem)
      texts?.delete(text)
      if (texts?.size === 0) this.#byStem.delete(stem)
    }
  }

  /** The earliest text before it that it is like, unless an earlier one is known. */
  #matchAmong(
    text: Compared,
    among: ReadonlyMap<string, ReadonlySet<Compared>>,
    ranks: ReadonlyMap<Compared, number>,
  ): void {
    const known = this.#matches.get(text)
    const own = ranks.get(text) ?? 0
    const end = known === undefined ? own : Math.min(own, ranks.get(known.first) ?? own)
    const candidates = new Map<Compared, number>()
    for (const stem of this.#tellingOf(text)) {
      for (const other of among.get(stem) ?? []) {
        const rank = ranks.get(other)
        if (rank !== undefined && rank < end) candidates.set(other, rank)
      }
    }
    for (const [first] of [...candidates].sort(([, a], [, b]) => a - b)) {
      if (!mayBeAlike(first.stems.length, text.stems.length, this.#threshold)) continue
      const likeness = similarity(first.text, text.text)
      if (likeness < this.#threshold) continue
      this.#matches.set(text, { first, likeness })
      return
    }
  }

  #tellingOf(text: Compared): readonly string[] {
    const known = this.#telling.get(text)
    if (known !== undefined) return known
    const usesOf = (stem: string): number => this.#uses.get(stem) ?? 0
    const stems = [...text.stems].sort((a, b) => usesOf(a) - usesOf(b) || (a < b ? -1 : a > b ? 1 : 0))
    const telling = stems.slice(0, howManyTell(stems.length, this.#threshold))
    this.#telling.set(text, telling)
    return telling
  }
}

const nearPairs = (texts: readonly Compared[], threshold: number): readonly PairOfRanks[] =>
  nearDuplicates([...texts.keys()], (rank) => texts[rank]?.text ?? '', threshold)

function addTo(groups: Map<string, Set<Compared>>, stem: string, text: Compared): void {
  const group = groups.get(stem)
  if (group === undefined) groups.set(stem, new Set([text]))
  else group.add(text)
}
