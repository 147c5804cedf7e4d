import type { CheckResult } from '../../engine/check.ts'
import { codeOf } from '../../model/codes.ts'
import type { ExamBlueprint } from './blueprint.ts'
import type { CellContent, ExamContent, QuestionContent } from './content.ts'
import { cellFor, lineFor, referenceTo } from './grid.ts'
import { juryInstructionsFor } from './jury.ts'
import type { Plan } from './plan.ts'
import { questionFor } from './questions.ts'
import type { Scope } from './scope.ts'
import { isoDuration } from './sharing.ts'
import { situationFor } from './situation.ts'
import { isOfAnotherLength, type Time } from './time.ts'

/** The exam itself, from what was planned. */
export function contentOf(
  { referential }: CheckResult,
  blueprint: ExamBlueprint,
  scope: Scope,
  plan: Plan,
  {
    points,
    time,
    preparing,
  }: { readonly points: number; readonly time: Time; readonly preparing: readonly QuestionContent[] },
): ExamContent {
  const block = scope.block === null ? null : codeOf(scope.block)
  const isWholeBlock = scope.block !== null && scope.block.competencies.length === scope.competencies.length
  const resources = [
    ...new Set(scope.assessments.flatMap(({ resources: own }) => own.map(({ value }) => value.trim()))),
  ]
  const eliminatory = plan.criteria.flatMap(({ criterion }) =>
    criterion?.eliminatory === true ? [referenceTo(criterion)] : [],
  )
  return {
    examen: 1,
    intitule: blueprint.title?.trim() || titleOf(scope),
    etat: 'brouillon',
    referentiel: blueprint.referential,
    ...(block === null || block === '' ? {} : { bloc: block }),
    ...(isWholeBlock && scope.assessment === null && block !== null
      ? {}
      : { competences: plan.competencies.map(({ name }) => name) }),
    ...modalityOf(scope, time),
    duree: time.written,
    ...(time.reading > 0 ? { lecture: isoDuration(time.reading) } : {}),
    points,
    ...(resources.length === 0 ? {} : { ressources: resources.filter((value) => value !== '') }),
    situation: situationFor(referential, scope, time.whole),
    specification: specificationCells(plan, preparing),
    questions: [...plan.competencies.map(questionFor), ...preparing],
    grille: plan.criteria.map(lineFor),
    consignes_jury: juryInstructionsFor(scope, eliminatory),
  }
}

function modalityOf({ assessment }: Scope, time: Time): { readonly modalite?: string } {
  if (assessment === null || isOfAnotherLength(assessment, time)) return {}
  const name = codeOf(assessment) || assessment.title?.value.trim() || ''
  return name === '' ? {} : { modalite: name }
}

function titleOf({ block, assessment, competencies }: Scope): string {
  const name = assessment === null ? '' : assessment.title?.value.trim() || ''
  if (name !== '') return `Examen blanc\u00a0: ${name}`
  const code = block === null ? '' : (codeOf(block) ?? '')
  const title = block?.title?.value.trim() ?? ''
  if (block !== null && block.competencies.length === competencies.length && (code !== '' || title !== ''))
    return `Examen blanc du bloc ${code}${code !== '' && title !== '' ? '\u00a0: ' : ''}${title}`
  return `Examen blanc\u00a0: ${competencies.length === 1 ? 'une compétence' : `${competencies.length} compétences`}`
}

/** The cells that count, then those of the questions that prepare, where their competency has none at that level. */
function specificationCells({ competencies }: Plan, preparing: readonly QuestionContent[]): readonly CellContent[] {
  return competencies.flatMap((planned) => {
    const own = cellFor(planned)
    const others = preparing.filter(({ competence, bloom }) => competence === own.competence && bloom !== own.bloom)
    return [own, ...others.map(({ competence, bloom, points }) => ({ competence, bloom, points }))]
  })
}
