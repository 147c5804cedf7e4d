import { durationText, minutesOf } from '../../../coverage/duration.ts'
import { allKnown, sum } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'durees-des-questions-insuffisantes',
  title: { fr: 'Questions bien plus courtes que l’examen', en: 'Questions much shorter than the exam' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Toutes les questions ont une durée, et leur somme, avec le temps de lecture, fait moins des trois quarts de l’examen.',
      why: 'Le candidat aura fini bien avant l’heure, ou les durées sont fausses.',
      how: 'Corrigez les durées, ajoutez une question, ou dites le temps de lecture (`lecture`).',
    },
    en: {
      what: 'Every question has a duration, and their sum, with the reading time, makes less than three quarters of the exam.',
      why: 'The candidate will have finished well before time, or the times are wrong.',
      how: 'Correct the times, add a question, or say the reading time (`lecture`).',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
duree: PT2H
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, duree: PT1H30M, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
duree: PT2H
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, duree: PT15M, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
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
  - { id: Q1, type: etude_de_cas, competence: C1.1, duree: PT30M, enonce: Remplissez le planning de la semaine. }
`,
        at: ['PT2H'],
      },
    ],
  },
  *check({ exam }) {
    const { duration, readingTime, questions } = exam
    const allowed = minutesOf(duration?.value ?? '')
    const known = allKnown(questions.map((question) => minutesOf(question.duration?.value ?? '')))
    if (duration === null || allowed === null || known === null || known.length === 0) return
    const planned = sum(known) + (minutesOf(readingTime?.value ?? '') ?? 0)
    if (planned >= allowed * SHARE) return
    yield {
      at: duration.node.range,
      message: {
        fr: `Les questions ne demandent que ${durationText(planned)} sur ${durationText(allowed)}. Corrigez les durées, ou dites le temps de lecture (\`lecture\`).`,
        en: `The questions take only ${durationText(planned)} out of ${durationText(allowed)}. Correct the times, or say the reading time (\`lecture\`).`,
      },
    }
  },
})

const SHARE = 0.75
