import { entryOf } from '../../../source/pointer.ts'
import { allKnown, isSame, pointsText, sum } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'specification-points-differents',
  title: { fr: 'Points de la table et de l’examen différents', en: 'Points of the table and of the exam differ' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Les cases de la table de spécification n’ont pas ensemble les points de l’examen.',
      why: 'Des points ne sont prévus nulle part, ou le sont deux fois.',
      how: 'Corrigez `points`, ou les cases.',
    },
    en: {
      what: 'The cells of the table of specification do not have together the points of the exam.',
      why: 'Points are planned nowhere, or twice.',
      how: 'Correct `points`, or the cells.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 10
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 6.5 }
  - { competence: C1.2, bloom: analyser, points: 3.5 }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 20
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 6 }
  - { competence: C1.2, bloom: analyser, points: 4 }
`,
        at: ['specification'],
      },
    ],
  },
  *check({ exam }) {
    const table = exam.root === null ? undefined : entryOf(exam.root, 'specification')
    const known = allKnown(exam.cells.map(({ points }) => points))
    if (table === undefined || known === null || known.length === 0 || exam.points === null) return
    const total = sum(known)
    if (isSame(total, exam.points)) return
    yield {
      at: table.key.range,
      message: {
        fr: `La table prévoit ${pointsText(total, 'fr')} et l’examen en vaut ${pointsText(exam.points, 'fr')}. Corrigez \`points\`, ou les cases.`,
        en: `The table plans ${pointsText(total, 'en')} and the exam is worth ${pointsText(exam.points, 'en')}. Correct \`points\`, or the cells.`,
      },
    }
  },
})
