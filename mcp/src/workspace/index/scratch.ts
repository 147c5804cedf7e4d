import type { Vocabulary } from './vocabulary.ts'

/** Between two texts of an element: no phrase goes over it. No term has this number. */
const BREAK = 0xffff_ffff

/** Where a file is taken apart before it is packed: one for all files, so that nothing is made for each of their words. */
export class Scratch {
  readonly #vocabulary: Vocabulary
  /** The terms of the texts, one after the other. */
  #sequence = new Uint32Array(1 << 14)
  #sequenceLength = 0
  /** Each term of the file once. */
  #terms = new Uint32Array(1 << 12)
  #termCount = 0
  /** Each term of the element at hand once. */
  #own = new Uint32Array(1 << 10)
  #ownCount = 0
  /** By term: its weight in the element at hand, and the last file that held it. */
  #weights = new Uint16Array(1 << 14)
  #lastFiles = new Uint32Array(1 << 14)
  #file = 0
  #texts = Buffer.alloc(1 << 16)
  #textLength = 0

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  get sequenceLength(): number {
    return this.#sequenceLength
  }

  begin(): void {
    this.#file++
    this.#sequenceLength = 0
    this.#termCount = 0
    this.#textLength = 0
  }

  /** Takes the terms of a text of the element at hand. */
  read(text: string, weight: number): void {
    // A text has no more words than letters, and one break.
    this.#sequence = withRoom(this.#sequence, this.#sequenceLength + text.length + 1)
    this.#vocabulary.eachTerm(text, (term) => {
      this.#sequence[this.#sequenceLength++] = term
      this.weigh(term, weight)
    })
    this.#sequence[this.#sequenceLength++] = BREAK
  }

  weigh(term: number, weight: number): void {
    if (term >= this.#weights.length) {
      const weights = this.#weights
      this.#weights = new Uint16Array(term * 2)
      this.#weights.set(weights)
      this.#lastFiles = withRoom(this.#lastFiles, term + 1)
    }
    const before = this.#weights[term] ?? 0
    if (before === 0) {
      this.#own = withRoom(this.#own, this.#ownCount + 1)
      this.#own[this.#ownCount++] = term
    }
    this.#weights[term] = Math.min(before + weight, 0xffff)
  }

  /** Tells the terms of the element at hand with their weights; the next one begins. */
  takeWeights(tell: (term: number, weight: number) => void): void {
    this.#terms = withRoom(this.#terms, this.#termCount + this.#ownCount)
    for (let at = 0; at < this.#ownCount; at++) {
      const term = this.#own[at] ?? 0
      tell(term, this.#weights[term] ?? 0)
      this.#weights[term] = 0
      if (this.#lastFiles[term] === this.#file) continue
      this.#lastFiles[term] = this.#file
      this.#terms[this.#termCount++] = term
    }
    this.#ownCount = 0
  }

  /** @returns where the texts written so far end, in bytes */
  write(text: string): number {
    const needed = this.#textLength + text.length * 3
    if (needed > this.#texts.length) {
      const larger = Buffer.alloc(needed * 2)
      this.#texts.copy(larger, 0, 0, this.#textLength)
      this.#texts = larger
    }
    this.#textLength += this.#texts.write(text, this.#textLength)
    return this.#textLength
  }

  takeSequence(): Uint32Array {
    return this.#sequence.slice(0, this.#sequenceLength)
  }

  takeTerms(): Uint32Array {
    return this.#terms.slice(0, this.#termCount)
  }

  takeTexts(): Buffer {
    const own = Buffer.allocUnsafeSlow(this.#textLength)
    this.#texts.copy(own, 0, 0, this.#textLength)
    return own
  }
}

function withRoom(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= values.length) return values
  const larger = new Uint32Array(length * 2)
  larger.set(values)
  return larger
}
