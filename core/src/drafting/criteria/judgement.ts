import type { Aspect } from '../drafts.ts'

/** One thing that could be judged, and the ways of saying it, best first; sentences without capital and full stop. */
export interface Judgement {
  readonly aspect: Aspect
  /** The part of the statement, in UTF-16 code units. */
  readonly from: { readonly start: number; readonly end: number }
  /** Sentences that say what is found. */
  readonly found: readonly string[]
  /** The same, as what the candidate does. */
  readonly done: readonly string[]
  /** For when none of these passes the rules: a short statement is soon repeated. */
  readonly otherwise?: readonly string[]
  readonly indicators: readonly string[]
}
