import type { TextEdit } from '../../../rules/rule.ts'
import type { Analysis } from '../../analysis.ts'
import { takenCode } from '../../navigation/new-code.ts'
import type { Changes } from '../../navigation/rename-edits.ts'
import { renameSafely } from '../../navigation/safe-rename.ts'

/**
 * The edits that give several elements new codes at once, a permutation included, and rewrite what refers to them.
 * @returns `null` where some reference could not designate what it does
 */
export function recoded(analysis: Analysis, changes: Changes): readonly TextEdit[] | null {
  if (changes.size === 0 || takenCode(analysis.referential, changes) !== null) return null
  const renamed = renameSafely(analysis, changes)
  return renamed.kind === 'edits' ? renamed.edits : null
}
