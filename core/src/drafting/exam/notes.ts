import { durationText, minutesOf } from '../../coverage/duration.ts'
import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Assessment } from '../../model/referential.ts'
import { listed } from './named.ts'
import type { Plan } from './plan.ts'
import type { Scope } from './scope.ts'
import { isOfAnotherLength, type Time } from './time.ts'

/** What the person should know of the choices that were made. */
export function notesOf({ competencies }: Plan, { assessment, assessments }: Scope, time: Time): readonly Localised[] {
  const unjudged = competencies.filter(({ criteria }) => criteria.length === 0).map(({ name }) => name)
  const unevaluated = competencies.filter(({ assessment }) => assessment === null).map(({ name }) => name)
  return [
    ...(assessments.length < 2 ? [] : [severalAssessments(assessments)]),
    ...(assessment !== null && isOfAnotherLength(assessment, time) ? [notMirrored(assessment)] : []),
    ...(unjudged.length === 0 ? [] : [withoutCriterion(unjudged)]),
    ...(unevaluated.length === 0 ? [] : [withoutAssessment(unevaluated)]),
  ]
}

const withoutCriterion = (names: readonly string[]): Localised => ({
  fr: `Aucun critère ne juge ${listed(names)}\u00a0: la grille y laisse un texte à compléter. Écrivez le critère dans le référentiel.`,
  en: `No criterion judges ${listed(names)}: the grid leaves a text to complete there. Write the criterion in the référentiel.`,
})

const withoutAssessment = (names: readonly string[]): Localised => ({
  fr: `Aucune modalité n’évalue ${listed(names)}\u00a0: la question est d’un type général.`,
  en: `No modality assesses ${listed(names)}: the question is of a general kind.`,
})

function severalAssessments(assessments: readonly Assessment[]): Localised {
  const names = listed(assessments.flatMap((assessment) => codeOf(assessment) || assessment.title?.value.trim() || []))
  const which = names === '' ? '' : ` (${names})`
  return {
    fr: `L’examen réunit ${assessments.length} épreuves${which}. Pour n’en préparer qu’une, donnez-la comme modalité.`,
    en: `The exam brings ${assessments.length} épreuves together${which}. To prepare for one only, give it as the modality.`,
  }
}

function notMirrored(assessment: Assessment): Localised {
  const own = durationText(minutesOf(assessment.duration?.value ?? '') ?? 0)
  return {
    fr: `L’épreuve dure ${own}\u00a0: l’examen, qui n’a pas la même durée, ne dit pas la reproduire (pas de «\u00a0modalite\u00a0»).`,
    en: `The épreuve lasts ${own}: the exam, of another duration, does not claim to mirror it (no “modalite”).`,
  }
}
