import type { Localised } from '@equerre/core'
import type { DropReason, Paragraph, Place } from '../../in/document.ts'
import type { Role } from '../words/headings.ts'

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
  /** It stands under « Évaluation du bloc 2 »: an assessment is then of the whole bloc, unless it names some of its competencies. */
  readonly ofBloc?: true
  /** Its cell is one of the source, not lines put together again: another cell is another text. */
  readonly whole?: true
  /** First paragraph of its cell. */
  readonly opensCell: boolean
  /** Line within its column, where text in reading order keeps the padding of the cells. */
  readonly height: number
  /** Its column was guessed from words that another column could have held. */
  readonly doubtful: boolean
  /** It stands in running text, whose lines and lists are those of the source; not in a cell. */
  readonly inText: boolean
  /** Which part of the document speaks of the bloc here: one that names it again is another. */
  readonly visit: number
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
