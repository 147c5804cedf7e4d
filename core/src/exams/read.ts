import type { SourceDocument } from '../source/document.ts'
import { readSource } from '../source/read.ts'
import { buildExam } from './model/build.ts'
import type { Exam } from './model/exam.ts'

/** The text of an exam, read and typed. Any string gives both. */
export function readExam(text: string): { readonly source: SourceDocument; readonly exam: Exam } {
  const source = readSource(text)
  return { source, exam: buildExam(source) }
}
