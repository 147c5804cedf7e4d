import { namedCompetencies } from '../words/code-ranges.ts'
import { findCodes } from '../words/codes.ts'

/** What a criterion says of itself in brackets at its end: « (éliminatoire ; 2 points ; lu dans E1 ; aussi pour C1.2) ». */
export interface CriterionFacts {
  readonly text: string
  /** The brackets as written, or nothing. */
  readonly written: string
  readonly eliminatory: boolean
  readonly points: number | null
  readonly assessments: readonly string[]
  readonly also: readonly string[]
}

export function criterionFacts(text: string): CriterionFacts {
  let facts: CriterionFacts = { text, written: '', eliminatory: false, points: null, assessments: [], also: [] }
  const match = /[\s\u00a0]*\(([^()]{4,160})\)([\s\u00a0]*[.;,]?)$/u.exec(text)
  if (match === null) return facts
  for (const part of (match[1] ?? '').split(/[\s\u00a0]*;[\s\u00a0]*/u)) {
    const read = factOf(part.trim())
    if (read === null)
      return { ...facts, text, written: '', eliminatory: false, points: null, assessments: [], also: [] }
    facts = { ...facts, ...read }
  }
  return { ...facts, text: `${text.slice(0, match.index)}${(match[2] ?? '').trim()}`, written: match[1] ?? '' }
}

function factOf(part: string): Partial<CriterionFacts> | null {
  if (/^(?:(?:crit[èe]re )?[ée]liminatoire|eliminatory)$/iu.test(part)) return { eliminatory: true }
  const points = /^(\d{1,3}(?:[.,]\d{1,2})?)[\s\u00a0](?:points?|pts?)$/iu.exec(part)?.[1]
  if (points !== undefined) return { points: Number(points.replace(',', '.')) }
  const read = /^(?:lue?s? dans|read in) (.+)$/iu.exec(part)?.[1]
  if (read !== undefined)
    return codesIn(
      findCodes(read).flatMap(({ kind, id }) => (kind === 'modalite' ? [id] : [])),
      (assessments) => ({ assessments }),
    )
  const also = /^(?:aussi pour|also for) (.+)$/iu.exec(part)?.[1]
  return also === undefined ? null : codesIn(namedCompetencies(also), (codes) => ({ also: codes }))
}

function codesIn(
  codes: readonly string[],
  write: (codes: readonly string[]) => Partial<CriterionFacts>,
): Partial<CriterionFacts> | null {
  return codes.length === 0 ? null : write(codes)
}
