import type { SearchHit, SearchPage } from '../contract.ts'
import type { Ranked } from './best.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { excerptOf } from './excerpt.ts'
import { readQuery } from './query.ts'
import type { Filter, SearchIndex, Weighed } from './search-index.ts'

export interface Question extends Filter {
  readonly query: string
  readonly limit: number
  readonly cursor: string | null
}

const LONGEST_QUERY = 1000
const MOST_HITS = 100

/** One page of what a question finds. @param nameOf the name of the référentiel at a path */
export function search(
  index: SearchIndex,
  { query, kinds, path, limit, cursor }: Question,
  nameOf: (path: string) => string,
): Omit<SearchPage, 'indexing'> {
  const read = readQuery(query.slice(0, LONGEST_QUERY))
  const filter = { kinds, path }
  const question = JSON.stringify([read, kinds?.toSorted() ?? null, path])
  const size = Math.min(Math.max(1, Math.trunc(limit)), MOST_HITS)
  const before = cursor === null ? null : readCursor(cursor, question, read.phrases)
  if (read.terms.length === 0) return { hits: [], total: 0, next: null }

  let weighed = before?.weighed ?? index.weigh(read)
  // One more tells whether there is a next page.
  let found = index.find(weighed, filter, size + 1, before?.after ?? null)
  if (found.total === 0 && before === null && weighed.required > 1) {
    weighed = index.relaxed(weighed, filter)
    found = index.find(weighed, filter, size + 1, null)
  }
  const shown = found.best.slice(0, size)
  const last = shown.at(-1)
  const isLast = found.best.length <= size || last === undefined
  const terms = termsOf(weighed, index)
  return {
    hits: shown.map((ranked) => hitOf(ranked, terms, index, nameOf)),
    total: found.total,
    next: isLast ? null : writeCursor({ weighed, after: last.place }, question),
  }
}

const termsOf = ({ groups }: Weighed, { vocabulary }: SearchIndex): ReadonlySet<number> =>
  new Set(groups.flatMap(({ alternatives }) => alternatives.flatMap(({ term }) => vocabulary.numberOf(term) ?? [])))

function hitOf(
  { piece, index, place }: Ranked,
  terms: ReadonlySet<number>,
  { vocabulary }: SearchIndex,
  nameOf: (path: string) => string,
): SearchHit {
  return {
    name: nameOf(piece.path),
    kind: piece.kind(index),
    code: piece.code(index),
    block: piece.block(index),
    competency: piece.competency(index),
    score: Math.round(place.score * 1000) / 1000,
    ...excerptOf(piece.text(index), terms, vocabulary),
    range: piece.range(index),
    version: piece.version,
  }
}
