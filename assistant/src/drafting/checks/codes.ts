import type { Localised } from '../../../../core/src/language.ts'
import { namedElements } from '../../../../core/src/model/address.ts'
import { canonicalCode, codeOf } from '../../../../core/src/model/codes.ts'
import type { Referential } from '../../../../core/src/model/referential.ts'

/** Codes that a text cites and that the référentiel does not have: a model makes them up. */
export class Codes {
  readonly #known: ReadonlySet<string>
  readonly #shapes: ReadonlySet<string>

  constructor(referential: Pick<Referential, 'blocks'>) {
    const codes = namedElements(referential).flatMap((element) => codeOf(element) ?? [])
    this.#known = new Set(codes.map(canonicalCode))
    // Only what looks like a code of this file is one: « A4 » is a paper and « B2 » a level where no code is written so.
    this.#shapes = new Set(codes.map(shapeOf).filter((shape) => /\d/.test(shape)))
  }

  /** What is wrong with the codes that a text cites. */
  objectionsTo(text: string): readonly Localised[] {
    const cited = [...text.matchAll(CITED)]
      .filter((match) => !LEVEL.test(text.slice(0, match.index)))
      .map(([code]) => code)
      .filter((code) => this.#shapes.has(shapeOf(code)) && !this.#known.has(canonicalCode(code)))
    return [...new Set(cited)].map(unknownCode)
  }

  has(code: string): boolean {
    return this.#known.has(canonicalCode(code))
  }
}

export const unknownCode = (code: string): Localised => ({
  fr: `Le référentiel n’a pas de «\u00a0${code}\u00a0»\u00a0: ne cite que des codes qui y sont.`,
  en: `The référentiel has no “${code}”: cite only codes that it has.`,
})

const CITED = /(?<![\p{L}\p{N}])\p{Lu}{1,4}[.-]?\d+(?:[.-]\d+)*(?![\p{L}\p{N}])/gu
const LEVEL = /(?:niveaux?|format|version|taille)\s+(?:\p{L}+\s+)?$/iu

/** `C1.12` and `C4.2` are written alike. */
const shapeOf = (code: string): string => canonicalCode(code).replace(/\d+/g, '0')
