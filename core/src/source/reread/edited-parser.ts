import { type EventsOutcome, eventsReader, type Failure, failureOf } from '../events-reader.ts'
import { type Parser, WholeParser } from '../parser.ts'
import { keysOf } from '../repair/line-shape.ts'
import type { SourceNode } from '../tree.ts'
import { changeBetween, type TextChange } from './change.ts'
import { contextOf } from './context.ts'
import { readInPart, type SoundText } from './part.ts'
import { type Span, spansAround } from './spans.ts'

/** A text that differs from a sound one, and the spans of that one which hold the difference, the smallest last. */
interface Edited {
  readonly text: string
  readonly change: TextChange
  readonly spans: readonly Span[]
}

/** The keys of sound texts by their roots: the same text is held against each edit until the next sound one. */
const keysByRoot = new WeakMap<SourceNode, ReadonlyMap<string, number>>()

function keysOfSound({ text, root }: SoundText): ReadonlyMap<string, number> {
  const known = keysByRoot.get(root) ?? keysOf(text)
  keysByRoot.set(root, known)
  return known
}

/**
 * Parses texts that differ little from a sound one. What stands before the lines around the difference is known to be well-formed: it is
 * left out, a few lines that lead to these stand for it.
 */
export class EditedParser implements Parser {
  readonly #sound: SoundText
  readonly #whole = new WholeParser()
  #edited: Edited | null = null
  #outcome: { readonly text: string; readonly outcome: EventsOutcome } | null = null

  constructor(sound: SoundText) {
    this.#sound = sound
  }

  read(text: string): EventsOutcome {
    if (this.#outcome?.text !== text) this.#outcome = { text, outcome: this.#read(text) }
    return this.#outcome.outcome
  }

  failureOf(text: string): Failure | null {
    if (this.#outcome?.text === text) return 'failure' in this.#outcome.outcome ? this.#outcome.outcome.failure : null
    const part = readInPart(this.#sound, text, this.#editOf(text).change)
    if (part !== null) this.#outcome = { text, outcome: { reading: part.reading } }
    return part === null ? this.#failureOf(text) : null
  }

  problemsBefore(text: string, end: number): number | null {
    const span = this.#editOf(text).spans.findLast(({ start }) => start < end)
    const context = span === undefined ? null : this.#contextOf(text, span)
    if (span === undefined || context === null) return this.#whole.problemsBefore(text, end)
    return this.#whole.problemsBefore(context + text.slice(span.start, end), context.length + end - span.start)
  }

  hasKey(text: string, word: string): boolean {
    const span = this.#editOf(text).spans.at(-1)
    if (span === undefined) return this.#whole.hasKey(text, word)
    const { change } = this.#editOf(text)
    const before = keysOf(this.#sound.text.slice(span.start, span.end)).get(word) ?? 0
    if ((keysOfSound(this.#sound).get(word) ?? 0) > before) return true
    return keysOf(text.slice(span.start, span.end + change.newEnd - change.oldEnd)).has(word)
  }

  #read(text: string): EventsOutcome {
    const part = readInPart(this.#sound, text, this.#editOf(text).change)
    if (part !== null) return { reading: part.reading }
    const failure = this.#failureOf(text)
    return failure === null ? eventsReader(text) : { failure }
  }

  #failureOf(text: string): Failure | null {
    const span = this.#editOf(text).spans.at(-1)
    const context = span === undefined ? null : this.#contextOf(text, span)
    if (span === undefined || context === null) return failureOf(text)
    const failure = failureOf(context + text.slice(span.start))
    if (failure === null) return null
    // A context that does not lead where it should.
    if (failure.offset < context.length) return failureOf(text)
    return { ...failure, offset: failure.offset - context.length + span.start }
  }

  /** A key that became a dash could belong to the entry before, which the context does not hold. */
  #contextOf(text: string, span: Span): string | null {
    const isDash = text.charAt(span.start + span.column) === '-'
    return isDash === (span.node.kind === 'sequence') ? contextOf(this.#sound.text, span) : null
  }

  #editOf(text: string): Edited {
    if (this.#edited?.text !== text) {
      const change = changeBetween(this.#sound.text, text)
      this.#edited = { text, change, spans: spansAround(this.#sound.text, this.#sound.root, change) }
    }
    return this.#edited
  }
}
