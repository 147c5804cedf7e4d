import type { Localised } from '../../language.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

export type Renaming =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Localised }

/** The code that a rename at an offset would change, or why there is none to rename. */
export type Renameable =
  | { readonly kind: 'code'; readonly range: Range; readonly code: string }
  | { readonly kind: 'refused'; readonly reason: Localised }

export function renameableAt(analysis: Analysis, offset: number): Renameable {
  return { kind: 'refused', reason: { fr: `${analysis.profile} ${offset}`, en: '' } }
}

/** The edits that give an element another code everywhere it is used, or why that cannot be. */
export function renameAt(analysis: Analysis, offset: number, code: string): Renaming {
  return { kind: 'refused', reason: { fr: `${analysis.profile} ${offset} ${code}`, en: '' } }
}
