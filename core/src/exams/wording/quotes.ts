import type { Range } from '../../source/tree.ts'

const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/g

export interface Match extends Range {
  readonly text: string
}

/** What a pattern finds in a text, apart from what the text quotes: the words of a rule or of a client are not those of the author. */
export function findUnquoted(text: string, pattern: RegExp): readonly Match[] {
  const quoted = [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return [...text.matchAll(pattern)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const isQuoted = quoted.some(({ start, end }) => start <= range.start && range.end <= end)
    return isQuoted ? [] : [{ ...range, text: match[0] }]
  })
}
