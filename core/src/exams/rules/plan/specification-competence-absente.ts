import { codeOf } from '../../../model/codes.ts'
import { placesExamined } from '../../model/examined.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'specification-competence-absente',
  title: { fr: 'Compétence absente de la table', en: 'Competency missing from the table' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La table de spécification ne prévoit rien pour une compétence que l’examen annonce.',
      why: 'Elle a été oubliée dans le plan : elle le sera dans les questions.',
      how: 'Ajoutez une case, ou retirez la compétence de l’examen.',
    },
    en: {
      what: 'The table of specification plans nothing for a competency the exam announces.',
      why: 'It was forgotten in the plan: it will be in the questions.',
      how: 'Add a cell, or remove the competency from the exam.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 4 }
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
competences: [C1.1, C1.2]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 4 }
`,
        at: ['C1.2'],
      },
    ],
  },
  *check({ source, exam, links }) {
    if (links === null || exam.cells.length === 0) return
    const planned = new Set(exam.cells.map((cell) => links.competencyOf(cell)))
    // A cell whose competency is not known may be about any.
    if (planned.has(null)) return
    for (const { at, competency } of placesExamined(source, exam, links)) {
      if (planned.has(competency)) continue
      const code = codeOf(competency)
      yield {
        at,
        message: {
          fr: `La table de spécification ne prévoit rien pour ${code ?? 'cette compétence'}, que l’examen annonce. Ajoutez une case.`,
          en: `The table of specification plans nothing for ${code ?? 'this competency'}, which the exam announces. Add a cell.`,
        },
        missing: true,
      }
    }
  },
})
