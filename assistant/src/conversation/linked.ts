import { namedElements } from '../../../core/src/model/address.ts'
import { canonicalCode, codeOf } from '../../../core/src/model/codes.ts'
import type { Referential } from '../../../core/src/model/referential.ts'
import type { Range } from '../../../core/src/source/tree.ts'

/** A stretch of a text; one that names an element of the référentiel has its place. */
export interface Stretch {
  readonly text: string
  readonly range: Range | null
}

/** What a text may name: a code with a figure in it, with its bloc or without. */
const CODE = /(?<![\p{L}\d./-])(?:\p{Lu}{1,3}\d{1,2}\/)?\p{Lu}{1,3}\.?\d+(?:\.\d+)*[a-z]?(?![\p{L}\d]|\.\d)/gu

/** The codes of a référentiel and their places: made once for all the texts of an answer. */
export class Codes {
  readonly #places = new Map<string, Range | null>()
  readonly #prefixes = new Set<string>()

  constructor(referential: Pick<Referential, 'blocks'>) {
    for (const element of namedElements(referential)) {
      const code = canonicalCode(codeOf(element) ?? '')
      if (code === '') continue
      this.#prefixes.add(prefixOf(code))
      const range = element.id?.node.range ?? element.node.range
      // A code that several elements bear leads nowhere by itself.
      this.#places.set(code, this.#places.has(code) ? null : range)
      const block = element.kind === 'block' ? null : codeOf(element.block)
      if (block !== null) this.#places.set(`${canonicalCode(block)}/${code}`, range)
    }
  }

  /** Cuts a text where it names elements. */
  stretches(text: string): readonly Stretch[] {
    const found: Stretch[] = []
    let last = 0
    for (const { 0: written, index } of text.matchAll(CODE)) {
      const range = this.#places.get(canonicalCode(written)) ?? null
      if (range === null) continue
      if (index > last) found.push({ text: text.slice(last, index), range: null })
      found.push({ text: written, range })
      last = index + written.length
    }
    if (last < text.length) found.push({ text: text.slice(last), range: null })
    return found
  }

  /** The text with a mark after each code that looks like one of the référentiel and names nothing in it. */
  marked(text: string, mark: string): string {
    return text.replace(CODE, (written) => (this.#isUnknown(written) ? `${written} ${mark}` : written))
  }

  /** The codes of a text that look like those of the référentiel and name nothing in it. */
  unknownIn(text: string): readonly string[] {
    const written = [...text.matchAll(CODE)].map(([code]) => code)
    return [...new Set(written.filter((code) => this.#isUnknown(code)))]
  }

  #isUnknown(written: string): boolean {
    const code = canonicalCode(written)
    return !this.#places.has(code) && this.#prefixes.has(prefixOf(code.split('/').at(-1) ?? code))
  }
}

/** The letters of a code: `C` for `C1.2`, `BC` for `BC1`. */
const prefixOf = (code: string): string => /^\p{L}*/u.exec(code)?.[0] ?? ''
