import { type Exam, type ExamLinks, linkExam, readExam } from '../../../../core/src/exams/index.ts'
import type { Referential } from '../../../../core/src/model/referential.ts'
import type { SourceDocument } from '../../../../core/src/source/document.ts'

/** A mock exam to be given in another form. */
export interface ExamSubject {
  /** The name of its file, for what shows a title when the exam has none. */
  readonly name: string
  readonly source: SourceDocument
  readonly exam: Exam
  /** What it names in its référentiel; `null` when that file is not at hand: codes then stand alone. */
  readonly links: ExamLinks | null
}

/**
 * The exam of a text.
 * @param referential what the exam stands on, when it could be read
 */
export function examSubject(name: string, text: string, referential: Referential | null): ExamSubject {
  const { source, exam } = readExam(text)
  return { name, source, exam, links: referential === null ? null : linkExam(source, exam, referential) }
}
