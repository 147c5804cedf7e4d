import type { ExamExportFormat } from './exam-format.ts'
import { gift } from './forms/gift.ts'
import { moodleXml } from './forms/moodle-xml.ts'
import { candidateMarkdown, candidatePage, juryMarkdown, juryPage } from './forms/pages.ts'
import { qti } from './forms/qti.ts'
import { candidateWord, juryWord } from './forms/word.ts'

/** Every form in which a mock exam leaves today, in the order in which they are offered. The shells make their choices of it. */
export const EXAM_EXPORT_FORMATS: readonly ExamExportFormat[] = [
  candidateWord,
  juryWord,
  candidatePage,
  juryPage,
  candidateMarkdown,
  juryMarkdown,
  moodleXml,
  gift,
  qti,
]

/** The form of an id; `null` for anything that names none. */
export const examExportFormatOf = (id: unknown): ExamExportFormat | null =>
  EXAM_EXPORT_FORMATS.find((each) => each.id === id) ?? null
