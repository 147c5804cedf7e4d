import type { Localised } from '../../language.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

/** Words shown in the text beside a reference, that are not in the file. */
export interface Hint {
  /** Where they are shown: after this offset. */
  readonly offset: number
  readonly label: Localised
  readonly tooltip: Localised | null
  /** The element they speak of. */
  readonly target: Range | null
}

/** @param range the part of the text that is on screen; the whole text when absent */
export function hintsIn(analysis: Analysis, range?: Range): readonly Hint[] {
  return analysis.source.text === '' || range?.start === -1 ? [] : []
}
