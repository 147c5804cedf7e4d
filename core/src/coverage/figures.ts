import { analyseStatement } from '../french/analysis.ts'
import { BLOOM_LEVELS, type BloomLevel } from '../french/statement.ts'
import { withSubActivities } from '../model/build.ts'
import { codeOf } from '../model/codes.ts'
import type { Assessment, Block, Competency, Criterion, Referential, Theme } from '../model/referential.ts'
import { wholeStatement } from '../model/whole-statement.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Coverage } from './coverage.ts'
import { minutesOf } from './duration.ts'
import { type ThemeFigures, themeFigures } from './themes.ts'

/** What can be counted in a référentiel. Plain data: what the JSON shows, and what each other format lays out. */
export interface CoverageFigures {
  readonly total: Totals
  readonly bloom: BloomDistribution
  readonly themes: Readonly<Record<Theme, ThemeFigures>>
  /** How many competencies have so many criteria of their own, from none upwards. */
  readonly criteriaPerCompetency: readonly number[]
  readonly blocks: readonly BlockFigures[]
}

export interface Totals {
  readonly activities: number
  /** Activities that a competency names. */
  readonly activitiesWithCompetency: number
  readonly competencies: number
  /** Competencies that a modality evaluates, by name or with its whole block. */
  readonly assessed: number
  readonly assessedByName: number
  /** Competencies with a criterion of their own. */
  readonly judged: number
  /** Competencies that only the criteria of their whole block judge. */
  readonly judgedWithBlock: number
  readonly assessments: number
  readonly criteria: number
  /** Sum of the durations that are written in hours and minutes, and how many of the modalities have one. */
  readonly minutes: number
  readonly timedAssessments: number
}

/** Competencies by the highest level of their head verb; `unknown` when the verb is in no table. */
export type BloomDistribution = Readonly<Record<BloomLevel | 'unknown', number>>

export interface BlockFigures {
  /** `null` for a block without a code, and for an RS. */
  readonly id: string | null
  readonly title: string | null
  readonly total: Totals
  readonly bloom: BloomDistribution
  /** Columns of the matrix: the modalities of the block, then those of other blocks that evaluate one of its competencies. */
  readonly assessments: readonly AssessmentFigures[]
  readonly competencies: readonly CompetencyFigures[]
}

export interface AssessmentFigures {
  readonly id: string | null
  /** Its code, or `M1`, `M2`… by its place in the block. */
  readonly label: string
  readonly title: string | null
  readonly minutes: number | null
}

export interface CompetencyFigures {
  readonly id: string | null
  readonly statement: string
  readonly verb: string | null
  readonly bloom: BloomLevel | null
  readonly criteria: number
  readonly sharedCriteria: number
  /** One a column of the block. */
  readonly cells: readonly MatrixCell[]
}

/** Whether a modality evaluates a competency, and how many criteria, shared ones included, judge it there. */
export interface MatrixCell {
  readonly evaluated: 'by_name' | 'with_block' | 'no'
  readonly criteria: number
}

/** What is counted: a document that was checked. */
interface Counted {
  readonly source: SourceDocument
  readonly referential: Referential
  readonly coverage: Coverage
}

export function coverageFigures(counted: Counted): CoverageFigures {
  const { referential } = counted
  const blocks = referential.blocks.map((block) => blockFigures(block, counted))
  const competencies = blocks.flatMap((block) => block.competencies)
  return {
    total: sumOfTotals(blocks.map((block) => block.total)),
    bloom: bloomDistribution(competencies),
    themes: themeFigures(referential),
    criteriaPerCompetency: histogram(competencies.map((competency) => competency.criteria)),
    blocks,
  }
}

function blockFigures(block: Block, counted: Counted): BlockFigures {
  const { coverage } = counted
  const columns = columnsOf(block, coverage)
  const competencies = block.competencies.map((competency) => competencyFigures(competency, columns, counted))
  return {
    id: codeOf(block),
    title: block.title?.value.trim() ?? null,
    total: totalsOf(block, coverage),
    bloom: bloomDistribution(competencies),
    assessments: columns.map((assessment, index) => ({
      id: codeOf(assessment),
      label: codeOf(assessment) ?? `M${index + 1}`,
      title: assessment.title?.value.trim() ?? null,
      minutes: assessment.duration === null ? null : minutesOf(assessment.duration.value),
    })),
    competencies,
  }
}

/** The modalities that are the columns of a bloc: its own, then those of other blocs that evaluate one of its competencies. */
export function columnsOf(block: Block, coverage: Coverage): readonly Assessment[] {
  const evaluating = block.competencies.flatMap((competency) => coverage.of(competency).assessments)
  return [...new Set([...block.assessments, ...evaluating])]
}

