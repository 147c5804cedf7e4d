import { foldAccents } from '../../french/index.ts'
import type { Localised } from '../../language.ts'
import { canonicalCode } from '../../model/codes.ts'
import type { Range } from '../../source/tree.ts'
import type { OutlineItem, OutlineKind } from '../outline/outline.ts'

/** An element of an outline that answers a query. */
export interface SymbolMatch {
  readonly kind: OutlineKind
  readonly name: Localised
  /** The name of the element it stands in. */
  readonly container: Localised | null
  readonly range: Range
  readonly selection: Range
  /** 0 is best: to sort the answers of several files together. */
  readonly rank: number
}

/** As many as a person can look through. */
const MOST = 200

/**
 * The elements of an outline whose code or name answers a query, the best first: the very code, codes that begin so, names that do, words
 * that do, then names that hold every word of the query. Accents, case and spaces in codes do not count.
 * @param query any string; an empty one is answered by everything, in the order of the text
 */
export function searchOutline(outline: readonly OutlineItem[], query: string, most = MOST): readonly SymbolMatch[] {
  const wanted = { code: canonicalCode(query), text: foldAccents(query.normalize('NFC')).trim() }
  const found: SymbolMatch[] = []
  const visit = (items: readonly OutlineItem[], container: OutlineItem | null): void => {
    for (const item of items) {
      const rank = item.kind === 'group' ? null : rankOf(item, wanted)
      if (rank !== null) found.push({ ...pick(item), container: container?.name ?? null, rank })
      visit(item.children, item.kind === 'group' ? container : item)
    }
  }
  visit(outline, null)
  return found.sort((a, b) => a.rank - b.rank).slice(0, Math.max(0, most))
}

const pick = ({ kind, name, range, selection }: OutlineItem): Omit<SymbolMatch, 'container' | 'rank'> => ({
  kind,
  name,
  range,
  selection,
})

interface Wanted {
  readonly code: string
  readonly text: string
}

function rankOf({ code, name }: OutlineItem, wanted: Wanted): number | null {
  if (wanted.text === '') return 0
  const own = canonicalCode(code ?? '')
  if (own !== '' && own === wanted.code) return 0
  if (own !== '' && wanted.code !== '' && own.startsWith(wanted.code)) return 1
  const ranks = [name.fr, name.en].flatMap((text) => rankOfName(foldAccents(text.normalize('NFC')), wanted.text) ?? [])
  return ranks.length === 0 ? null : Math.min(...ranks)
}

function rankOfName(name: string, wanted: string): number | null {
  const at = name.indexOf(wanted)
  if (at === 0) return 2
  if (at > 0) return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 4 : 3
  return wanted.split(/\s+/).every((word) => name.includes(word)) ? 5 : null
}
