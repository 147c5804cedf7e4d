import { check } from '../../engine/check.ts'
import type { NamedElement } from '../../model/naming.ts'
import { readSource } from '../../source/read.ts'
import { correspondence } from '../correspondence.ts'
import type { Pairing } from '../pairing.ts'
import { markOf, type Plain, textOfPlain } from './plain.ts'

/** How the elements that were recognised compare with those that are the same. */
export interface Score {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

export const NO_SCORE: Score = { right: 0, wrong: 0, missed: 0 }

export const sum = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
})

export const precision = ({ right, wrong }: Score): number => (right + wrong === 0 ? 1 : right / (right + wrong))
export const recall = ({ right, missed }: Score): number => (right + missed === 0 ? 1 : right / (right + missed))

export type Scores = Readonly<Record<'block' | 'competency' | 'assessment' | 'criterion', Score>>

/** What the correspondence between two versions is worth, known by the marks of their elements. */
export function scoresOf(before: Plain, after: Plain): Scores {
  const [was, is] = [before, after].map((plain) => check(readSource(textOfPlain(plain))))
  if (was === undefined || is === undefined) throw new Error('two versions')
  const { blocks, competencies, assessments, criteria } = correspondence(was, is)
  return {
    block: scoreOf(blocks),
    competency: scoreOf(competencies),
    assessment: scoreOf(assessments),
    criterion: scoreOf(criteria),
  }
}

function scoreOf({ pairs, removed, added }: Pairing<NamedElement>): Score {
  const right = pairs.filter(([was, is]) => markOf(was) === markOf(is)).length
  const marks = (elements: readonly NamedElement[]): ReadonlySet<string | null> => new Set(elements.map(markOf))
  const old = marks([...pairs.map(([was]) => was), ...removed])
  const now = marks([...pairs.map(([, is]) => is), ...added])
  const same = [...old].filter((mark) => now.has(mark)).length
  return { right, wrong: pairs.length - right, missed: same - right }
}
