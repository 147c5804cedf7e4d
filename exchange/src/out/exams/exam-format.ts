import type { Localised } from '@equerre/core'
import type { BinaryFormat, ExportFormat, TextFormat } from '../export-format.ts'
import type { ExamSubject } from './exam-subject.ts'

interface Limits {
  /** What this exam says and the form cannot carry, and what is to be known before it is used: a sentence each. */
  readonly remarks: (subject: ExamSubject) => readonly Localised[]
}

/** A form in which a mock exam leaves. Pure: the shells write what it returns and tell its remarks. */
export type ExamExportFormat = ExportFormat<ExamSubject> & Limits
export type ExamTextFormat = TextFormat<ExamSubject> & Limits
export type ExamBinaryFormat = BinaryFormat<ExamSubject> & Limits
