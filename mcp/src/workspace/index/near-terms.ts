/** What stands in for a term that no text holds: those that begin with it, else those one letter away. */

export interface NearTerm {
  readonly term: string
  /** How many elements hold it. */
  readonly count: number
  /** Below 1: what is only like the term weighs less. */
  readonly likeness: number
}

const MOST = 8
/** Shorter ones are like too many others. */
const SHORTEST_BEGINNING = 4
const SHORTEST_MISSPELT = 5
const BEGINNING = 0.6
const MISSPELT = 0.4

export function nearTerms(
  term: string,
  known: readonly string[],
  countOf: (number: number) => number,
): readonly NearTerm[] {
  if (term.length < SHORTEST_BEGINNING || /\d/.test(term)) return []
  const mayBeMisspelt = term.length >= SHORTEST_MISSPELT
  const beginning: NearTerm[] = []
  const misspelt: NearTerm[] = []
  for (let number = 0; number < known.length; number++) {
    const other = known[number] ?? ''
    const into = other.startsWith(term) ? beginning : mayBeMisspelt && isOneAway(term, other) ? misspelt : null
    if (into === null) continue
    const count = countOf(number)
    if (count > 0) into.push({ term: other, count, likeness: into === beginning ? BEGINNING : MISSPELT })
  }
  const near = beginning.length > 0 ? beginning : misspelt
  return near.sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)).slice(0, MOST)
}

/** Whether one letter more, less or other makes one word of the other, or two neighbours change places. The first letter is the same. */
function isOneAway(a: string, b: string): boolean {
  const more = a.length - b.length
  if (more < -1 || more > 1 || a.charCodeAt(0) !== b.charCodeAt(0)) return false
  let start = 1
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  const shorter = Math.min(a.length, b.length)
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  const [inA, inB] = [a.length - end - start, b.length - end - start]
  if (inA <= 1 && inB <= 1) return true
  return inA === 2 && inB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
