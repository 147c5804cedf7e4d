import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { holds } from './name-place.ts'

export interface Occurrence {
  readonly range: Range
  readonly kind: 'declaration' | 'reference'
}

/**
 * Where the element whose code is at an offset (declared there or referred to) is declared and referred to, in the order of the file.
 * References by prefix, range or « toutes » that designate it among others count. At such a reference, all that it designates.
 */
export function occurrencesAt(analysis: Analysis, offset: number): readonly Occurrence[] {
  const mentions = mentionsOf(analysis)
  const elements = new Set(mentions.at(offset)?.elements)
  if (elements.size === 0) return []
  const found = mentions.all.filter((mention) => mention.elements.some((element) => elements.has(element)))
  return distinct(found).map(({ range, kind }) => ({ range, kind }))
}

/** In the order of the text; of a range and its end, the end; each once, though an alias repeats it. */
function distinct(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = mentions.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  return sorted.filter((mention, at) => {
    const before = sorted[at - 1]
    const after = sorted[at + 1]
    if (before !== undefined && holds(mention.range, before.range)) return false
    return after === undefined || !holds(mention.range, after.range) || holds(after.range, mention.range)
  })
}
