import type { Localised } from '@equerre/core'

/** Why a file cannot be read, in words for whoever brought it, with what to do next. Nothing was written when it comes. */
export class Refusal extends Error {
  readonly said: Localised
  /** What the person may add for the file to be read all the same: `ReadOptions.columns`. */
  readonly asks: 'columns' | null

  constructor(said: Localised, asks: 'columns' | null = null) {
    super(said.en)
    this.name = 'Refusal'
    this.said = said
    this.asks = asks
  }
}
