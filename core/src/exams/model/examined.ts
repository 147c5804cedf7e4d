import type { Competency } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Exam } from './exam.ts'
import type { ExamLinks } from './link.ts'
import { placeOfExam } from './naming.ts'

/** What the exam examines, each with where to speak of it: its code in `competences`, else what says it (`modalite`, `bloc`). */
export function placesExamined(
  source: SourceDocument,
  exam: Exam,
  { references, competencies }: ExamLinks,
): readonly { readonly competency: Competency; readonly at: Range }[] {
  const written = new Map<unknown, Range>()
  for (const { targets, range } of references) {
    for (const target of targets) if (!written.has(target)) written.set(target, range)
  }
  return competencies.map((competency) => ({ competency, at: written.get(competency) ?? placeOfExam(source, exam) }))
}
