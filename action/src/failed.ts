import type { Localised } from '../../core/src/language.ts'

/** What a person can mend. It ends the step with one clear line. */
export class Failed extends Error {
  readonly said: Localised

  constructor(said: Localised) {
    super(said.fr)
    this.said = said
  }
}
