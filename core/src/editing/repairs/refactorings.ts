import type { Localised } from '../../language.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

export interface Refactoring {
  /** Stable kebab-case French slug (`renumeroter`, `scinder-competence`, …). */
  readonly id: string
  readonly title: Localised
  /** `rewrite` changes what is there, `extract` and `inline` move it, `add` writes a skeleton. */
  readonly kind: 'rewrite' | 'extract' | 'inline' | 'add'
  readonly edits: readonly TextEdit[]
}

/** The changes of structure that are offered for a selection (an empty range is a cursor). */
export function refactoringsAt(analysis: Analysis, range: Range): readonly Refactoring[] {
  return analysis.source.text.length < range.start ? [] : []
}
