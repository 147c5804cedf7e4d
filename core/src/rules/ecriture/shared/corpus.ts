import type { Referential } from '../../../model/referential.ts'
import { maskCode } from './mask.ts'
import type { Occurrence } from './occurrence.ts'
import { type Passage, type Prose, passagesOf } from './prose.ts'

/** A word of a corpus: letters only, compounds and elisions cut. Offsets in the corpus. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** All the texts of a référentiel as one, so that a pattern is searched once and not text by text. */
export class Corpus {
  /** The texts one after the other, a line break between two, addresses and code hidden. */
  readonly text: string
  readonly passages: readonly Passage[]
  readonly #texts: readonly Prose[]
  readonly #starts: readonly number[]
  #words: readonly Word[] | null = null
  #vocabulary: ReadonlyMap<string, readonly Word[]> | null = null

  constructor(referential: Referential) {
    this.passages = [...passagesOf(referential)]
    this.#texts = this.passages.flat()
    const starts: number[] = []
    let length = 0
    for (const { text } of this.#texts) {
      starts.push(length)
      length += text.value.length + 1
    }
    this.#starts = starts
    this.text = maskCode(this.#texts.map(({ text }) => text.value).join('\n'))
  }

  /** The words in order. */
  get words(): readonly Word[] {
    this.#words ??= this.#read().words
    return this.#words
  }

  /** Each word as it is written, with the places where it is. */
  get vocabulary(): ReadonlyMap<string, readonly Word[]> {
    this.#vocabulary ??= this.#read().vocabulary
    return this.#vocabulary
  }

  /** Both at once; a word that comes again has the string of the first, so that tables find it at once. */
  #read() {
    const words: Word[] = []
    const vocabulary = new Map<string, Word[]>()
    WORD.lastIndex = 0
    for (let found = WORD.exec(this.text); found !== null; found = WORD.exec(this.text)) {
      const same = vocabulary.get(found[0])
      const word = { text: same?.[0]?.text ?? found[0], start: found.index, end: WORD.lastIndex }
      words.push(word)
      if (same === undefined) vocabulary.set(word.text, [word])
      else same.push(word)
    }
    this.#words = words
    this.#vocabulary = vocabulary
    return { words, vocabulary }
  }

  /** The place of a part of the corpus, which never crosses from one text to the next. */
  occurrence({ start, end }: Pick<Word, 'start' | 'end'>): Occurrence | null {
    const index = this.#indexAt(start)
    const prose = this.#texts[index]
    if (prose === undefined) return null
    const from = start - (this.#starts[index] ?? 0)
    const to = from + (end - start)
    return { text: prose.text, start: from, end: to, found: prose.text.value.slice(from, to) }
  }

  /** The last text that starts at or before an offset. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu

const known = new WeakMap<Referential, Corpus>()

/** The corpus of a référentiel, made once. */
export function corpusOf(referential: Referential): Corpus {
  const ready = known.get(referential) ?? new Corpus(referential)
  known.set(referential, ready)
  return ready
}
