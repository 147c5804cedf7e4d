import { isSaidByStructure } from '../../../structure/said.ts'
import { linesReading } from '../../model/grid.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-sans-reponse-attendue',
  title: { fr: 'Question sans réponse attendue', en: 'Question without an expected answer' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une question ouverte ou un cas n’a ni réponse attendue, ni ligne de la grille qui dise à quoi ressemble une bonne réponse.',
      why: 'Le correcteur n’a rien à quoi comparer la copie.',
      how: 'Ajoutez `reponse_attendue`, ou une ligne de la grille avec `acquis`.',
    },
    en: {
      what: 'An open question or a case has neither an expected answer nor a line of the grid that says what a good answer looks like.',
      why: 'The marker has nothing to compare the paper to.',
      how: 'Add `reponse_attendue`, or a line of the grid with `acquis`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, reponse_attendue: Aucun poste n’est pris deux fois., enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, questions: [Q1], acquis: Aucun poste n’est pris deux fois. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: oral, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: question_ouverte, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    const linesIn = linesReading(exam)
    for (const question of exam.questions) {
      if (question.type !== 'question_ouverte' && question.type !== 'etude_de_cas') continue
      if (question.expected.length > 0 || linesIn(question).some(({ acquired }) => acquired !== null)) continue
      if (isSaidByStructure('question', question.node, 'reponse_attendue')) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} ne dit pas ce qu’une bonne réponse contient. Ajoutez \`reponse_attendue\`, ou une ligne de la grille.`,
          en: `${en} does not say what a good answer holds. Add \`reponse_attendue\`, or a line of the grid.`,
        },
        missing: true,
      }
    }
  },
})
