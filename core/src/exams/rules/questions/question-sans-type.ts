import { isSaidByStructure } from '../../../structure/said.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-sans-type',
  title: { fr: 'Question sans type', en: 'Question without a type' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'La question ne dit pas ce qu’elle est : cas, question ouverte, oral, jeu de rôles, QCM.',
      why: 'L’export et le corrigé ne savent pas quelle forme lui donner.',
      how: 'Ajoutez `type`.',
    },
    en: {
      what: 'The question does not say what it is: case, open question, oral, role play, multiple choice.',
      why: 'The export and the answer key do not know what form to give it.',
      how: 'Add `type`.',
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
  - { id: Q1, competence: C1.1, enonce: Remplissez le planning. }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of exam.questions) {
      if (question.type !== null || isSaidByStructure('question', question.node, 'type')) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} n’a pas de type : étude de cas, mise en situation, question ouverte, oral, jeu de rôles ou QCM.`,
          en: `${en} has no type: case study, task in situation, open question, oral, role play or multiple choice.`,
        },
        missing: true,
      }
    }
  },
})
