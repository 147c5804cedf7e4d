import type { Vocabulary } from './vocabulary.ts'

export interface Excerpt {
  readonly excerpt: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

const LONGEST = 240
/** Words before the first one found, so that it is read in its sentence. */
const LEAD = 60

/** The part of a text that shows the most of what was looked for, with the places of what was found. @param terms their numbers */
export function excerptOf(text: string, terms: ReadonlySet<number>, vocabulary: Vocabulary): Excerpt {
  const found: Match[] = []
  vocabulary.eachTerm(text, (term, start, end) => {
    if (terms.has(term)) found.push({ start, end, term })
  })
  const from = text.length <= LONGEST ? 0 : wordStart(text, bestStart(found))
  const before = from === 0 ? '' : '… '
  const room = LONGEST - before.length
  const to = text.length - from <= room ? text.length : wordEnd(text, from, from + room - 2)
  const after = to === text.length ? '' : ' …'
  return {
    excerpt: before + text.slice(from, to) + after,
    marks: found
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length })),
  }
}

interface Match {
  readonly start: number
  readonly end: number
  readonly term: number
}

/** Where the part that holds the most different terms begins; the first of those that hold as many. */
function bestStart(found: readonly Match[]): number {
  let best = { start: 0, terms: 0 }
  let last = 0
  const held = new Map<number, number>()
  for (const { start, term } of found) {
    for (let next = found[last]; next !== undefined && next.end <= start + LONGEST - LEAD; next = found[last]) {
      held.set(next.term, (held.get(next.term) ?? 0) + 1)
      last++
    }
    if (held.size > best.terms) best = { start, terms: held.size }
    const left = (held.get(term) ?? 0) - 1
    if (left <= 0) held.delete(term)
    else held.set(term, left)
  }
  return Math.max(0, best.start - LEAD)
}

/** The start of the first word from a place on. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0
  const space = text.indexOf(' ', from)
  return space === -1 || space - from > LEAD ? from : space + 1
}

/** The end of the last word before a place; the place itself when there is none, never between the halves of a pair. */
function wordEnd(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to)
  if (space > from) return space
  return /[\ud800-\udbff]/.test(text.charAt(to - 1)) ? to - 1 : to
}
