import type { Place } from '../../in/document.ts'
import type { Doubt } from '../drafts.ts'

/** What is said of an element beside its data: where it comes from and what to check. */
export interface Note {
  readonly place: Place | null
  readonly doubts: readonly Doubt[]
}

export type Notes = Map<object, Note>
