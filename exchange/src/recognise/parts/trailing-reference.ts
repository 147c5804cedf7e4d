import { type Code, findCodes } from '../words/codes.ts'

/** The competencies that a criterion names at its end, its text without them. */
export interface TrailingReference {
  readonly text: string
  readonly codes: string[]
  readonly written: string
}

interface Named {
  readonly id: string | null
}

const CLOSING = '(?<stop>[\\s\\u00a0]*[.;,]?)[\\s\\u00a0]*'
const ENDS: readonly RegExp[] = [
  new RegExp(`[\\s\\u00a0]*\\((?<written>[^()]{2,80})\\)${CLOSING}$`, 'u'),
  new RegExp(`[\\s\\u00a0]*\\[(?<written>[^[\\]]{2,80})\\]${CLOSING}$`, 'u'),
  new RegExp(`[\\s\\u00a0]+(?:[-–—]|→|->)[\\s\\u00a0]+(?<written>\\p{Lu}[^()[\\]]{1,60}?)${CLOSING}$`, 'u'),
]

/** Words that say no more than « this is for these competencies ». */
const WORDS = /(?<!\p{L})(?:comp[ée]tences?|vis[ée]e?s?|[ée]valu[ée]e?s?|cf\.?|voir|et)(?!\p{L})/giu

/**
 * « … est complet. (C1, C2) », « … est complet [C1]. », « … est complet – C1 à C3 ». Where a code names none of these competencies,
 * nor the beginning of their codes, all stays in the text.
 */
export function trailingReference(text: string, competencies: readonly Named[]): TrailingReference | null {
  const ids = competencies.flatMap(({ id }) => (id === null ? [] : [id]))
  for (const end of ENDS) {
    const match = end.exec(text)
    const { written = '', stop = '' } = match?.groups ?? {}
    if (match === null || match.index === 0) continue
    const codes = namedIn(written, ids)
    if (codes === null) return null
    const before = text.slice(0, match.index)
    return { text: /[.;,]$/u.test(before) ? before : `${before}${stop.trim()}`, codes, written }
  }
  return null
}

function namedIn(written: string, ids: readonly string[]): string[] | null {
  const found = findCodes(written)
  if (found.length === 0 || found.some(({ id, kind }) => kind !== 'competence' || !isNamed(id, ids))) return null
  const named: string[] = []
  let after = 0
  let previous: Code | null = null
  for (const code of found) {
    const joint = written.slice(after, code.start)
    const range = /^[\s\u00a0]*(?:à|-|–|→|\.\.\.?)[\s\u00a0]*$/u.test(joint) && previous !== null
    if (!range && !isJoint(joint)) return null
    const between = range && previous !== null ? rangeOf(previous.id, code.id, ids) : [code.id]
    if (between === null) return null
    named.push(...between)
    after = code.end
    previous = code
  }
  return isJoint(written.slice(after)) ? [...new Set(named)] : null
}

const isJoint = (text: string): boolean => text.replace(WORDS, '').replace(/[\s\u00a0,;:&/+.]/gu, '') === ''

/** A whole code, or one with which others begin: `C2` for `C2.1`. */
function isNamed(code: string, ids: readonly string[]): boolean {
  const bare = code.toUpperCase()
  return ids.some((id) => {
    const own = id.toUpperCase()
    return own === bare || (own.startsWith(bare) && !/^\d/u.test(own.slice(bare.length)))
  })
}

/** « C1 à C3 »: those of the document from one to the other. */
function rangeOf(first: string, last: string, ids: readonly string[]): string[] | null {
  const at = (code: string): number => ids.findIndex((id) => id.toUpperCase() === code.toUpperCase())
  const [from, to] = [at(first), at(last)]
  return from < 0 || to <= from ? null : ids.slice(from + 1, to + 1)
}
