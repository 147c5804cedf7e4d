import type { Assessment, Block, Competency, Reference, Referential } from '../model/referential.ts'
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
    const sharedCriteria = sharedCriteriaOf(block)
    return block.competencies.map((competency): CompetencyCoverage => {
      const assessments = assessmentsOf.get(competency) ?? []
      const byName = assessments.filter((assessment) => !evaluated.get(assessment)?.implicit)
      return {
        competency,
        block,
        assessments,
        criteria: criteriaOf.get(competency) ?? [],
        sharedCriteria,
        implicitAssessment: assessments.length > 0 && byName.length === 0,
      }
    })
  })
  const byCompetency = new Map(competencies.map((coverage) => [coverage.competency, coverage]))
  return {
    competencies,
    of: (competency) => byCompetency.get(competency) ?? uncovered(competency),
    evaluated: (assessment) => evaluated.get(assessment) ?? whatEvaluates(assessment),
  }
}

/** A modality that names nothing evaluates its whole block; one whose references all dangle evaluates nothing. */
function whatEvaluates(assessment: Assessment): ReturnType<Coverage['evaluated']> {
  const references = [...assessment.references, ...assessment.tasks.flatMap((task) => task.references)]
  const named = competenciesOf(references)
  if (assessment.owner !== null) return { competencies: [...new Set([assessment.owner, ...named])], implicit: false }
  if (references.length === 0) return { competencies: assessment.block.competencies, implicit: true }
  return { competencies: named, implicit: false }
}

function competenciesOf(references: readonly Reference[]): readonly Competency[] {
  const targets = references.flatMap((reference) => reference.targets)
  return [...new Set(targets.flatMap((target) => (target.kind === 'competency' ? [target] : [])))]
}

function groupByCompetency(evaluated: ReadonlyMap<Assessment, ReturnType<Coverage['evaluated']>>) {
  const assessments = new Map<Competency, Assessment[]>()
  for (const [assessment, { competencies }] of evaluated) {
    for (const competency of competencies) append(assessments, competency, assessment)
  }
  return assessments
}

function sharedCriteriaOf(block: Block): CompetencyCoverage['criteria'] {
  return block.criteria.filter((criterion) => criterion.owner === null && criterion.references.length === 0)
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function uncovered(competency: Competency): CompetencyCoverage {
  const sharedCriteria = sharedCriteriaOf(competency.block)
  return {
    competency,
    block: competency.block,
    assessments: [],
    criteria: [],
    sharedCriteria,
    implicitAssessment: false,
  }
}
