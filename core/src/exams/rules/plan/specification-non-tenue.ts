import { competencyKey } from '../../model/competency-key.ts'
import { groupedBy } from '../../model/grouped.ts'
import { placeOfCell } from '../../model/naming.ts'
import { allKnown, isSame, pointsText, sum } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'specification-non-tenue',
  title: { fr: 'Case de la table non tenue', en: 'Cell of the table not kept' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Les questions d’une compétence à un niveau n’ont pas ensemble les points prévus, ou il n’y en a aucune.',
      why: 'L’examen n’est plus celui qui a été décidé.',
      how: 'Ajoutez ou retirez des points, ou corrigez la case.',
    },
    en: {
      what: 'The questions of a competency at a level do not have together the points planned, or there is none.',
      why: 'The exam is no longer the one that was decided.',
      how: 'Add or remove points, or correct the cell.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: appliquer, points: 6, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, bloom: appliquer, points: 4, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C 1.1, bloom: appliquer, points: 10 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: appliquer, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 10 }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, bloom: appliquer, points: 6, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 10 }
  - { competence: C1.1, bloom: analyser, points: 4 }
`,
        at: ['C1.1', 'C1.1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    // Without any question, another rule speaks once.
    if (exam.questions.length === 0) return
    const questionsOf = groupedBy(exam.questions, (question) => competencyKey(question, links))
    for (const cell of exam.cells) {
      const key = competencyKey(cell, links)
      if (key === null || cell.bloom === null || cell.points === null) continue
      const questions = (questionsOf.get(key) ?? []).filter(({ bloom }) => bloom === cell.bloom)
      const known = allKnown(questions.map(({ points }) => points))
      const total = sum(known ?? [])
      if (known === null || isSame(total, cell.points)) continue
      const planned = cell.points
      yield {
        at: placeOfCell(source, cell),
        message:
          questions.length === 0
            ? {
                fr: `Cette case prévoit ${pointsText(planned, 'fr')} et aucune question ne la remplit. Ajoutez une question, ou retirez la case.`,
                en: `This cell plans ${pointsText(planned, 'en')} and no question fills it. Add a question, or remove the cell.`,
              }
            : {
                fr: `Cette case prévoit ${pointsText(planned, 'fr')} et ses questions en valent ${pointsText(total, 'fr')}. Corrigez les points, ou la case.`,
                en: `This cell plans ${pointsText(planned, 'en')} and its questions are worth ${pointsText(total, 'en')}. Correct the points, or the cell.`,
              },
      }
    }
  },
})
