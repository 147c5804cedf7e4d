/**
 * Which elements hold which term, and how much. One list a term, sorted by element, an entry a number: the element, then its weight in the
 * last six bits. Some ten million entries for two thousand files: hence typed arrays.
 */
export const WEIGHT_BITS = 6
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1
export const MOST_ELEMENTS = 2 ** (32 - WEIGHT_BITS)

export const elementIn = (entry: number): number => entry >>> WEIGHT_BITS
export const weightIn = (entry: number): number => entry & WEIGHT_MASK

/** The entries of a term, or of a term in a range of elements: from `from`, before `to`. */
export interface Entries {
  readonly list: Uint32Array
  readonly from: number
  readonly to: number
}

export class Postings {
  readonly #lists: Uint32Array[] = []
  readonly #lengths: number[] = []

  /** How many elements hold a term. */
  count(term: number): number {
    return this.#lengths[term] ?? 0
  }

  entries(term: number): Entries {
    return { list: this.#lists[term] ?? NONE, from: 0, to: this.#lengths[term] ?? 0 }
  }

  /** Those of the elements from `first`, before `end`. */
  entriesWithin(term: number, first: number, end: number): Entries {
    const { list, to } = this.entries(term)
    return {
      list,
      from: placeOf(list, to, (first << WEIGHT_BITS) >>> 0),
      to: end >= MOST_ELEMENTS ? to : placeOf(list, to, (end << WEIGHT_BITS) >>> 0),
    }
  }

  add(term: number, element: number, weight: number): void {
    const entry = ((element << WEIGHT_BITS) | Math.min(weight, WEIGHT_MASK)) >>> 0
    const length = this.#lengths[term] ?? 0
    const list = this.#withRoom(term, length)
    this.#lengths[term] = length + 1
    if (length === 0 || entry > (list[length - 1] ?? 0)) {
      list[length] = entry
      return
    }
    const place = placeOf(list, length, entry)
    list.copyWithin(place + 1, place, length)
    list[place] = entry
  }

  /** Forgets the elements from `first`, before `end`, under a term. */
  removeWithin(term: number, first: number, end: number): void {
    const { list, from, to } = this.entriesWithin(term, first, end)
    if (from === to) return
    const length = this.count(term)
    list.copyWithin(from, to, length)
    this.#lengths[term] = length - (to - from)
  }

  #withRoom(term: number, length: number): Uint32Array {
    // Terms are numbered as they come: the lists stay without holes.
    while (this.#lists.length <= term) {
      this.#lists.push(NONE)
      this.#lengths.push(0)
    }
    const list = this.#lists[term] ?? NONE
    if (length < list.length) return list
    const larger = new Uint32Array(length < 4 ? 4 : length + (length >> 1))
    larger.set(list)
    this.#lists[term] = larger
    return larger
  }
}

const NONE = new Uint32Array(0)

/** The first place whose entry is not below a value. */
function placeOf(list: Uint32Array, length: number, value: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
