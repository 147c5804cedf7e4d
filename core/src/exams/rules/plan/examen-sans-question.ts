import { isSaidByStructure } from '../../../structure/said.ts'
import { placeOfExam } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-sans-question',
  title: { fr: 'Examen sans question', en: 'Exam without a question' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen ne pose aucune question et ne demande aucune tâche.',
      why: 'Il n’y a rien à faire pour le candidat, ni à noter pour le jury.',
      how: 'Écrivez les questions dans `questions`, à partir de la table de spécification.',
    },
    en: {
      what: 'The exam asks no question and no task.',
      why: 'There is nothing for the candidate to do, nor for the jury to mark.',
      how: 'Write the questions under `questions`, from the table of specification.',
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
`,
        at: ['BC1'],
      },
    ],
  },
  *check({ source, exam }) {
    if (exam.root === null || exam.questions.length > 0 || isSaidByStructure('exam', exam.root, 'questions')) return
    yield {
      at: placeOfExam(source, exam),
      message: {
        fr: 'L’examen ne pose aucune question. Écrivez-les dans `questions`, à partir de la table de spécification.',
        en: 'The exam asks no question. Write them under `questions`, from the table of specification.',
      },
      missing: true,
    }
  },
})
