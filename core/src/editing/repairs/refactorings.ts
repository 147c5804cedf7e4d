import type { Localised } from '../../language.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { additionsInside } from './refactorings/add-inside.ts'
import { additionsMissing } from './refactorings/add-missing.ts'
import { additionsNext } from './refactorings/add-next.ts'
import { moves } from './refactorings/move.ts'
import { objectiveShapes } from './refactorings/objective.ts'
import { renumberings } from './refactorings/renumber.ts'
import { splits } from './refactorings/split.ts'
import { type Spot, spotOf } from './refactorings/spot.ts'

export interface Refactoring {
  /** Stable kebab-case French slug (`renumeroter-competences`, `scinder-competence`, …). */
  readonly id: string
  readonly title: Localised
  /** `rewrite` changes what is there, `extract` and `inline` move it, `add` writes a skeleton. */
  readonly kind: 'rewrite' | 'extract' | 'inline' | 'add'
  readonly edits: readonly TextEdit[]
}

/** In the order they are offered. Each looks at what the selection stands in and offers what applies there. */
const REFACTORINGS: readonly ((spot: Spot) => readonly Refactoring[])[] = [
  additionsMissing,
  objectiveShapes,
  splits,
  moves,
  renumberings,
  additionsNext,
  additionsInside,
]

/**
 * The changes of structure that are offered for a selection (an empty range is a cursor). None in a text that does not read.
 * @param range brought back inside the text
 */
export function refactoringsAt(analysis: Analysis, range: Range): readonly Refactoring[] {
  const { text, problems } = analysis.source
  if (problems.some(({ severity }) => severity === 'error')) return []
  const start = Math.min(Math.max(0, Math.trunc(range.start) || 0), text.length)
  const end = Math.min(Math.max(start, Math.trunc(range.end) || 0), text.length)
  const spot = spotOf(analysis, { start, end })
  return spot === null ? [] : REFACTORINGS.flatMap((offers) => offers(spot))
}
