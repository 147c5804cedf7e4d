import type { CheckResult } from '../../engine/check.ts'
import type { QuestionType } from '../../exams/model/exam.ts'
import { criteriaJudging } from '../../exams/model/link.ts'
import { analyseStatement } from '../../french/analysis.ts'
import { BLOOM_LEVELS, type BloomLevel, type StatementAnalysis } from '../../french/statement.ts'
import type { Assessment, Competency, Criterion } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import { kindsFor, kindsMirroring } from './kinds.ts'
import type { Scope } from './scope.ts'
import { asTheReferential, everySeat, fewestSeats } from './seats.ts'
import { share, shareMinutes } from './sharing.ts'

/** A competency of the exam with all that it is given. */
export interface PlannedCompetency {
  readonly competency: Competency
  readonly name: string
  readonly statement: string
  readonly analysis: StatementAnalysis
  readonly bloom: BloomLevel | null
  readonly kind: QuestionType
  /** The épreuve in which it is seen. */
  readonly assessment: Assessment | null
  /** Every criterion that judges it and is read in the épreuves of the exam. */
  readonly criteria: readonly Criterion[]
  /** Code of its question. */
  readonly question: string
  /** In half points. */
  readonly halves: number
  readonly minutes: number | null
}

/** A criterion of the grid; `null` for a competency that no criterion judges. */
export interface PlannedCriterion {
  readonly criterion: Criterion | null
  readonly judged: readonly PlannedCompetency[]
  readonly halves: number
}

export interface Plan {
  readonly competencies: readonly PlannedCompetency[]
  readonly criteria: readonly PlannedCriterion[]
}

interface Row {
  readonly competency: Competency
  readonly statement: string
  readonly analysis: StatementAnalysis
  readonly assessment: Assessment | null
  readonly criteria: readonly Criterion[]
}

/** The half points that the référentiel gives to the criteria of the exam, when it gives some to each; else `null`. */
export function halvesGiven(checked: CheckResult, scope: Scope): number | null {
  const rows = rowsOf(checked, scope)
  if (rows.some(({ criteria }) => criteria.length === 0)) return null
  return [...new Set(rows.flatMap(({ criteria }) => criteria))].reduce((sum: number | null, { points }) => {
    const halves = (points ?? 0) * 2
    return sum === null || halves < 1 || !Number.isInteger(halves) ? null : sum + halves
  }, 0)
}

/** The least number of half points that reaches every competency and every criterion. */
export const leastHalves = (checked: CheckResult, scope: Scope): number => fewestSeats(rowsOf(checked, scope)).length

/**
 * The table of specification: each competency at its level, each of its criteria, and what they share.
 * @param halves at least {@link leastHalves}
 * @param minutes to share among the competencies; `null` when the duration is not known
 */
export function planOf(
  checked: CheckResult,
  scope: Scope,
  wishes: { readonly halves: number; readonly minutes: number | null; readonly kinds: readonly QuestionType[] },
): Plan {
  const rows = rowsOf(checked, scope)
  const seats = everySeat(rows, wishes.halves) ?? fewestSeats(rows)
  const given =
    asTheReferential(seats, wishes.halves) ??
    share(
      wishes.halves,
      seats.map(() => 1),
    )
  const halvesOfRow = rows.map(() => 0)
  const halvesOfCriterion = new Map<Criterion | number, number>()
  for (const [index, { row, criterion }] of seats.entries()) {
    const halves = given[index] ?? 0
    const key = criterion ?? row
    halvesOfRow[row] = (halvesOfRow[row] ?? 0) + halves
    halvesOfCriterion.set(key, (halvesOfCriterion.get(key) ?? 0) + halves)
  }
  const minutes = wishes.minutes === null ? null : shareMinutes(wishes.minutes, halvesOfRow)
  const kinds = kindsFor(
    rows.map(({ analysis, assessment }) => ({ analysis, kinds: kindsIn(assessment, wishes.kinds) })),
  )
  const competencies = rows.map(
    (row, index): PlannedCompetency => ({
      ...row,
      name: scope.nameOf(row.competency),
      bloom: highestOf(row.analysis),
      kind: kinds[index] ?? 'question_ouverte',
      question: `Q${index + 1}`,
      halves: halvesOfRow[index] ?? 0,
      minutes: minutes?.[index] ?? null,
    }),
  )
  return { competencies, criteria: criteriaOf(competencies, halvesOfCriterion) }
}

const kindsIn = (assessment: Assessment | null, wanted: readonly QuestionType[]): readonly QuestionType[] =>
  wanted.length > 0 ? wanted : assessment === null ? [] : kindsMirroring(assessment)

function rowsOf({ source, coverage }: CheckResult, { competencies, assessments }: Scope): readonly Row[] {
  return competencies.map((competency) => {
    const statement = wholeStatement(source, competency)?.text ?? ''
    const { assessments: evaluating } = coverage.of(competency)
    return {
      competency,
      statement,
      analysis: analyseStatement(statement),
      assessment: assessments.find((assessment) => evaluating.includes(assessment)) ?? null,
      criteria: [...new Set(criteriaJudging(competency, coverage))].filter((criterion) =>
        isReadIn(criterion, assessments),
      ),
    }
  })
}

/** A criterion that names épreuves is read in those only. */
function isReadIn({ assessments: references }: Criterion, assessments: readonly Assessment[]): boolean {
  const targets = references.flatMap(({ targets: found }) => found)
  return targets.length === 0 || targets.some((target) => assessments.some((assessment) => assessment === target))
}

function criteriaOf(
  competencies: readonly PlannedCompetency[],
  halves: ReadonlyMap<Criterion | number, number>,
): readonly PlannedCriterion[] {
  const judged = new Map<Criterion | number, PlannedCompetency[]>()
  for (const [row, planned] of competencies.entries()) {
    const keys = planned.criteria.length === 0 ? [row] : planned.criteria
    for (const key of keys) {
      const among = judged.get(key)
      if (among === undefined) judged.set(key, [planned])
      else among.push(planned)
    }
  }
  return [...judged].map(([key, among]) => ({
    criterion: typeof key === 'number' ? null : key,
    judged: among,
    halves: halves.get(key) ?? 0,
  }))
}

function highestOf({ head }: StatementAnalysis): BloomLevel | null {
  return BLOOM_LEVELS.findLast((level) => head?.levels.includes(level) === true) ?? null
}
