import { durationText, minutesOf } from '../../../coverage/duration.ts'
import type { Text } from '../../../model/referential.ts'
import { sum } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'durees-des-questions-en-trop',
  title: { fr: 'Questions plus longues que l’examen', en: 'Questions longer than the exam' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Les durées conseillées des questions, avec le temps de lecture, dépassent la durée de l’examen.',
      why: 'Le candidat ne peut pas finir.',
      how: 'Réduisez les durées, retirez une question, ou allongez l’examen.',
    },
    en: {
      what: 'The suggested times of the questions, with the reading time, exceed the duration of the exam.',
      why: 'The candidate cannot finish.',
      how: 'Reduce the times, remove a question, or lengthen the exam.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
duree: PT2H
lecture: PT30M
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, duree: PT1H30M, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
duree: PT2H
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, duree: PT1H30M, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, duree: PT45M, enonce: Remplissez le planning de la semaine. }
`,
        at: ['PT2H'],
      },
    ],
  },
  *check({ exam }) {
    const { duration, readingTime } = exam
    const allowed = minutesOf(duration?.value ?? '')
    if (duration === null || allowed === null) return
    const planned = sum([readingTime, ...exam.questions.map((question) => question.duration)].map(minutesIn))
    if (planned <= allowed) return
    yield {
      at: duration.node.range,
      message: {
        fr: `Les questions demandent ${durationText(planned)} et l’examen en donne ${durationText(allowed)}. Réduisez les durées, ou allongez l’examen.`,
        en: `The questions take ${durationText(planned)} and the exam gives ${durationText(allowed)}. Reduce the times, or lengthen the exam.`,
      },
    }
  },
})

const minutesIn = (text: Text | null): number => minutesOf(text?.value ?? '') ?? 0
