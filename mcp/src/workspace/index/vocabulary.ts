import { french } from '@equerre/core'
import { STOP_WORDS } from '../../../../core/src/french/stop-words.ts'
import { WordTable } from './word-table.ts'
import { eachWord } from './words.ts'

/** What a word that carries nothing stands for. */
export const NO_TERM = -1

/**
 * The terms of the index: one for the words of a family, without accents nor endings, one for each code or number. A term is a small
 * integer; it is never taken back.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #written: string[] = []
  /** Of the words as they are written: asked millions of times, so that most are never taken apart nor even cut out. */
  readonly #known = new WordTable()
  readonly #knownCodes = new Map<string, number>()

  get size(): number {
    return this.#written.length
  }

  /** How a term is written, by its number. */
  get written(): readonly string[] {
    return this.#written
  }

  /** The number of a term as `termOf` writes it; `undefined` when no text ever held it. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term)
  }

  /** Tells the term of each word of a text that carries something, with its place; makes the terms that are new. */
  eachTerm(text: string, visit: (term: number, start: number, end: number) => void): void {
    eachWord(text, (start, base, end, hasDigit, units) => {
      let term = this.#known.find(units, start, base)
      if (term === undefined) {
        const written = termOf(text.slice(start, base), hasDigit)
        term = written === null ? NO_TERM : this.#numberFor(written)
        this.#known.add(units, start, base, term)
      }
      if (term !== NO_TERM) visit(term, start, end)
    })
  }

  /** The term of a code as a person wrote it, whatever its shape. */
  ofCode(code: string): number {
    const known = this.#knownCodes.get(code)
    if (known !== undefined) return known
    const term = this.#numberFor(codeTerm(code))
    this.#knownCodes.set(ownCopy(code), term)
    return term
  }

  #numberFor(written: string): number {
    const known = this.#numbers.get(written)
    if (known !== undefined) return known
    const own = ownCopy(written)
    const number = this.#written.push(own) - 1
    this.#numbers.set(own, number)
    return number
  }
}

/** What a word is compared by; `null` when it carries nothing. Codes are in capitals, words never. */
export function termOf(word: string, hasDigit: boolean): string | null {
  if (hasDigit) return codeTerm(word)
  const plain = french.plainWord(word)
  return plain.length < 2 || isStopWord(plain) ? null : french.stem(plain)
}

/** `C1.2`, `c.1.2`, `C-1-2` are one. */
function codeTerm(code: string): string {
  return code
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/(?<=\p{L})[.-](?=\d)/gu, '')
    .replaceAll('-', '.')
    .replace(/[.:)]+$/, '')
}

/** The table writes elided words with their apostrophe (`qu'`), which is no part of a word here. */
const isStopWord = (plain: string): boolean => STOP_WORDS.has(plain) || STOP_WORDS.has(`${plain}'`)

/** A string cut out of a text keeps the whole of it in memory. */
const ownCopy = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))
