import type { TypeQuestion } from '@equerre/schemas'
import type { BloomLevel } from '../../french/statement.ts'
import type { State, Text } from '../../model/referential.ts'
import type { MappingNode, SourceNode } from '../../source/tree.ts'

/**
 * The typed mock exam (« examen blanc »), as its rules and its renderings see it. It is built from any tree, without the référentiel
 * it stands on: what is absent is `null` or an empty list, what has the wrong shape is left out. Every part keeps the node it comes
 * from; a code is a text here, and `linkExam` says what it designates.
 */
export interface Exam {
  readonly root: MappingNode | null
  readonly title: Text | null
  readonly state: State | null
  /** Path of the référentiel, relative to the file of the exam. */
  readonly referential: Text | null
  /** Code of the bloc it examines. */
  readonly block: Text | null
  /** What is written in `competences`: codes, `C1*`, `C1 à C5`, `toutes`. Empty: those of the modality, else of the bloc. */
  readonly competencies: readonly Text[]
  /** The épreuve it mirrors, by its code, or by its title when it has none. */
  readonly assessment: Text | null
  /** ISO 8601. */
  readonly duration: Text | null
  /** Time to read the subject and to read over, part of `duration`, ISO 8601. */
  readonly readingTime: Text | null
  readonly points: number | null
  readonly pointsNode: SourceNode | null
  /** What the candidate may use. */
  readonly resources: readonly Text[]
  readonly situation: Situation | null
  /** The table of specification: competency × Bloom × points. */
  readonly cells: readonly SpecificationCell[]
  readonly questions: readonly Question[]
  readonly grid: readonly GridLine[]
  /** For the jury only: how the session runs, how the marks are agreed. */
  readonly juryInstructions: Text | null
}

/** The professional situation the candidate is put in. */
export interface Situation {
  readonly kind: 'situation'
  readonly node: MappingNode
  readonly context: Text | null
  readonly documents: readonly ExamDocument[]
  readonly brief: Text | null
  readonly deliverables: readonly ExamDeliverable[]
}

/** A document handed to the candidate; a plain text in the file is a title. */
export interface ExamDocument {
  readonly node: SourceNode
  readonly id: Text | null
  readonly title: Text | null
  readonly content: Text | null
}

/** What the candidate hands in; a plain text in the file is a title. */
export interface ExamDeliverable {
  readonly node: SourceNode
  readonly title: Text | null
  readonly components: readonly Text[]
}

/** What is planned for one competency at one level. */
export interface SpecificationCell {
  readonly kind: 'cell'
  readonly node: MappingNode
  readonly competency: Text | null
  readonly bloom: BloomLevel | null
  readonly points: number | null
  readonly pointsNode: SourceNode | null
}

export { TYPE_QUESTION as QUESTION_TYPES } from '@equerre/schemas'
export type QuestionType = TypeQuestion

/** A task or a question put to the candidate. */
export interface Question {
  readonly kind: 'question'
  readonly node: MappingNode
  readonly id: Text | null
  readonly title: Text | null
  readonly type: QuestionType | null
  /** One code. */
  readonly competency: Text | null
  /** Codes of criteria, or their sentences when they have none. */
  readonly criteria: readonly Text[]
  readonly bloom: BloomLevel | null
  readonly points: number | null
  readonly pointsNode: SourceNode | null
  readonly duration: Text | null
  readonly statement: Text | null
  /** Lines left for the answer on paper. */
  readonly lines: number | null
  /** Multiple choice: `multiple` when several answers are right and must be ticked. */
  readonly choice: 'unique' | 'multiple'
  /** Multiple choice: the order of the options means something (numbers, dates) and is not to be shuffled. */
  readonly fixedOrder: boolean
  readonly options: readonly Option[]
  /** Multiple choice: why the key is right, shown after the answer. */
  readonly explanation: Text | null
  /** For the marker: what a good answer holds. */
  readonly expected: readonly Text[]
  /** Oral and role play: what the jury asks next. */
  readonly prompts: readonly Text[]
  /** Role play: whom the jury plays, and what that person wants. */
  readonly role: Text | null
  /** What the question is drawn from. */
  readonly source: Text | null
  readonly state: State | null
}

export interface Option {
  readonly kind: 'option'
  /** A mapping, or a plain text for an option that is wrong. */
  readonly node: SourceNode
  readonly text: Text | null
  readonly correct: boolean
  /** Why it is right, or why someone would choose it though it is wrong. */
  readonly rationale: Text | null
}

/** A line of the marking grid: one criterion, what is looked at, what each result looks like. */
export interface GridLine {
  readonly kind: 'line'
  readonly node: MappingNode
  readonly competency: Text | null
  /** The code of a criterion, or its sentence when it has none. */
  readonly criterion: Text | null
  /** Codes of the questions it is read in; none: the whole exam. */
  readonly questions: readonly Text[]
  readonly indicators: readonly Text[]
  readonly acquired: Text | null
  readonly partly: Text | null
  readonly notAcquired: Text | null
  readonly points: number | null
  readonly pointsNode: SourceNode | null
}
