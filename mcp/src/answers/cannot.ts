import type { Localised } from '@equerre/core'

/** What a call asks for and cannot have, in words that say what to do instead. */
export class Cannot extends Error {
  readonly words: Localised

  constructor(words: Localised) {
    super(words.en)
    this.name = 'Cannot'
    this.words = words
  }
}
