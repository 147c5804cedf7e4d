import { ownCopy } from '../../../french/memo.ts'
import type { Block, Referential } from '../../../model/referential.ts'
import { noted } from '../../notes.ts'
import { maskCode } from './mask.ts'
import type { Occurrence } from './occurrence.ts'
import { type Family, type Passage, passagesOfBlock, passagesOfHead } from './prose.ts'

/** A part of a corpus, in offsets of its text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A word of a corpus: letters only, compounds and elisions cut. */
export interface Word extends Span {
  readonly text: string
}

/** Where the last text of a passage stands in a corpus. */
export interface LastText extends Span {
  /** The family of the passage. */
  readonly family: Family
}

/**
 * The texts of one part of a référentiel as one string, so that a pattern is searched once and not text by text. It knows no node and
 * no place of the file: a part that has not changed keeps its corpus from one text of the document to the next.
 */
export class Corpus {
  /** The texts one after the other, a line break between two, addresses and code hidden. */
  readonly text: string
  readonly lastTexts: readonly LastText[]
  /** Offset of each text. */
  readonly starts: readonly number[]
  readonly #found = new Map<RegExp, readonly Span[]>()
  #words: readonly Word[] | null = null
  #vocabulary: ReadonlyMap<string, readonly Word[]> | null = null

  constructor(passages: readonly Passage[]) {
    const starts: number[] = []
    const lastTexts: LastText[] = []
    let length = 0
    for (const passage of passages) {
      for (const { text } of passage) {
        starts.push(length)
        length += text.value.length + 1
      }
      const [start, family] = [starts.at(-1), passage[0]?.family]
      if (start !== undefined && family !== undefined) lastTexts.push({ start, end: length - 1, family })
    }
    this.starts = starts
    this.lastTexts = lastTexts
    this.text = maskCode(passages.flatMap((passage) => passage.map(({ text }) => text.value)).join('\n'))
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
      const word = { text: same?.[0]?.text ?? ownCopy(found[0]), start: found.index, end: WORD.lastIndex }
      words.push(word)
      if (same === undefined) vocabulary.set(word.text, [word])
      else same.push(word)
    }
    this.#words = words
    this.#vocabulary = vocabulary
    return { words, vocabulary }
  }

  /**
   * Everything a global pattern of a module finds, searched once.
   * @param hint a plain pattern that stands in all that the full one finds
   */
  spansOf(pattern: RegExp, hint?: RegExp): readonly Span[] {
    const known = this.#found.get(pattern)
    if (known !== undefined) return known
    const spans =
      hint?.test(this.text) === false
        ? NONE
        : [...this.text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    this.#found.set(pattern, spans.length === 0 ? NONE : spans)
    return spans
  }
}

const NONE: readonly Span[] = []

const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** A corpus with the texts of the file it stands for. */
export class PlacedCorpus {
  readonly corpus: Corpus
  readonly #passages: () => readonly Passage[]
  #texts: readonly Occurrence['text'][] | null = null

  constructor(corpus: Corpus, passages: () => readonly Passage[]) {
    this.corpus = corpus
    this.#passages = passages
  }

  /** The place of a part of the corpus, which never crosses from one text to the next. */
  occurrence({ start, end }: Span): Occurrence | null {
    this.#texts ??= this.#passages().flatMap((passage) => passage.map(({ text }) => text))
    const index = this.#indexAt(start)
    const text = this.#texts[index]
    if (text === undefined) return null
    const from = start - (this.corpus.starts[index] ?? 0)
    const to = from + (end - start)
    return { text, start: from, end: to, found: text.value.slice(from, to) }
  }

  /** The last text that starts at or before an offset. */
  #indexAt(offset: number): number {
    const { starts } = this.corpus
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** A part of a corpus that may be placed in the file, which costs more than to count it. */
export interface Located<Found extends Span = Span> {
  readonly placed: PlacedCorpus
  readonly found: Found
}

/**
 * What a function finds in each corpus of a référentiel, in the order of the model.
 * @param find noted, so that it looks into each corpus once
 */
export function locatedIn<Found extends Span>(
  referential: Referential,
  find: (corpus: Corpus) => readonly Found[],
): readonly Located<Found>[] {
  return corporaOf(referential).flatMap((placed) => find(placed.corpus).map((found) => ({ placed, found })))
}

export const placesOf = (located: readonly Located[]): readonly Occurrence[] =>
  located.flatMap(({ placed, found }) => placed.occurrence(found) ?? [])

/** Groups in the order of their first member. */
export function groupedBy<Member, Key>(
  members: readonly Member[],
  keyOf: (member: Member) => Key,
): ReadonlyMap<Key, readonly Member[]> {
  const groups = new Map<Key, Member[]>()
  for (const member of members) {
    const key = keyOf(member)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return groups
}

const known = new WeakMap<Referential, readonly PlacedCorpus[]>()

/** The corpora of a référentiel, in the order of the model: what stands outside the blocs, then each bloc. */
export function corporaOf(referential: Referential): readonly PlacedCorpus[] {
  const ready = known.get(referential) ?? [headCorpus(referential), ...referential.blocks.map(blockCorpus)]
  known.set(referential, ready)
  return ready
}

function headCorpus(referential: Referential): PlacedCorpus {
  const passages = passagesOfHead(referential)
  return new PlacedCorpus(new Corpus(passages), () => passages)
}

const blockCorpus = (block: Block): PlacedCorpus => new PlacedCorpus(corpusOfBlock(block), () => passagesOfBlock(block))

const corpusOfBlock = noted((block: Block) => new Corpus(passagesOfBlock(block)))
