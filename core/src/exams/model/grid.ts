import { canonicalCode, codeOf } from '../../model/codes.ts'
import type { Exam, GridLine, Question } from './exam.ts'

/** The lines of the grid that are read in a question; those that name no question are read in all. */
export function linesReading(question: Question, { grid }: Exam): readonly GridLine[] {
  const code = canonicalCode(codeOf(question) ?? '')
  return grid.filter(
    ({ questions }) => questions.length === 0 || questions.some(({ value }) => canonicalCode(value) === code),
  )
}
