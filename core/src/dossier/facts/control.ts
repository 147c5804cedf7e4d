import { allAssessments, type Evidence, type Facts, lacking, NO_FACTS, shown, together, wantedIfAny } from './facts.ts'

/** Who judges, how long, on what scale. */
export function control(evidence: Evidence): Facts {
  const assessments = allAssessments(evidence)
  const { juries, scale } = evidence.result.referential.certification
  const boards = juries.filter((jury) => jury.composition !== null || jury.members !== null).length
  const withJury = assessments.filter((assessment) => assessment.jury !== null).length
  const timed = assessments.filter((assessment) => assessment.duration !== null).length
  const ofAll = assessments.length
  return together(
    boards + withJury === 0
      ? lacking(
          'La composition du jury (jurys, ou jury d’une modalité).',
          'The composition of the jury (jurys, or jury of a modality).',
        )
      : NO_FACTS,
    boards === 0
      ? NO_FACTS
      : shown(
          `La composition ${boards > 1 ? `de ${boards} jurys` : 'd’un jury'}.`,
          `The composition of ${boards > 1 ? `${boards} juries` : 'one jury'}.`,
        ),
    withJury === 0
      ? NO_FACTS
      : shown(
          `Les évaluateurs de ${withJury} modalités sur ${ofAll}.`,
          `The assessors of ${withJury} of ${ofAll} modalities.`,
        ),
    timed === 0
      ? lacking('La durée des épreuves (duree).', 'The duration of the assessments (duree).')
      : shown(`La durée de ${timed} modalités sur ${ofAll}.`, `The duration of ${timed} of ${ofAll} modalities.`),
    scale === null
      ? lacking('L’échelle des résultats (echelle).', 'The scale of results (echelle).')
      : shown('L’échelle des résultats.', 'The scale of results.'),
  )
}

export function legalConstraints({ result }: Evidence): Facts {
  return result.referential.certification.regulation === null
    ? wantedIfAny(
        'Les textes qui règlent le métier et ce qu’ils imposent (reglementation).',
        'The texts that regulate the trade and what they demand (reglementation).',
      )
    : shown('Ce que la réglementation impose (reglementation).', 'What regulations demand (reglementation).')
}
