import { isExamName } from '../../../core/src/configuration/names.ts'
import { applySafeFixes, applySafeFixesTo, type FixedText } from '../../../core/src/engine/apply-fixes.ts'
import { type CheckOptions, type CheckResult, check } from '../../../core/src/engine/check.ts'
import { checkExam, type ExamCheckResult } from '../../../core/src/exams/check/check.ts'
import type { ReferentialOfExam } from '../../../core/src/exams/rules/rule.ts'
import type { SourceDocument } from '../../../core/src/source/document.ts'
import { readSource } from '../../../core/src/source/read.ts'
import type { InputDocument } from './documents.ts'
import { type ReadReferential, referentialFor } from './exam-referential.ts'

/** A document after it was checked, and mended when that was asked for. */
export interface Checked {
  readonly document: InputDocument
  /** What is found: in the mended text when there is one. */
  readonly result: CheckResult | ExamCheckResult
  readonly fixed: FixedText<CheckResult | ExamCheckResult> | null
  readonly milliseconds: { readonly read: number; readonly check: number }
}

/**
 * @param cwd the folder the command runs in: with the folder of the exam, the only ones a référentiel is read from
 * @param read how the référentiel of an exam is read; as it is on the disk when nothing is said
 */
export function checkDocument(
  document: InputDocument,
  options: CheckOptions,
  fix: boolean,
  cwd: string,
  read?: ReadReferential,
): Checked {
  const start = milliseconds()
  const source = readSource(document.text)
  const readAt = milliseconds()
  const { fixed, result } = isExamName(document.path)
    ? examChecked(source, options, fix, (text) => referentialFor(text, document.path, cwd, read))
    : referentialChecked(source, options, fix)
  const end = milliseconds()
  return { document, result, fixed, milliseconds: { read: readAt - start, check: end - readAt } }
}

type Result = Pick<Checked, 'result' | 'fixed'>

function referentialChecked(source: SourceDocument, options: CheckOptions, fix: boolean): Result {
  const fixed = fix ? applySafeFixes(source, options) : null
  return { fixed, result: fixed?.result ?? check(source, options) }
}

function examChecked(
  source: SourceDocument,
  options: CheckOptions,
  fix: boolean,
  referentialOf: (exam: SourceDocument) => ReferentialOfExam,
): Result {
  const recheck = (text: SourceDocument) => checkExam(text, referentialOf(text), options)
  const fixed = fix ? applySafeFixesTo(source, recheck) : null
  return { fixed, result: fixed?.result ?? recheck(source) }
}

/** `performance` would load all the tools of measure of Node first. */
const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6
