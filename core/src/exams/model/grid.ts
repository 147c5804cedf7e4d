import { canonicalCode, codeOf } from '../../model/codes.ts'
import type { Exam, GridLine, Question } from './exam.ts'

/** The lines of the grid that are read in a question; those that name no question are read in all. The grid is read once. */
export function linesReading({ grid }: Exam): (question: Question) => readonly GridLine[] {
  const everywhere = grid.filter(({ questions }) => questions.length === 0)
  const byQuestion = new Map<string, Set<GridLine>>()
  for (const line of grid) {
    for (const { value } of line.questions) {
      const code = canonicalCode(value)
      const lines = byQuestion.get(code)
      if (lines === undefined) byQuestion.set(code, new Set([line]))
      else lines.add(line)
    }
  }
  return (question) => {
    const own = byQuestion.get(canonicalCode(codeOf(question) ?? ''))
    return own === undefined ? everywhere : [...own, ...everywhere]
  }
}
