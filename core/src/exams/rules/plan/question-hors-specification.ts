import { competencyKey } from '../../model/competency-key.ts'
import { groupedBy } from '../../model/grouped.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-hors-specification',
  title: { fr: 'Question hors de la table', en: 'Question outside the table' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La table de spécification n’a pas de case pour la compétence et le niveau de cette question.',
      why: 'La question prend des points que le plan donne à d’autres.',
      how: 'Ajoutez la case, ou changez le niveau de la question.',
    },
    en: {
      what: 'The table of specification has no cell for the competency and level of this question.',
      why: 'The question takes points that the plan gives to others.',
      how: 'Add the cell, or change the level of the question.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: appliquer, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 4 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: appliquer, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, points: 4 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: appliquer, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: analyser, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 4 }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    if (exam.cells.length === 0) return
    const cellsOf = groupedBy(exam.cells, (cell) => competencyKey(cell, links))
    for (const question of exam.questions) {
      const key = competencyKey(question, links)
      if (key === null || question.bloom === null) continue
      const cells = cellsOf.get(key) ?? []
      if (cells.some(({ bloom }) => bloom === null || bloom === question.bloom)) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} n’a pas de case dans la table de spécification pour sa compétence à ce niveau. Ajoutez la case, ou changez le niveau.`,
          en: `${en} has no cell in the table of specification for its competency at this level. Add the cell, or change the level.`,
        },
      }
    }
  },
})
