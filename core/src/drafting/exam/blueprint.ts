import type { QuestionType } from '../../exams/model/exam.ts'
import type { BloomLevel } from '../../french/statement.ts'
import type { Localised } from '../../language.ts'
import type { ExamContent } from './content.ts'

/** What a mock exam is asked to be. What is not said is taken from the référentiel. */
export interface ExamBlueprint {
  /** The path of the référentiel as the exam is to write it: from the folder of the exam. */
  readonly referential: string
  /** Code of a bloc, or its title. */
  readonly block?: string | null
  /** Codes as the format writes references: `C1.1`, `C1*`, `C1 à C5`, `BC2/C1`. Empty: those of the épreuve, else of the bloc. */
  readonly competencies?: readonly string[]
  /** Code of the épreuve that the exam mirrors, or its title. Without it: all those that evaluate what was chosen. */
  readonly assessment?: string | null
  /** Minutes; without them, those of the épreuves. */
  readonly minutes?: number | null
  /** Without it: 20, or more when the criteria are too many to share 20 points in halves. */
  readonly points?: number | null
  /** The kinds of questions wanted; empty: those that mirror the épreuves. */
  readonly kinds?: readonly QuestionType[]
  readonly title?: string | null
}

/** A line of the table of specification: a competency, at its level, with what it is given. */
export interface SpecificationRow {
  readonly competency: string
  /** The level that the verb of the competency reaches; `null` when its verb is not known. */
  readonly bloom: BloomLevel | null
  readonly points: number
  /** `null` when the duration is not known. */
  readonly minutes: number | null
  /** Codes of the questions, first the one that counts. */
  readonly questions: readonly string[]
  /** How many criteria are read in them; 0: a blank stands in the grid. */
  readonly criteria: number
}

export interface DraftedExam {
  readonly content: ExamContent
  /** The text of the file. */
  readonly yaml: string
  readonly specification: readonly SpecificationRow[]
  /** What the person should know of the choices that were made. */
  readonly notes: readonly Localised[]
}

/** A mock exam, or what prevents it and what to do about it. */
export type ExamDraft =
  | { readonly exam: DraftedExam; readonly problems: readonly [] }
  | { readonly exam: null; readonly problems: readonly Localised[] }
