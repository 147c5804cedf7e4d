import { codeOf } from '../../model/codes.ts'
import type { Reference } from '../../model/referential.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { Analysis } from '../analysis.ts'
import { type Changes, editsOf } from './rename-edits.ts'
import { type ChangedMeaning, changedMeaning } from './same-meaning.ts'

/** The edits of a rename, or what would no longer mean the same. */
export type SafeRename = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | ChangedMeaning

/**
 * The edits that give elements new codes, all at once, and rewrite what refers to them. References that would no longer name what they
 * did are written with their bloc; where that is not enough, nothing is renamed.
 */
export function renameSafely(analysis: Analysis, changes: Changes): SafeRename {
  const qualified = new Set<Reference>()
  for (;;) {
    const edits = editsOf(analysis, changes, qualified)
    const changed = changedMeaning(analysis, edits, changes)
    if (changed === null) return { kind: 'edits', edits }
    if (changed.kind === 'text') return changed
    const helped = changed.references.filter((each) => !qualified.has(each) && canBeQualified(each, changes))
    if (helped.length === 0) return changed
    for (const reference of helped) qualified.add(reference)
  }
}

const canBeQualified = ({ code, form, targets }: Reference, changes: Changes): boolean =>
  (form === 'code' || form === 'prefix') &&
  !code.includes('/') &&
  targets.some((target) => changes.has(target) && codeOf(target.block) !== null)
