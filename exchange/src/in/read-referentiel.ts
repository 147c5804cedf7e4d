import type { Localised } from '@equerre/core'
import type { Notes } from '../recognise/assemble/notes.ts'
import type { ImportedReferentiel } from '../referentiel.ts'
import type { Place, SetAside } from './document.ts'
import type { FormatName } from './formats.ts'

/** What the reader of a source that is a référentiel already gives: nothing is left to recognise in a text. */
export interface ReadReferentiel {
  readonly name: string
  readonly format: FormatName
  readonly words: number
  readonly referentiel: ImportedReferentiel
  readonly notes: Notes
  readonly guessed: readonly { readonly message: Localised; readonly place: Place | null }[]
  readonly setAside: readonly SetAside[]
  /** What is kept under `non_place`. */
  readonly unplaced: readonly { readonly text: string; readonly place: Place; readonly why?: Localised }[]
}
