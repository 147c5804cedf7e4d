import { canonicalCode, writtenReferences } from '@equerre/core'

/** The codes given in a bloc to elements of one kind: each once, each such that a reference to it is read as one code. */
export class CodeBook {
  readonly #taken = new Set<string>()
  readonly #isOurs: boolean

  /** @param isOurs whether the codes come from a référentiel: they are then as its author wrote them */
  constructor(isOurs: boolean) {
    this.#isOurs = isOurs
  }

  /** The code wanted, changed where the format would not read it back as one code or where another element has it. */
  give(wanted: string): string {
    if (this.#isOurs) return wanted
    const code = readable(wanted)
    let free = code
    for (let rank = 2; this.#taken.has(canonicalCode(free)); rank++) free = `${code}-${rank}x`
    this.#taken.add(canonicalCode(free))
    return free
  }

  /** The next code that none has: `G1`, `G2`… */
  next(letter: string): string {
    let rank = 1
    while (this.#taken.has(canonicalCode(`${letter}${rank}`))) rank++
    return this.give(`${letter}${rank}`)
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
