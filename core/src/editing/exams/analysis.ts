import type { ExamCheckResult } from '../../exams/check/check.ts'

/** What an editor's features know of a mock exam: its text, and what it names in its référentiel. */
export type ExamAnalysis = Pick<ExamCheckResult, 'source' | 'exam' | 'links'>
