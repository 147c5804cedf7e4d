import type { Referential } from '../../../model/referential.ts'
import { noted } from '../../notes.ts'
import { type Corpus, corporaOf } from './corpus.ts'

/** Tells each key of a corpus and each of its forms once. */
export type Telling = (corpus: Corpus, tell: (key: string, form: string) => void) => void

/** A form of a key; most keys have one. */
interface Counted {
  form: string
  count: number
  /** All the forms when there are several. */
  all: Map<string, number> | null
}

/**
 * The forms of each key over all the corpora of a document, counted corpus by corpus: of the next text only the corpora that changed are
 * counted again.
 */
export class Tally {
  readonly #telling: Telling
  readonly #keys = new Map<string, Counted>()
  readonly #several = new Set<string>()
  #corpora: ReadonlyMap<Corpus, number> = new Map()

  constructor(telling: Telling) {
    this.#telling = telling
  }

  /** The keys written in several forms, in no particular order. */
  get several(): Iterable<string> {
    return this.#several
  }

  /** Every key, in no particular order. */
  get keys(): Iterable<string> {
    return this.#keys.keys()
  }

  /** The only form of a key; `null` when there are several or none. */
  onlyForm(key: string): string | null {
    const counted = this.#keys.get(key)
    return counted === undefined || counted.all !== null ? null : counted.form
  }

  /** Makes it the tally of these corpora. */
  follow(corpora: readonly Corpus[]): this {
    const counts = new Map<Corpus, number>()
    for (const corpus of corpora) counts.set(corpus, (counts.get(corpus) ?? 0) + 1)
    for (const [corpus, count] of counts) this.#count(corpus, count - (this.#corpora.get(corpus) ?? 0))
    for (const [corpus, count] of this.#corpora) if (!counts.has(corpus)) this.#count(corpus, -count)
    this.#corpora = counts
    return this
  }

  #count(corpus: Corpus, times: number): void {
    if (times === 0) return
    this.#telling(corpus, (key, form) => {
      const counted = this.#keys.get(key)
      if (counted === undefined) this.#keys.set(key, { form, count: times, all: null })
      else if (counted.all === null && counted.form === form) {
        counted.count += times
        if (counted.count === 0) this.#keys.delete(key)
      } else this.#countAmongSeveral(key, counted, form, times)
    })
  }

  #countAmongSeveral(key: string, counted: Counted, form: string, times: number): void {
    const all = counted.all ?? new Map([[counted.form, counted.count]])
    const left = (all.get(form) ?? 0) + times
    if (left === 0) all.delete(form)
    else all.set(form, left)
    const [[only, count] = ['', 0]] = all
    if (all.size === 1) this.#keys.set(key, { form: only, count, all: null })
    else counted.all = all
    if (all.size === 1) this.#several.delete(key)
    else this.#several.add(key)
  }
}

/** The tally of a référentiel, taken up from the last text of the document when that is remembered. */
export function tallying(telling: Telling): (referential: Referential) => Tally {
  const tallyOf = noted((_: Referential) => new Tally(telling))
  return (referential) => tallyOf(referential).follow(corporaOf(referential).map(({ corpus }) => corpus))
}
