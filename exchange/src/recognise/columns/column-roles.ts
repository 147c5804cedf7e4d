import type { Paragraph } from '../../in/document.ts'
import type { Role } from '../words/headings.ts'

/** A column of a référentiel. */
export type ColumnRole = Exclude<Role, 'bloc'>

export const COLUMNS: readonly ColumnRole[] = ['activite', 'competence', 'modalite', 'critere']

/** What the whole document shows of its habits. */
export interface Habits {
  readonly activityCodes: boolean
  readonly nestedActivities: boolean
  readonly competencyCodes: boolean
  readonly criterionCodes: boolean
  /** Word groups met inside a paragraph anywhere: a sentence repeated in each row tells how its cut halves go together. */
  readonly phrases: ReadonlySet<string>
}

export interface LabelInput {
  readonly paragraph: Paragraph
  /** The only columns possible, when something says so. */
  readonly allowed: readonly ColumnRole[] | null
  /** A heading above says this column. */
  readonly hint: ColumnRole | null
}

/** The column of a paragraph, and whether another would have done nearly as well. */
export interface Label {
  readonly role: ColumnRole
  readonly doubtful: boolean
}
