import { isSaidByStructure } from '../../../structure/said.ts'
import { placeOfLine } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-ligne-sans-critere',
  title: { fr: 'Ligne de la grille sans critère', en: 'Line of the grid without a criterion' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une ligne de la grille ne nomme aucun critère du référentiel.',
      why: 'On ne sait pas ce que la ligne juge.',
      how: 'Ajoutez `critere` : le code du critère, ou sa phrase.',
    },
    en: {
      what: 'A line of the grid names no criterion of the référentiel.',
      why: 'Nobody knows what the line judges.',
      how: 'Add `critere`: the code of the criterion, or its sentence.',
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
grille:
  - { critere: CR1, points: 4 }
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
  - { competence: C1.1, points: 4 }
`,
        at: ['competence'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const line of exam.grid) {
      if (line.criterion !== null || isSaidByStructure('gridLine', line.node, 'critere')) continue
      yield {
        at: placeOfLine(source, line),
        message: {
          fr: 'Cette ligne de la grille ne nomme aucun critère. Ajoutez `critere` : son code, ou sa phrase.',
          en: 'This line of the grid names no criterion. Add `critere`: its code, or its sentence.',
        },
        missing: true,
      }
    }
  },
})
