import { ELEMENT_KINDS, type ElementKind } from '../contract.ts'
import { Best, type Place, type Ranked } from './best.ts'
import type { Element } from './elements.ts'
import { nearTerms } from './near-terms.ts'
import { Piece, Strings } from './piece.ts'
import { elementIn, MOST_ELEMENTS, Postings, weightIn } from './postings.ts'
import type { Query } from './query.ts'
import { type NumberRange, Ranges } from './ranges.ts'
import { Scratch } from './scratch.ts'
import { Vocabulary } from './vocabulary.ts'

/** A query with what it weighs in this index: with it, any later page is ranked as the first was, whatever changed in between. */
export interface Weighed {
  readonly groups: readonly Group[]
  readonly phrases: readonly (readonly string[])[]
  /** How many groups an element must hold. */
  readonly required: number
}

/** What stands for one term of the query: itself, or what is near when no text holds it. */
export interface Group {
  readonly alternatives: readonly { readonly term: string; readonly weight: number }[]
  /** Whether an element must hold it: the terms of phrases. */
  readonly must: boolean
}

export interface Filter {
  readonly kinds: readonly ElementKind[] | null
  /** Path of the only file to look in. */
  readonly path: string | null
}

export interface Found {
  readonly best: readonly Ranked[]
  readonly total: number
}

interface Placed {
  /** Where the piece stands among the others. */
  readonly owner: number
  readonly piece: Piece
  readonly range: NumberRange
}

/** Saturation of repeated terms and share of the length, as BM25 has them; the length it is compared with is fixed, so that a file weighs the same whatever the others are. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.6
const USUAL_SIZE = 20

/**
 * An inverted index of the elements of many files, kept up to date file by file. What a search costs follows from how often its terms
 * occur, not from how much text there is. Our own, in typed arrays: MiniSearch over the same terms took three times as long to fill and to
 * search, and 400 KB of heap a file, so that two thousand files were beyond both bounds; it has neither phrases nor stable pages.
 */
export class SearchIndex {
  readonly vocabulary = new Vocabulary()
  readonly #strings = new Strings()
  readonly #scratch = new Scratch(this.vocabulary)
  readonly #postings = new Postings()
  readonly #ranges = new Ranges()
  readonly #files = new Map<string, Placed>()
  #pieces: (Placed | undefined)[] = []
  #kinds = new Uint8Array(1024)
  /** What the length of an element makes of a repeated term. */
  #damping = new Float32Array(1024)
  #owners = new Uint32Array(1024)
  #scores = new Float64Array(1024)
  #held = new Uint32Array(1024)
  #touched = new Uint32Array(1024)
  #freeOwners: number[] = []
  #count = 0

  /** How many elements can be found. */
  get count(): number {
    return this.#count
  }

  /** The version of a file as it is indexed; `null` when it is not. */
  versionOf(path: string): string | null {
    return this.#files.get(path)?.piece.version ?? null
  }

