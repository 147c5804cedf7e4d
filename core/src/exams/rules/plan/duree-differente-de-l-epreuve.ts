import { durationText, minutesOf } from '../../../coverage/duration.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'duree-differente-de-l-epreuve',
  title: { fr: 'Durée différente de celle de l’épreuve', en: 'Duration differs from that of the assessment' },
  source: {
    catalogue: null,
    reference:
      'France compétences, Préconisations d’octobre 2021, 2.1 : l’évaluation porte sur des situations proches du travail réel',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen ne dure pas autant que l’épreuve qu’il reproduit.',
      why: 'Le candidat ne s’entraîne pas dans les conditions de l’épreuve.',
      how: 'Reprenez la durée de l’épreuve, ou retirez `modalite` si l’examen n’en reproduit qu’une partie.',
    },
    en: {
      what: 'The exam does not last as long as the assessment it mirrors.',
      why: 'The candidate does not train in the conditions of the assessment.',
      how: 'Take the duration of the assessment, or remove `modalite` if the exam mirrors only part of it.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
modalite: E1
duree: PT120M
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
duree: PT1H
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
modalite: E1
duree: PT3H
`,
        at: ['PT3H'],
      },
    ],
  },
  *check({ exam: { duration }, links }) {
    const expected = minutesOf(links?.assessment?.target?.duration?.value ?? '')
    const minutes = minutesOf(duration?.value ?? '')
    if (duration === null || expected === null || minutes === null || minutes === expected) return
    yield {
      at: duration.node.range,
      message: {
        fr: `L’épreuve reproduite dure ${durationText(expected)}, l’examen ${durationText(minutes)}. Reprenez la durée de l’épreuve.`,
        en: `The assessment mirrored lasts ${durationText(expected)}, the exam ${durationText(minutes)}. Take the duration of the assessment.`,
      },
    }
  },
})
