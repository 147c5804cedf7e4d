import { competencyKey } from '../../model/competency-key.ts'
import type { SpecificationCell } from '../../model/exam.ts'
import { placeOfCell } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'specification-case-en-double',
  title: { fr: 'Case écrite deux fois', en: 'Cell written twice' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Deux cases de la table portent la même compétence et le même niveau.',
      why: 'On ne sait pas laquelle des deux l’emporte.',
      how: 'Réunissez-les en une case.',
    },
    en: {
      what: 'Two cells of the table bear the same competency and the same level.',
      why: 'Nobody knows which of the two holds.',
      how: 'Merge them into one cell.',
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
specification:
  - { competence: C1.1, bloom: appliquer, points: 4 }
  - { competence: C1.1, bloom: analyser, points: 4 }
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
specification:
  - { competence: C1.1, bloom: appliquer, points: 4 }
  - { competence: c1.1, bloom: appliquer, points: 6 }
`,
        at: ['c1.1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    const seen = new Map<string, SpecificationCell>()
    for (const cell of exam.cells) {
      const key = competencyKey(cell, links)
      if (key === null || cell.bloom === null) continue
      const first = seen.get(`${key} ${cell.bloom}`)
      if (first === undefined) {
        seen.set(`${key} ${cell.bloom}`, cell)
        continue
      }
      yield {
        at: placeOfCell(source, cell),
        message: {
          fr: 'Cette case est déjà dans la table, avec la même compétence et le même niveau. Réunissez les deux.',
          en: 'This cell is already in the table, with the same competency and the same level. Merge the two.',
        },
        related: [{ at: placeOfCell(source, first), message: { fr: 'La première.', en: 'The first one.' } }],
      }
    }
  },
})
