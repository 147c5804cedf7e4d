import type { CheckResult } from '../../engine/check.ts'
import type { ExamBlueprint, ExamDraft, SpecificationRow } from './blueprint.ts'
import type { QuestionContent } from './content.ts'
import { allowsMultipleChoice } from './kinds.ts'
import { notesOf } from './notes.ts'
import { leastHalves, type Plan, planOf } from './plan.ts'
import { pointsFor, problemsOfPoints } from './points.ts'
import { multipleChoiceFor } from './qcm.ts'
import { type Scope, scopeOf } from './scope.ts'
import { problemsOfTime, timeFor } from './time.ts'
import { contentOf } from './whole.ts'
import { examYaml } from './yaml.ts'

/**
 * A mock exam for a bloc, an épreuve or some competencies of a référentiel. Pure: the same référentiel and the same wishes give the same
 * text. What the référentiel does not say is a marked blank, never invented.
 * @param checked a référentiel, whatever its state
 */
export function draftExam(checked: CheckResult, blueprint: ExamBlueprint): ExamDraft {
  const found = scopeOf(checked, blueprint)
  if ('problems' in found) return { exam: null, problems: found.problems }
  const { scope } = found
  const least = leastHalves(checked, scope)
  const points = blueprint.points ?? pointsFor(checked, scope, least)
  const time = timeFor(scope, blueprint.minutes ?? null)
  const problems = [...problemsOfPoints(points, least), ...problemsOfTime(time, scope)]
  if (problems.length > 0) return { exam: null, problems }

  const kinds = (blueprint.kinds ?? []).filter((kind) => kind !== 'qcm')
  const plan = planOf(checked, scope, { halves: points * 2, minutes: time.work, kinds })
  const preparing = isMultipleChoiceWanted(scope, blueprint) ? multipleChoiceFor(plan, plan.competencies.length) : []
  const content = contentOf(checked, blueprint, scope, plan, { points, time, preparing })
  return {
    exam: {
      content,
      yaml: examYaml(content),
      specification: specificationOf(plan, preparing),
      notes: notesOf(plan, scope, time),
    },
    problems: [],
  }
}

/** Multiple choice is asked for, or the épreuves have some. */
const isMultipleChoiceWanted = ({ assessments }: Scope, { kinds = [] }: ExamBlueprint): boolean =>
  kinds.length > 0 ? kinds.includes('qcm') : allowsMultipleChoice(assessments)

const specificationOf = ({ competencies }: Plan, preparing: readonly QuestionContent[]): readonly SpecificationRow[] =>
  competencies.map(({ name, bloom, halves, minutes, question, criteria }) => ({
    competency: name,
    bloom,
    points: halves / 2,
    minutes,
    questions: [question, ...preparing.filter(({ competence }) => competence === name).map(({ id }) => id)],
    criteria: criteria.length,
  }))
