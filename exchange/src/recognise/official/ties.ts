import type { ImportedActivity, ImportedAssessment, ImportedCompetency, ImportedCriterion } from '../../referentiel.ts'
import { orderCompetency } from '../competency-order.ts'
import type { Account } from './account.ts'
import type { ShownActivities } from './activity-cells.ts'
import type { ReadCompetency } from './competency-cell.ts'
import type { ReadCriterion } from './criterion-cells.ts'
import { alike } from './official-line.ts'

/** Rows that a cell covers, both included. */
export interface Rows {
  readonly from: number
  readonly to: number
}

export type PlacedCompetency = Rows & ReadCompetency

export interface PlacedAssessment {
  readonly assessment: ImportedAssessment
  readonly name: string
  readonly rows: Rows[]
}

export type PlacedCriterion = Rows & ReadCriterion & { readonly common: boolean }

const meet = (one: Rows, other: Rows): boolean => one.from <= other.to && other.from <= one.to

/** Each competency follows from the activities of its row, unless it names its own or they are those of the whole bloc. */
export function tieCompetencies(
  competencies: readonly PlacedCompetency[],
  shown: readonly (Rows & { readonly said: ShownActivities })[],
  all: readonly ImportedActivity[],
): void {
  for (const one of competencies) {
    const beside = shown.find((cell) => meet(cell, one))?.said
    const activities = one.activities ?? (beside === undefined || beside.common ? [] : codesOf(beside.activities, all))
    if (activities.length > 0) one.competency.activites = activities
  }
}

/** Activities by their codes; all of a bloc in a word where one of them has no code. */
function codesOf(shown: readonly ImportedActivity[], all: readonly ImportedActivity[]): string[] {
  if (shown.length > 0 && shown.some(({ id }) => id === undefined) && all.every((one) => shown.includes(one)))
    return ['toutes']
  return [...new Set(shown.flatMap(({ id }) => id ?? []))]
}

export interface Tied {
  readonly competencies: ImportedCompetency[]
  readonly assessments: ImportedAssessment[]
  readonly criteria: ImportedCriterion[]
}

/** The parts of a bloc, each where the format wants it: what is of one competency alone is nested in it. */
export function tied(
  competencies: readonly PlacedCompetency[],
  assessments: readonly PlacedAssessment[],
  criteria: readonly PlacedCriterion[],
  account: Account,
): Tied {
  const all = competencies.map(({ competency }) => competency)
  const shared: ImportedCriterion[] = []
  for (const one of distinct(criteria, account)) {
    const own = ownedBy(one, competencies)
    if (own === 'whole' || own.length === 0)
      shared.push(withCompetencies(one.criterion, own === 'whole' ? [] : one.also))
    else if (own.length === 1 && one.also.length === 0) {
      const [owner] = own
      if (owner !== undefined) owner.criteres = [...(owner.criteres ?? []), one.criterion]
    } else {
      const codes = own.every(({ id }) => id !== undefined) ? own.flatMap(({ id }) => id ?? []) : ['toutes']
      const ordered = inOrder([...codes, ...one.also], all)
      shared.push(withCompetencies(one.criterion, ordered))
    }
  }
  const left = assessments.flatMap((one) => {
    const owner = soleOwner(one, competencies)
    if (owner === null) return [one.assessment]
    owner.modalites = [...(owner.modalites ?? []), one.assessment]
    return []
  })
  return { competencies: all.map(orderCompetency), assessments: left, criteria: shared }
}

/** A criterion of several rows stands in each of them: once is enough, with all that it judges. */
function distinct(criteria: readonly PlacedCriterion[], account: Account): readonly PlacedCriterion[] {
  const once: PlacedCriterion[] = []
  for (const one of criteria) {
    const known =
      one.also.length === 0 ? -1 : once.findIndex((other) => other.also.length > 0 && sameCriterion(one, other))
    if (known < 0) once.push(one)
    else account.twice(one.criterion)
  }
  return once
}

const sameCriterion = ({ criterion: a }: PlacedCriterion, { criterion: b }: PlacedCriterion): boolean =>
  a.id === b.id && alike(a.enonce) === alike(b.enonce) && JSON.stringify(a.groupe) === JSON.stringify(b.groupe)

function ownedBy(
  one: PlacedCriterion,
  competencies: readonly PlacedCompetency[],
): readonly ImportedCompetency[] | 'whole' {
  if (one.common) return 'whole'
  return competencies.filter((competency) => meet(competency, one)).map(({ competency }) => competency)
}

function withCompetencies(criterion: ImportedCriterion, competences: readonly string[]): ImportedCriterion {
  if (competences.length === 0) return criterion
  const { enonce, indicateurs, eliminatoire, points, ...before } = criterion
  return Object.assign(criterion, {
    ...before,
    competences: [...competences],
    enonce,
    ...(indicateurs === undefined ? {} : { indicateurs }),
    ...(eliminatoire === undefined ? {} : { eliminatoire }),
    ...(points === undefined ? {} : { points }),
  })
}

/** Codes in the order of the competencies; those of elsewhere last. */
function inOrder(codes: readonly string[], all: readonly ImportedCompetency[]): string[] {
  const rank = (code: string): number => {
    const at = all.findIndex(({ id }) => id === code)
    return at < 0 ? all.length : at
  }
  return [...new Set(codes)].sort((a, b) => rank(a) - rank(b))
}

/** The competency without a code that a modality stands beside, alone: only its place can say that it assesses it. */
function soleOwner(
  { assessment, rows }: PlacedAssessment,
  competencies: readonly PlacedCompetency[],
): ImportedCompetency | null {
  if (competencies.length < 2 || assessment.competences !== undefined) return null
  if (assessment.taches?.some(({ competences }) => competences !== undefined) === true) return null
  const [only, ...others] = competencies.filter((one) => rows.some((at) => meet(at, one)))
  return only === undefined || others.length > 0 || only.competency.id !== undefined ? null : only.competency
}
