import type { Place } from '../../in/document.ts'
import type { CompetencyDraft } from '../drafts.ts'
import type { Ties } from './deductions.ts'

/** A code that no competency has but several start with is a prefix: `C.2.1*`. */
export function asReference(
  code: string,
  competencies: readonly CompetencyDraft[],
  from: { readonly place: Place },
  ties: Ties,
): string {
  const bare = code.toUpperCase()
  if (competencies.some(({ id }) => id?.toUpperCase() === bare)) return code
  const below = competencies.some(
    ({ id }) => id?.toUpperCase().startsWith(bare) === true && !/^\d/.test(id.slice(code.length)),
  )
  if (!below) return code
  if (!ties.groups.has(code)) ties.groups.set(code, from.place)
  return `${code}*`
}

/** A reference to a competency that has no code: by its index in the bloc. */
export const toUncoded = (index: number): string => `#${index}`

/** The index in the bloc of the competency without code that a reference means; `null` for a code. */
export function uncodedIndex(reference: string): number | null {
  const index = /^#(\d+)$/.exec(reference)?.[1]
  return index === undefined ? null : Number(index)
}
