import { type EventsOutcome, eventsReader, type Failure, failureOf } from './events-reader.ts'
import { keysOf } from './repair/line-shape.ts'

/** What mending asks of a text, of many of them that differ little. However it is found, the answer is that of the events reader. */
export interface Parser {
  read(text: string): EventsOutcome
  /** Where and why a text is not well-formed; `null` when it is. */
  failureOf(text: string): Failure | null
  /** How much there is to say of what stands before an offset; `null` when that is not well-formed. */
  problemsBefore(text: string, end: number): number | null
  /** Whether a line of a text opens with this word as its key. */
  hasKey(text: string, word: string): boolean
}

/** Looks at the whole text each time. */
export class WholeParser implements Parser {
  #keys: { readonly text: string; readonly words: ReadonlyMap<string, number> } | null = null

  read(text: string): EventsOutcome {
    return eventsReader(text)
  }

  failureOf(text: string): Failure | null {
    return failureOf(text)
  }

  problemsBefore(text: string, end: number): number | null {
    const outcome = eventsReader(text.slice(0, end))
    return 'failure' in outcome ? null : outcome.reading.problems.length
  }

  hasKey(text: string, word: string): boolean {
    if (this.#keys?.text !== text) this.#keys = { text, words: keysOf(text) }
    return this.#keys.words.has(word)
  }
}
