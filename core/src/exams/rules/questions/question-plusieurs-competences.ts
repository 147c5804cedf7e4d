import { writtenReferences } from '../../../model/codes.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-plusieurs-competences',
  title: { fr: 'Question de plusieurs compétences', en: 'Question of several competencies' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question porte plusieurs compétences à la fois.',
      why: 'On ne sait pas à laquelle donner les points.',
      how: 'Gardez une compétence, ou coupez la question en deux.',
    },
    en: {
      what: 'The question bears several competencies at once.',
      why: 'Nobody knows which of them gets the points.',
      how: 'Keep one competency, or split the question in two.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: "C1.1, C1.2", enonce: Remplissez le planning de la semaine. }
`,
        at: ['"C1.1, C1.2"'],
      },
    ],
  },
  *check({ exam }) {
    for (const { competency } of [...exam.questions, ...exam.cells]) {
      if (competency === null) continue
      const written = writtenReferences(competency.value)
      if (written.length < 2 && written.every(({ form }) => form === 'code')) continue
      yield {
        at: competency.node.range,
        message: {
          fr: 'Une question évalue une compétence à la fois, pour que ses points aillent quelque part. Gardez un code, ou coupez la question en deux.',
          en: 'A question evaluates one competency at a time, so that its points go somewhere. Keep one code, or split the question in two.',
        },
      }
    }
  },
})
