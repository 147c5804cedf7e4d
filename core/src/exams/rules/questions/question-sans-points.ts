import { isSaidByStructure } from '../../../structure/said.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-sans-points',
  title: { fr: 'Question sans points', en: 'Question without points' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’examen compte des points, et cette question n’en a pas.',
      why: 'Le total ne peut pas être vérifié.',
      how: 'Ajoutez `points` ; zéro pour une question d’entraînement.',
    },
    en: {
      what: 'The exam counts points, and this question has none.',
      why: 'The total cannot be checked.',
      how: 'Add `points`; zero for a question of practice.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 0
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 0, enonce: Remplissez le planning de la semaine. }
`,
      },
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
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, points: 5, enonce: Remplissez le planning de la semaine. }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    if (exam.pointsNode === null && exam.questions.every(({ pointsNode }) => pointsNode === null)) return
    for (const question of exam.questions) {
      if (question.pointsNode !== null || isSaidByStructure('question', question.node, 'points')) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} n’a pas de points : le total ne peut pas être vérifié. Ajoutez \`points\`.`,
          en: `${en} has no points: the total cannot be checked. Add \`points\`.`,
        },
        missing: true,
      }
    }
  },
})
