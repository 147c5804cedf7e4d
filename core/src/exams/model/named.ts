import { normalise } from '../../french/normalise.ts'
import { canonicalCode, codeOf, type KnownCode, knownCodes, nearestOf } from '../../model/codes.ts'
import type { Text } from '../../model/referential.ts'

/** Finds elements by their code, else by their words: read once, whatever the number of names looked up. */
export class NamedElements<Element extends { readonly id: Text | null }> {
  readonly #byCode = new Map<string, Element>()
  readonly #byWords = new Map<string, Element>()
  readonly #codes: readonly string[]
  readonly #near = new Map<string, readonly string[]>()
  #known: readonly KnownCode[] | null = null

  /** @param wordsOf what an element is called when it has no code: its title, its sentence */
  constructor(elements: readonly Element[], wordsOf: (element: Element) => Text | null) {
    for (const element of elements) {
      const code = canonicalCode(codeOf(element) ?? '')
      const words = normalise(wordsOf(element)?.value ?? '')
      if (code !== '' && !this.#byCode.has(code)) this.#byCode.set(code, element)
      if (words !== '' && !this.#byWords.has(words)) this.#byWords.set(words, element)
    }
    this.#codes = elements.flatMap((element) => codeOf(element) ?? [])
  }

  /** The first element of that code, else the first of those words; `null` when there is none. */
  find({ value }: Text): Element | null {
    return this.#byCode.get(canonicalCode(value)) ?? this.#byWords.get(normalise(value)) ?? null
  }

  /** The nearest codes to a name that was not found, best first, three at most. */
  near({ value }: Text): readonly string[] {
    this.#known ??= knownCodes(this.#codes)
    const found = this.#near.get(value) ?? nearestOf(value, this.#known)
    this.#near.set(value, found)
    return found
  }
}
