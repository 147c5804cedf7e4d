import type { Localised } from '@equerre/core'

export type RefusalReason =
  /** No référentiel or exam of that name. */
  | 'unknown'
  /** Not inside the folders given. */
  | 'outside'
  /** Neither a référentiel nor an exam by its name, or no ordinary file. */
  | 'not-served'
  | 'too-large'
  /** Gone, protected, or not in UTF-8. */
  | 'unreadable'
  /** The server was not started with `--write`. */
  | 'read-only'
  /** The file is no longer the text that the edit was made from. */
  | 'changed'
  /** A cursor that no search gave. */
  | 'cursor'

/** What the workspace will not do, in words for whoever asked: they name no path outside the folders given. */
export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly words: Localised

  constructor(reason: RefusalReason, words: Localised) {
    super(words.en)
    this.name = 'Refusal'
    this.reason = reason
    this.words = words
  }
}
