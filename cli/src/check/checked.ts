import { applySafeFixes, type FixedText } from '../../../core/src/engine/apply-fixes.ts'
import type { CheckOptions } from '../../../core/src/engine/check.ts'
import { type CheckResult, check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'
import type { InputDocument } from './documents.ts'

/** A document after it was checked, and mended when that was asked for. */
export interface Checked {
  readonly document: InputDocument
  /** What is found: in the mended text when there is one. */
  readonly result: CheckResult
  readonly fixed: FixedText | null
  readonly milliseconds: { readonly read: number; readonly check: number }
}

export function checkDocument(document: InputDocument, options: CheckOptions, fix: boolean): Checked {
  const start = milliseconds()
  const source = readSource(document.text)
  const readAt = milliseconds()
  const fixed = fix ? applySafeFixes(source, options) : null
  const result = fixed?.result ?? check(source, options)
  const end = milliseconds()
  return { document, result, fixed, milliseconds: { read: readAt - start, check: end - readAt } }
}

/** `performance` would load all the tools of measure of Node first. */
const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6
