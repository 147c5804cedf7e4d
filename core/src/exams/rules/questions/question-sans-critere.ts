import { isSaidByStructure } from '../../../structure/said.ts'
import { linesReading } from '../../model/grid.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { isMultipleChoice } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-sans-critere',
  title: { fr: 'Question sans critère', en: 'Question without a criterion' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question ne cite aucun critère, et aucune ligne de la grille ne s’y lit.',
      why: 'Deux correcteurs la noteront différemment.',
      how: 'Citez les critères dans `criteres`, ou le code de la question dans une ligne de la grille.',
    },
    en: {
      what: 'The question cites no criterion, and no line of the grid is read in it.',
      why: 'Two markers will mark it differently.',
      how: 'Cite the criteria in `criteres`, or the code of the question in a line of the grid.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1], enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, questions: [Q1] }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: qcm, enonce: Que vérifie-t-on ? }
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
grille:
  - { critere: CR1, questions: [Q2] }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    // Without any grid nor criterion, another rule speaks once.
    if (exam.grid.length === 0 && exam.questions.every(({ criteria }) => criteria.length === 0)) return
    const linesIn = linesReading(exam)
    for (const question of exam.questions) {
      // A choice is marked by its key.
      if (isMultipleChoice(question) || question.criteria.length > 0 || linesIn(question).length > 0) continue
      if (isSaidByStructure('question', question.node, 'criteres')) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} n’est jugée par aucun critère. Citez-en dans \`criteres\`, ou la question dans une ligne de la grille.`,
          en: `${en} is judged by no criterion. Cite some in \`criteres\`, or the question in a line of the grid.`,
        },
        missing: true,
      }
    }
  },
})
