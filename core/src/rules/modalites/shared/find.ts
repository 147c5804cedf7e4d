import type { Assessment, Text } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'
import { textsOf } from './assessments.ts'

/** A part of a text of an assessment. */
export interface Found {
  readonly text: Text
  readonly start: number
  readonly end: number
  readonly found: string
  /** What stands around, to judge of it. */
  readonly around: string
}

const AROUND = 120

/** The first place in the texts of an assessment that holds the pattern (not global), or `null`. */
export function findIn(assessment: Assessment, pattern: RegExp): Found | null {
  for (const text of textsOf(assessment)) {
    const match = pattern.exec(text.value)
    if (match === null) continue
    const [start, end] = [match.index, match.index + match[0].length]
    return { text, start, end, found: match[0], around: text.value.slice(Math.max(0, start - AROUND), end + AROUND) }
  }
  return null
}

export function rangeOf(source: SourceDocument, { text, start, end }: Found): Range {
  return source.rangeIn(text.node, start, end)
}

/** « selon le statut du candidat », « au choix du jury », « lorsque… »: the text says which, or when. */
export const SAYS_WHEN =
  /\bau choix d|\bselon\b|\blorsqu|\bsi (?:le|la|l[’']|un)|\ben fonction d|\bpour les candidats\b|\bà la demande d/i
