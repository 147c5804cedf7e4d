import type { Localised } from '@equerre/core'

/** Why a file cannot be read, in words for whoever brought it, with what to do next. Nothing was written when it comes. */
export class Refusal extends Error {
  readonly said: Localised

  constructor(said: Localised) {
    super(said.en)
    this.name = 'Refusal'
    this.said = said
  }
}
