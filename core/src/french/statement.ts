import type { Range } from '../source/tree.ts'

/** Offsets in this file are positions in the analysed string, in UTF-16 code units; `source.rangeIn` places them in a file. */

export const BLOOM_LEVELS = ['connaitre', 'comprendre', 'appliquer', 'analyser', 'synthetiser', 'evaluer'] as const
export type BloomLevel = (typeof BLOOM_LEVELS)[number]

/** A part of the string: `text` is the string between `start` and `end`. */
export interface Span extends Range {
  readonly text: string
}

/** A main action verb, with its locution (`mettre en œuvre`, `prendre en charge`). */
export interface ActionVerb extends Span {
  /** Infinitive, lower case, locution included. */
  readonly lemma: string
  /** Empty when the verb is not in the table of action verbs. */
  readonly levels: readonly BloomLevel[]
}

/** A clause with the marker that opens it (`afin de`, `en`, `dans le respect de`). */
export interface Clause extends Span {
  readonly marker: string
}

/** How a competency statement is made: verb, object, means, finality, constraint. */
export interface StatementAnalysis {
  readonly text: string
  /** The first main-clause infinitive, after a leading gerund clause or adjunct; `null` when there is none. */
  readonly head: ActionVerb | null
  /** The main infinitives before the first clause: head first, then those coordinated with it. */
  readonly actions: readonly ActionVerb[]
  /** What stands where the head verb was expected when `head` is null: first words of the main clause. */
  readonly opening: Span | null
  /** What the action bears on, from the head verb to the first clause; `null` when nothing follows. */
  readonly object: Span | null
  readonly means: readonly Clause[]
  readonly finalities: readonly Clause[]
  readonly constraints: readonly Clause[]
}
