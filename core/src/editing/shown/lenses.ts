import type { Localised } from '../../language.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

/** A line of figures shown above an element. */
export interface Lens {
  readonly range: Range
  /** « 2 modalités · 3 critères », « non évaluée ». */
  readonly title: Localised
  /** What it counts: the places a click shows. Empty when there is nothing to show. */
  readonly places: readonly Range[]
}

export function lensesOf(analysis: Analysis): readonly Lens[] {
  return analysis.source.text === '' ? [] : []
}
