import type { Localised } from '@equerre/core'
import type { DropReason, Paragraph, Place } from '../in/document.ts'
import type { Role } from './headings.ts'

/** A paragraph with the part of the référentiel it belongs to. */
export interface Fragment {
  readonly role: Exclude<Role, 'bloc'>
  readonly paragraph: Paragraph
  /** The row of the table it stands in (or the group of aligned cells), counted through the whole document. */
  readonly row: number
  /** The last row its cell covers. */
  readonly lastRow: number
  /** The source says which rows it is about: what stands below without a cell of this kind has none. */
  readonly exact?: true
  /** First paragraph of its cell. */
  readonly opensCell: boolean
  /** Line within its column, where text in reading order keeps the padding of the cells. */
  readonly height: number
  /** Its column was guessed from words that another column could have held. */
  readonly doubtful: boolean
}

export interface Section {
  readonly id: string | null
  readonly title: string | null
  /** The words before the title: « Bloc n° 1 : ». */
  readonly label: string | null
  readonly place: Place | null
  /** False when the bloc was guessed from « Activité 1 : … ». */
  readonly explicit: boolean
  readonly fragments: Fragment[]
}

export interface Dropped {
  readonly text: string
  readonly reason: DropReason
  readonly place: Place
}

export interface Unplaced {
  readonly text: string
  readonly place: Place
  /** Why it found no place, where that is known. */
  readonly why?: Localised
}
