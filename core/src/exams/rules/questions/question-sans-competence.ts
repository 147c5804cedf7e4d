import { isSaidByStructure } from '../../../structure/said.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-sans-competence',
  title: { fr: 'Question sans compétence', en: 'Question without a competency' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question ne dit pas quelle compétence elle évalue.',
      why: 'Ses points ne vont à aucune compétence.',
      how: 'Ajoutez `competence`, un seul code.',
    },
    en: {
      what: 'The question does not say which competency it evaluates.',
      why: 'Its points go to no competency.',
      how: 'Add `competence`, one code.',
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
  - { id: Q1, type: etude_de_cas, enonce: Remplissez le planning de la semaine. }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of exam.questions) {
      if (question.competency !== null || isSaidByStructure('question', question.node, 'competence')) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} n’évalue aucune compétence : ajoutez \`competence\`, un seul code.`,
          en: `${en} evaluates no competency: add \`competence\`, one code.`,
        },
        missing: true,
      }
    }
  },
})
