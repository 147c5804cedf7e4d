import type { Assessment, Block, Competency, Criterion, Reference, Referential } from '../model/referential.ts'
import type { CompetencyCoverage, Coverage } from './coverage.ts'

/** Who assesses what in a référentiel. Linear in the number of links. */
export function computeCoverage(referential: Referential): Coverage {
  const evaluated = new Map<Assessment, ReturnType<Coverage['evaluated']>>()
  for (const block of referential.blocks) {
    for (const assessment of block.assessments) evaluated.set(assessment, whatEvaluates(assessment))
  }
  const assessmentsOf = groupByCompetency(evaluated)
  const criteriaOf = new Map<Competency, CompetencyCoverage['criteria'][number][]>()
  for (const criterion of referential.blocks.flatMap((block) => block.criteria)) {
    const judged = criterion.owner === null ? competenciesOf(criterion.references) : [criterion.owner]
    for (const competency of judged) append(criteriaOf, competency, criterion)
  }
  const competencies = referential.blocks.flatMap((block) => {
    const sharedFor = sharedCriteriaOf(block, evaluated)
    return block.competencies.map((competency): CompetencyCoverage => {
      const assessments = assessmentsOf.get(competency) ?? []
      const byName = assessments.filter((assessment) => !evaluated.get(assessment)?.implicit)
      return {
        competency,
        block,
        assessments,
        criteria: criteriaOf.get(competency) ?? [],
        sharedCriteria: sharedFor(competency),
        implicitAssessment: assessments.length > 0 && byName.length === 0,
      }
    })
  })
  const byCompetency = new Map(competencies.map((coverage) => [coverage.competency, coverage]))
  return {
    competencies,
    of: (competency) => byCompetency.get(competency) ?? uncovered(competency, evaluated),
    evaluated: (assessment) => evaluated.get(assessment) ?? whatEvaluates(assessment),
    judgesWholeBlock: (criterion) => isShared(criterion) && judgedThroughAssessments(criterion, evaluated) === null,
  }
}

type Evaluated = ReadonlyMap<Assessment, ReturnType<Coverage['evaluated']>>

/** A modality that names nothing evaluates its whole block; one whose references all dangle evaluates nothing. */
function whatEvaluates(assessment: Assessment): ReturnType<Coverage['evaluated']> {
  const references = [...assessment.references, ...assessment.tasks.flatMap((task) => task.references)]
  const named = competenciesOf(references)
  if (assessment.owner !== null) return { competencies: [...new Set([assessment.owner, ...named])], implicit: false }
  if (references.length === 0) return { competencies: assessment.block.competencies, implicit: true }
  return { competencies: named, implicit: false }
}

function competenciesOf(references: readonly Reference[]): readonly Competency[] {
  const competencies = new Set<Competency>()
  for (const { targets } of references) {
    for (const target of targets) if (target.kind === 'competency') competencies.add(target)
  }
  return [...competencies]
}

function groupByCompetency(evaluated: Evaluated) {
  const assessments = new Map<Competency, Assessment[]>()
  for (const [assessment, { competencies }] of evaluated) {
    for (const competency of competencies) append(assessments, competency, assessment)
  }
  return assessments
}

const isShared = ({ owner, references }: Criterion): boolean => owner === null && references.length === 0

/** The criteria of a block that name no competency, as far as they judge one. */
function sharedCriteriaOf(
  block: Block,
  evaluated: Evaluated,
): (competency: Competency) => CompetencyCoverage['sharedCriteria'] {
  const shared = block.criteria.filter(isShared)
  const narrowed = new Map(
    shared.flatMap((criterion) => {
      const judged = judgedThroughAssessments(criterion, evaluated)
      return judged === null ? [] : [[criterion, judged] as const]
    }),
  )
  if (narrowed.size === 0) return () => shared
  return (competency) => shared.filter((criterion) => narrowed.get(criterion)?.has(competency) ?? true)
}

/**
 * What a criterion that is read in given modalities judges: what they evaluate of its block. `null` where that is the whole block, or
 * cannot be told.
 */
function judgedThroughAssessments(
  { assessments, block }: Criterion,
  evaluated: Evaluated,
): ReadonlySet<Competency> | null {
  const judged = new Set<Competency>()
  for (const target of assessments.flatMap(({ targets }) => targets)) {
    const found = target.kind === 'assessment' ? evaluated.get(target) : undefined
    if (found === undefined || found.implicit) return null
    for (const competency of found.competencies) if (competency.block === block) judged.add(competency)
  }
  return judged.size === 0 || assessments.some(({ status }) => status !== 'resolved') ? null : judged
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function uncovered(competency: Competency, evaluated: Evaluated): CompetencyCoverage {
  const sharedCriteria = sharedCriteriaOf(competency.block, evaluated)(competency)
  return {
    competency,
    block: competency.block,
    assessments: [],
    criteria: [],
    sharedCriteria,
    implicitAssessment: false,
  }
}
