import { ELEMENT_KINDS, type ElementKind } from '../contract.ts'
import type { Element } from './elements.ts'
import type { Scratch } from './scratch.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stands between two texts of an element when it is shown. */
const BETWEEN = ' · '

/** What names or states an element weighs twice what else is in it; its own code more than a code that it names. */
const MAIN = 2
const OTHER = 1
const OWN_CODE = 8
const LINKED_CODE = 1

/** The elements of one file, packed: three hundred of them as objects would cost ten times as much memory. */
export class Piece {
  /** Orders hits that are equal. */
  readonly path: string
  readonly version: string
  readonly length: number
  /** Each term of the file once, those of codes and links included. */
  readonly terms: Uint32Array
  readonly #kinds: Uint8Array
  readonly #codes: readonly (string | null)[]
  readonly #blocks: readonly (string | null)[]
  readonly #competencies: readonly (string | null)[]
  readonly #ranges: Uint32Array
  /** Those of the texts, one after the other: phrases are looked for in them. */
  readonly #sequence: Uint32Array
  readonly #sequenceStarts: Uint32Array
  readonly #texts: Buffer
  readonly #textStarts: Uint32Array

  /** @param tell told once of each term of each element, in the order of the elements */
  constructor(
    { path, version, elements }: FileElements,
    { vocabulary, strings, scratch }: Shared,
    tell: (index: number, term: number, weight: number) => void,
  ) {
    this.path = path
    this.version = version
    this.length = elements.length
    this.#kinds = Uint8Array.from(elements, ({ kind }) => ELEMENT_KINDS.indexOf(kind))
    this.#codes = elements.map(({ code }) => strings.own(code))
    this.#blocks = elements.map(({ block }) => strings.own(block))
    this.#competencies = elements.map(({ competency }) => strings.own(competency))
    this.#ranges = Uint32Array.from(elements.flatMap(({ range }) => [range.start, range.end]))

    this.#sequenceStarts = new Uint32Array(elements.length + 1)
    this.#textStarts = new Uint32Array(elements.length + 1)
    scratch.begin()
    for (const [index, { main, other, code, links }] of elements.entries()) {
      for (const text of main) scratch.read(text, MAIN)
      for (const text of other) scratch.read(text, OTHER)
      if (code !== null) scratch.weigh(vocabulary.ofCode(code), OWN_CODE)
      for (const link of links) scratch.weigh(vocabulary.ofCode(link), LINKED_CODE)
      scratch.takeWeights((term, weight) => tell(index, term, weight))
      this.#sequenceStarts[index + 1] = scratch.sequenceLength
      this.#textStarts[index + 1] = scratch.write([...main, ...other].join(BETWEEN))
    }
    this.#sequence = scratch.takeSequence()
    this.terms = scratch.takeTerms()
    this.#texts = scratch.takeTexts()
  }

  kindNumber(index: number): number {
    return this.#kinds[index] ?? 0
  }

  kind(index: number): ElementKind {
    return ELEMENT_KINDS[this.#kinds[index] ?? 0] ?? 'certification'
  }

  code = (index: number): string | null => this.#codes[index] ?? null

  block = (index: number): string | null => this.#blocks[index] ?? null

  competency = (index: number): string | null => this.#competencies[index] ?? null

  range(index: number): { readonly start: number; readonly end: number } {
    return { start: this.#ranges[index * 2] ?? 0, end: this.#ranges[index * 2 + 1] ?? 0 }
  }

  /** The texts of an element, one after the other. */
  text(index: number): string {
    return this.#texts.toString('utf8', this.#textStarts[index], this.#textStarts[index + 1])
  }

  /** How many terms its texts have. */
  size(index: number): number {
    return (this.#sequenceStarts[index + 1] ?? 0) - (this.#sequenceStarts[index] ?? 0)
  }

  /** Whether its texts hold these terms one after the other. */
  holds(index: number, phrase: readonly number[]): boolean {
    const [first] = phrase
    const end = (this.#sequenceStarts[index + 1] ?? 0) - phrase.length
    for (let at = this.#sequenceStarts[index] ?? 0; at <= end; at++) {
      if (this.#sequence[at] !== first) continue
      if (phrase.every((term, offset) => this.#sequence[at + offset] === term)) return true
    }
    return false
  }
}

/** What the elements of a file are made into a piece from. */
export interface FileElements {
  readonly path: string
  readonly version: string
  readonly elements: readonly Element[]
}

/** What the pieces of an index have in common. */
export interface Shared {
  readonly vocabulary: Vocabulary
  readonly strings: Strings
  readonly scratch: Scratch
}

/** One string for all that are equal: the same codes stand in every file. */
export class Strings {
  readonly #known = new Map<string, string>()

  own(text: string | null): string | null {
    if (text === null) return null
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const own = text.length < 13 ? text : ` ${text}`.slice(1)
    this.#known.set(own, own)
    return own
  }
}
