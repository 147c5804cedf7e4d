import type { Localised } from '../../language.ts'
import { withSubActivities } from '../../model/build.ts'
import { codeOf } from '../../model/codes.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { codedElements } from './elements.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { refusedCode, takenCode } from './new-code.ts'
import type { Changes } from './rename-edits.ts'
import * as say from './rename-words.ts'
import { renameSafely } from './safe-rename.ts'

export type Renaming =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Localised }

/** The code that a rename at an offset would change, or why there is none to rename. */
export type Renameable =
  | { readonly kind: 'code'; readonly range: Range; readonly code: string }
  | { readonly kind: 'refused'; readonly reason: Localised }

export function renameableAt(analysis: Analysis, offset: number): Renameable {
  const subject = subjectAt(analysis, offset)
  return 'reason' in subject ? refused(subject.reason) : { kind: 'code', ...pick(subject.mention) }
}

const pick = ({ range, code }: Mention): { readonly range: Range; readonly code: string } => ({ range, code })

const refused = (reason: Localised): { readonly kind: 'refused'; readonly reason: Localised } => ({
  kind: 'refused',
  reason,
})

interface Subject {
  readonly mention: Mention
  readonly element: NamedElement
}

function subjectAt({ source, referential }: Analysis, offset: number): Subject | { readonly reason: Localised } {
  if (source.problems.some(({ severity }) => severity === 'error')) return { reason: say.unreadable }
  const mention = mentionsOf({ source, referential }).at(offset)
  if (mention === null) return { reason: say.noCode }
  const [element] = mention.elements
  if (mention.isCode && element !== undefined) return { mention, element }
  if (mention.candidates.length > 0) return { reason: say.ambiguous(mention.code) }
  return { reason: element === undefined ? say.unknown(mention.code) : say.several(mention.code) }
}

/**
 * The edits that give an element another code everywhere it is used, or why that cannot be. After them the text reads as well as before
 * and every reference designates what it did: the result is read again to make sure. Sub-activities whose codes continue that of the
 * renamed activity (`A1.2` in `A1`) follow it; the codes of competencies do not, nothing in the file says that they belong together.
 * @param code any string
 */
export function renameAt(analysis: Analysis, offset: number, code: string): Renaming {
  const subject = subjectAt(analysis, offset)
  if ('reason' in subject) return refused(subject.reason)
  const wanted = code.trim()
  const reason = refusedCode(wanted)
  if (reason !== null) return refused(reason)
  const old = codeOf(subject.element) ?? ''
  if (wanted === old) return { kind: 'edits', edits: [] }
  const changes = changesOf(analysis, subject.element, old, wanted)
  const taken = takenCode(analysis.referential, changes)
  return taken === null ? outcomeOf(analysis, changes) : refused(taken)
}

function changesOf({ referential }: Analysis, element: NamedElement, old: string, wanted: string): Changes {
  const changes = new Map<NamedElement, string>([[element, wanted]])
  if (element.kind === 'activity') {
    for (const below of withSubActivities(element.activities)) {
      const rest = codeOf(below)?.startsWith(old) ? codeOf(below)?.slice(old.length) : undefined
      if (rest !== undefined && /^[\s._-]/.test(rest)) changes.set(below, wanted + rest)
    }
  }
  // What an alias repeats has its code written once for all.
  const byNode = new Map([...changes].map(([changed, code]) => [changed.id?.node, code]))
  for (const other of codedElements(referential)) {
    const code = other.id === null ? undefined : byNode.get(other.id.node)
    if (code !== undefined) changes.set(other, code)
  }
  return changes
}

function outcomeOf(analysis: Analysis, changes: Changes): Renaming {
  const renamed = renameSafely(analysis, changes)
  switch (renamed.kind) {
    case 'edits':
      return renamed
    case 'text':
      return refused(say.wouldNotRead)
    case 'references':
      return refused(say.otherMeaning(analysis.source, renamed.first))
  }
}
