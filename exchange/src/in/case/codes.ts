import { canonicalCode, writtenReferences } from '@equerre/core'

/** The codes given in a bloc to elements of one kind: each once, each such that a reference to it is read as one code. */
export class CodeBook {
  readonly #taken = new Set<string>()
  readonly #ranks = new Map<string, number>()
  readonly #isOurs: boolean

  /** @param isOurs whether the codes come from a référentiel: they are then as its author wrote them */
  constructor(isOurs: boolean) {
    this.#isOurs = isOurs
  }

  /** The code wanted, changed where the format would not read it back as one code or where another element has it. */
  give(wanted: string): string {
    const code = this.#isOurs ? wanted : readable(wanted)
    if (this.#take(code) || this.#isOurs) return code
    return this.#ranked(code, 2, (rank) => `${code}-${rank}x`)
  }

  /** The next code that none has: `A1`, `A2`… */
  next(letter: string): string {
    return this.#ranked(letter, 1, (rank) => `${letter}${rank}`)
  }

  #ranked(key: string, first: number, code: (rank: number) => string): string {
    let rank = this.#ranks.get(key) ?? first
    while (!this.#take(code(rank))) rank++
    this.#ranks.set(key, rank + 1)
    return code(rank)
  }

  #take(code: string): boolean {
    const canonical = canonicalCode(code)
    if (this.#taken.has(canonical)) return false
    this.#taken.add(canonical)
    return true
  }
}

/** A code without what has a meaning in a reference: `/`, `*`, commas, `C1-3`, « C1 à C3 »… */
export function readable(code: string): string {
  if (isOneCode(code)) return code
  const plain = code.replace(/[^\p{L}\p{N}._()-]+/gu, '.').replace(/^\.+|\.+$/g, '')
  if (isOneCode(plain)) return plain
  const dotted = plain.replace(/[^\p{L}\p{N}]+/gu, '.').replace(/^\.+|\.+$/g, '')
  return isOneCode(dotted) ? dotted : `C.${dotted}`
}

function isOneCode(code: string): boolean {
  if (code === '' || code.includes('/') || code.includes('*') || code.length > 60) return false
  const references = writtenReferences(code)
  return references.length === 1 && references[0]?.form === 'code' && references[0].code === code
}
