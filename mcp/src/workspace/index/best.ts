import type { Piece } from './piece.ts'

export interface Ranked {
  readonly piece: Piece
  /** Of the element in its piece. */
  readonly index: number
  readonly place: Place
}

/** Where a hit stands among the others: by score, then by file, then by its place in it. No two hits have the same. */
export interface Place {
  readonly score: number
  readonly path: string
  readonly index: number
}

/** Keeps the best of many, those that come after a place only. */
export class Best {
  readonly #limit: number
  readonly #after: Place | null
  /** A binary heap, the worst first. */
  readonly #heap: Ranked[] = []

  constructor(limit: number, after: Place | null) {
    this.#limit = limit
    this.#after = after
  }

  /** What scores less is not kept. */
  get least(): number {
    return this.#heap.length < this.#limit ? Number.NEGATIVE_INFINITY : (this.#heap[0]?.place.score ?? 0)
  }

  add(score: number, piece: Piece, index: number): void {
    if (score < this.least) return
    const place = { score, path: piece.path, index }
    if (this.#after !== null && order(place, this.#after) <= 0) return
    const [worst] = this.#heap
    if (worst === undefined || this.#heap.length < this.#limit) {
      this.#heap.push({ piece, index, place })
      rise(this.#heap)
    } else if (order(place, worst.place) < 0) {
      this.#heap[0] = { piece, index, place }
      sink(this.#heap)
    }
  }

  ranked(): readonly Ranked[] {
    return this.#heap.toSorted((a, b) => order(a.place, b.place))
  }
}

/** Negative when the first comes before. */
function order(a: Place, b: Place): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.index - b.index
}

function rise(heap: Ranked[]): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1
    if (!swapped(heap, above, at)) return
    at = above
  }
}

function sink(heap: Ranked[]): void {
  for (let at = 0; ; ) {
    const left = at * 2 + 1
    const [a, b] = [heap[left], heap[left + 1]]
    if (a === undefined) return
    const worse = b !== undefined && order(b.place, a.place) > 0 ? left + 1 : left
    if (!swapped(heap, at, worse)) return
    at = worse
  }
}

/** Puts the worse one above. */
function swapped(heap: Ranked[], above: number, below: number): boolean {
  const [a, b] = [heap[above], heap[below]]
  if (a === undefined || b === undefined || order(b.place, a.place) <= 0) return false
  heap[above] = b
  heap[below] = a
  return true
}