function competencyFigures(
  competency: Competency,
  columns: readonly Assessment[],
  { source, coverage }: Counted,
): CompetencyFigures {
  const { assessments, criteria, sharedCriteria } = coverage.of(competency)
  const statement = wholeStatement(source, competency)?.text ?? ''
  const head = analyseStatement(statement).head
  const judging = [...criteria, ...sharedCriteria]
  return {
    id: codeOf(competency),
    statement: statement.replace(/\s+/g, ' ').trim(),
    verb: head?.lemma ?? null,
    bloom: head === null ? null : highest(head.levels),
    criteria: criteria.length,
    sharedCriteria: sharedCriteria.length,
    cells: columns.map((assessment): MatrixCell => {
      if (!assessments.includes(assessment)) return { evaluated: 'no', criteria: 0 }
      const evaluated = coverage.evaluated(assessment).implicit ? 'with_block' : 'by_name'
      return { evaluated, criteria: judging.filter((criterion) => isReadIn(criterion, assessment)).length }
    }),
  }
}

/** A criterion that names no modality is read in every one that evaluates its competency. */
function isReadIn(criterion: Criterion, assessment: Assessment): boolean {
  return (
    criterion.assessments.length === 0 ||
    criterion.assessments.some((reference) => reference.targets.includes(assessment))
  )
}

function highest(levels: readonly BloomLevel[]): BloomLevel | null {
  return levels.reduce<BloomLevel | null>(
    (best, level) => (best === null || BLOOM_LEVELS.indexOf(level) > BLOOM_LEVELS.indexOf(best) ? level : best),
    null,
  )
}

function totalsOf(block: Block, coverage: Coverage): Totals {
  const activities = withSubActivities(block.activities)
  const named = new Set(
    block.competencies.flatMap((competency) => competency.activities.flatMap(({ targets }) => targets)),
  )
  const covered = block.competencies.map((competency) => coverage.of(competency))
  const durations = block.assessments.flatMap((assessment) => {
    const minutes = assessment.duration === null ? null : minutesOf(assessment.duration.value)
    return minutes === null ? [] : [minutes]
  })
  return {
    activities: activities.length,
    activitiesWithCompetency: activities.filter((activity) =>
      withSubActivities([activity]).some((one) => named.has(one)),
    ).length,
    competencies: covered.length,
    assessed: covered.filter(({ assessments }) => assessments.length > 0).length,
    assessedByName: covered.filter(
      ({ assessments, implicitAssessment }) => assessments.length > 0 && !implicitAssessment,
    ).length,
    judged: covered.filter(({ criteria }) => criteria.length > 0).length,
    judgedWithBlock: covered.filter(
      ({ criteria, sharedCriteria }) => criteria.length === 0 && sharedCriteria.length > 0,
    ).length,
    assessments: block.assessments.length,
    criteria: block.criteria.length,
    minutes: durations.reduce((sum, minutes) => sum + minutes, 0),
    timedAssessments: durations.length,
  }
}

function sumOfTotals(totals: readonly Totals[]): Totals {
  const sum = (of: (total: Totals) => number): number => totals.reduce((whole, total) => whole + of(total), 0)
  return {
    activities: sum((total) => total.activities),
    activitiesWithCompetency: sum((total) => total.activitiesWithCompetency),
    competencies: sum((total) => total.competencies),
    assessed: sum((total) => total.assessed),
    assessedByName: sum((total) => total.assessedByName),
    judged: sum((total) => total.judged),
    judgedWithBlock: sum((total) => total.judgedWithBlock),
    assessments: sum((total) => total.assessments),
    criteria: sum((total) => total.criteria),
    minutes: sum((total) => total.minutes),
    timedAssessments: sum((total) => total.timedAssessments),
  }
}

function bloomDistribution(competencies: readonly CompetencyFigures[]): BloomDistribution {
  const count = (level: BloomLevel | null): number => competencies.filter(({ bloom }) => bloom === level).length
  return {
    connaitre: count('connaitre'),
    comprendre: count('comprendre'),
    appliquer: count('appliquer'),
    analyser: count('analyser'),
    synthetiser: count('synthetiser'),
    evaluer: count('evaluer'),
    unknown: count(null),
  }
}

function histogram(values: readonly number[]): readonly number[] {
  const length = values.reduce((most, value) => Math.max(most, value), -1) + 1
  return Array.from({ length }, (_, count) => values.filter((value) => value === count).length)
}