  put(path: string, version: string, elements: readonly Element[]): void {
    this.remove(path)
    const range = this.#ranges.take(elements.length)
    if (this.#ranges.end >= MOST_ELEMENTS) throw new RangeError('too many elements for one index')
    this.#makeRoom(this.#ranges.end)
    const { first } = range
    const shared = { vocabulary: this.vocabulary, strings: this.#strings, scratch: this.#scratch }
    const piece = new Piece({ path, version, elements }, shared, (index, term, weight) =>
      this.#postings.add(term, first + index, weight),
    )
    const owner = this.#freeOwners.pop() ?? this.#pieces.length
    const placed = { owner, piece, range }
    this.#pieces[owner] = placed
    for (let index = 0; index < piece.length; index++) {
      this.#kinds[first + index] = piece.kindNumber(index)
      this.#damping[first + index] = dampingOf(piece.size(index))
      this.#owners[first + index] = owner
    }
    this.#files.set(path, placed)
    this.#count += piece.length
  }

  remove(path: string): void {
    const placed = this.#files.get(path)
    if (placed === undefined) return
    const { piece, range } = placed
    for (const term of piece.terms) this.#postings.removeWithin(term, range.first, range.first + piece.length)
    this.#pieces[placed.owner] = undefined
    this.#freeOwners.push(placed.owner)
    this.#ranges.give(range)
    this.#files.delete(path)
    this.#count -= piece.length
  }

  /** What a query weighs now: the rarer a term, the more. */
  weigh({ terms, phrases }: Query): Weighed {
    const musts = new Set(phrases.flat())
    const groups = terms.map((term): Group => {
      const number = this.vocabulary.numberOf(term)
      const held = number === undefined ? 0 : this.#postings.count(number)
      const must = musts.has(term)
      if (held > 0 || must) return { alternatives: [{ term, weight: this.#rarity(held) }], must }
      const near = nearTerms(term, this.vocabulary.written, (one) => this.#postings.count(one))
      return {
        alternatives: near.map((one) => ({ term: one.term, weight: this.#rarity(one.count) * one.likeness })),
        must,
      }
    })
    // The rarest first: fewer elements are then looked at for the others.
    const sorted = groups.toSorted((a, b) => weightOf(b) - weightOf(a))
    return { groups: sorted, phrases, required: wanted(groups.length) }
  }

  /** The same, asking for no more terms at once than an element holds. */
  relaxed(weighed: Weighed, filter: Filter): Weighed {
    let most = 1
    this.#eachHolding({ ...weighed, required: 1 }, filter, (_, __, held) => {
      if (held > most) most = held
    })
    return { ...weighed, required: most }
  }

  /** The best elements after another one. */
  find(weighed: Weighed, filter: Filter, limit: number, after: Place | null): Found {
    const best = new Best(limit, after)
    const phrases = weighed.phrases.map((phrase) => this.#numbers(phrase))
    let total = 0
    this.#eachHolding(weighed, filter, (element, score) => {
      // Most of what is found is neither shown nor read in for a phrase: it is only counted.
      if (phrases.length === 0 && score < best.least) {
        total++
        return
      }
      const placed = this.#pieces[this.#owners[element] ?? 0]
      if (placed === undefined) return
      const index = element - placed.range.first
      if (!phrases.every((phrase) => placed.piece.holds(index, phrase))) return
      total++
      best.add(score, placed.piece, index)
    })
    return { best: best.ranked(), total }
  }

  /** Tells each element that holds enough of the groups, with its score and how many it holds. */
  #eachHolding(weighed: Weighed, filter: Filter, tell: (element: number, score: number, held: number) => void): void {
    const { groups, required } = weighed
    const count = this.#addUp(weighed, filter)
    const mustHold = groups.reduce((bits, { must }, group) => (must ? bits | (1 << group) : bits), 0)
    for (let at = 0; at < count; at++) {
      const element = this.#touched[at] ?? 0
      const bits = this.#held[element] ?? 0
      const score = this.#scores[element] ?? 0
      this.#held[element] = 0
      this.#scores[element] = 0
      if ((bits & mustHold) !== mustHold) continue
      const held = bitsOf(bits)
      if (held >= required) tell(element, (score * held) / groups.length, held)
    }
  }

  /** Adds up the scores of the elements that may hold enough. @returns how many there are, in `#touched` */
  #addUp({ groups, required }: Weighed, { kinds, path }: Filter): number {
    const within = path === null ? null : this.#files.get(path)
    if (within === undefined) return 0
    const isWanted = Uint8Array.from(ELEMENT_KINDS, (kind) => (kinds === null || kinds.includes(kind) ? 1 : 0))
    const [scores, held, kindOf, damping, touched] = [
      this.#scores,
      this.#held,
      this.#kinds,
      this.#damping,
      this.#touched,
    ]
    let count = 0
    for (let group = 0; group < groups.length; group++) {
      const bit = 1 << group
      // An element that holds none of the first groups can no longer hold enough.
      const mayBegin = group <= groups.length - required
      for (const { term, weight } of groups[group]?.alternatives ?? []) {
        const number = this.vocabulary.numberOf(term)
        if (number === undefined) continue
        const { list, from, to } =
          within === null
            ? this.#postings.entries(number)
            : this.#postings.entriesWithin(number, within.range.first, within.range.first + within.piece.length)
        const most = weight * (SATURATION + 1)
        for (let at = from; at < to; at++) {
          const entry = list[at] ?? 0
          const element = elementIn(entry)
          const before = held[element] ?? 0
          if (before === 0) {
            if (!mayBegin || isWanted[kindOf[element] ?? 0] === 0) continue
            touched[count++] = element
          }
          const share = weightIn(entry)
          held[element] = before | bit
          scores[element] = (scores[element] ?? 0) + (most * share) / (share + (damping[element] ?? 1))
        }
      }
    }
    return count
  }

  #numbers(phrase: readonly string[]): readonly number[] {
    return phrase.map((term) => this.vocabulary.numberOf(term) ?? -1)
  }

  #rarity(held: number): number {
    return Math.log(1 + (this.#count - held + 0.5) / (held + 0.5))
  }

  #makeRoom(count: number): void {
    if (count <= this.#kinds.length) return
    const room = Math.max(count, this.#kinds.length * 2)
    this.#kinds = copied(this.#kinds, new Uint8Array(room))
    this.#damping = copied(this.#damping, new Float32Array(room))
    this.#owners = copied(this.#owners, new Uint32Array(room))
    this.#scores = new Float64Array(room)
    this.#held = new Uint32Array(room)
    this.#touched = new Uint32Array(room)
  }
}

function copied<Values extends Uint8Array | Uint32Array | Float32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

const dampingOf = (size: number): number => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * size) / USUAL_SIZE)

const weightOf = ({ alternatives }: Group): number => Math.max(0, ...alternatives.map(({ weight }) => weight))

/** Of a few terms all, of many most: a question says more than what it asks for. */
function wanted(terms: number): number {
  if (terms <= 2) return terms
  return terms <= 4 ? terms - 1 : Math.ceil(terms * 0.6)
}

function bitsOf(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
