import { WORDS } from '../../../../core/src/preview/words.ts'
import { MORE_WORDS } from '../../out/official/words.ts'
import type { ImportedCriterion } from '../../referentiel.ts'
import type { CriterionFacts } from '../parts/criterion-facts.ts'
import type { Account } from './account.ts'
import { codedOf, codesIn, isRest, isSaid, joined, type OfficialLine } from './official-line.ts'
import { numberIn } from './values.ts'

/** A criterion as its cell tells it. */
export interface ReadCriterion {
  readonly criterion: ImportedCriterion
  /** Competencies that it judges besides those of its row. */
  readonly also: readonly string[]
}

export interface CriterionCell {
  readonly criteria: readonly ReadCriterion[]
  /** True when the cell says that they are those of the whole bloc. */
  readonly common: boolean
}

export function readCriterionCell(lines: readonly OfficialLine[], account: Account): CriterionCell {
  const criteria: ReadCriterion[] = []
  let common = false
  let groups: readonly string[] = []
  for (const line of withRests(lines)) {
    const last = criteria.at(-1)
    if (isSaid(line.text, WORDS.noCriterion, WORDS.onlyOfBlock)) account.told(line.text, line)
    else if (line.label !== null && line.said === '' && isSaid(line.label, WORDS.wholeBlock)) {
      common = true
      account.told(line.text, line)
    } else if (line.depth < 0 && line.strong) {
      const none = isSaid(line.text, MORE_WORDS.otherCriteria)
      if (none) account.told(line.text, line)
      groups = none ? [] : line.text.split(/[\s\u00a0]+›[\s\u00a0]+/u)
    } else if (line.depth > 0 && last !== undefined)
      last.criterion.indicateurs = [...(last.criterion.indicateurs ?? []), line.text]
    else criteria.push(readOne(line, groups, account))
  }
  return { criteria, common }
}

/** Every criterion is an item: plain words in lower case are the rest of one. */
function withRests(lines: readonly OfficialLine[]): readonly OfficialLine[] {
  const whole: OfficialLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last !== undefined && last.depth >= 0 && isRest(line)) whole.splice(-1, 1, joined(last, line))
    else whole.push(line)
  }
  return whole
}

function readOne(line: OfficialLine, groups: readonly string[], account: Account): ReadCriterion {
  const { code, text } = codedOf(line)
  const facts = factsAtEnd(text)
  account.told(facts.written, line)
  const [group, ...deeper] = groups
  const criterion: ImportedCriterion = {
    ...(code === null ? {} : { id: code }),
    ...(group === undefined ? {} : { groupe: deeper.length === 0 ? group : [group, ...deeper] }),
    ...(facts.assessments.length === 0 ? {} : { modalites: [...facts.assessments] }),
    enonce: facts.text,
    ...(facts.eliminatory ? { eliminatoire: true } : {}),
    ...(facts.points === null ? {} : { points: facts.points }),
  }
  account.note(criterion, line.place)
  return { criterion, also: facts.also }
}

/** « (éliminatoire ; 2 points ; lu dans E1 ; aussi pour C1.2) » at the end of a criterion. */
function factsAtEnd(text: string): CriterionFacts {
  const none: CriterionFacts = { text, written: '', eliminatory: false, points: null, assessments: [], also: [] }
  const match = /^(.*\S)[\s\u00a0]\(([^()]+)\)$/u.exec(text)
  if (match === null) return none
  let facts: CriterionFacts = { ...none, text: match[1] ?? '', written: match[2] ?? '' }
  for (const part of (match[2] ?? '').split(/[\s\u00a0]*;[\s\u00a0]*/u)) {
    const fact = factOf(part)
    if (fact === null) return none
    facts = { ...facts, ...fact }
  }
  return facts
}

function factOf(part: string): Partial<CriterionFacts> | null {
  if (isSaid(part, WORDS.eliminatory)) return { eliminatory: true }
  const points = /^([\d.,]+)[\s\u00a0]points?$/u.exec(part)?.[1]
  if (points !== undefined) {
    const value = numberIn(points)
    return value === null ? null : { points: value }
  }
  const [, words, said] = /^(lu dans|read in|aussi pour|also for)[\s\u00a0](.+)$/iu.exec(part) ?? []
  if (words === undefined || said === undefined) return null
  return isSaid(words, WORDS.readIn) ? { assessments: codesIn(said) } : { also: codesIn(said) }
}
