import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole } from './column-roles.ts'

/** How a column stands: what its last text waits for. */
export interface End {
  readonly open: 0 | 1 | 2
  readonly colon: boolean
  /** Its last two words. */
  readonly last: string
  readonly empty: boolean
  /** It is the title of an assessment, which its next line may complete (« Mise en situation ⏎ professionnelle »). */
  readonly title: boolean
}

export interface Path {
  readonly cost: number
  readonly role: ColumnRole | null
  readonly previous: Path | null
  readonly ends: Readonly<Record<ColumnRole, End>>
  /** Columns not met since the page break, as bits. */
  readonly resumable: number
}

const EMPTY: End = { open: 0, colon: false, last: '', empty: true, title: false }
export const NOTHING: Readonly<Record<ColumnRole, End>> = {
  activite: EMPTY,
  competence: EMPTY,
  modalite: EMPTY,
  critere: EMPTY,
}
export const BIT: Readonly<Record<ColumnRole, number>> = { activite: 1, competence: 2, modalite: 4, critere: 8 }
export const EVERY_COLUMN = 15

/** What is read once of each paragraph, not once for each path. */
export interface Seen {
  readonly paragraph: Paragraph
  readonly coded: boolean
  readonly lower: boolean
  readonly title: boolean
  readonly completesTitle: boolean
  readonly costs: readonly { readonly role: ColumnRole; readonly cost: number }[]
  readonly start: string
}
