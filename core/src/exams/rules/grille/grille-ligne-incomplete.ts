import { isSaidByStructure } from '../../../structure/said.ts'
import { placeOfLine } from '../../model/naming.ts'
import { enumerated } from '../../wording/lists.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-ligne-incomplete',
  title: { fr: 'Ligne de la grille incomplète', en: 'Incomplete line of the grid' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une ligne de la grille n’a pas d’indicateurs, ou ne décrit pas ce qui est acquis, partiellement acquis ou non acquis.',
      why: 'Deux correcteurs placeront la limite à deux endroits.',
      how: 'Complétez les clés que le message nomme.',
    },
    en: {
      what: 'A line of the grid has no indicators, or does not describe what is acquired, partly acquired or not acquired.',
      why: 'Two markers will draw the line in two places.',
      how: 'Complete the keys that the message names.',
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
  - { critere: CR1, indicateurs: [Chaque poste est pris une fois.], acquis: Tout est placé., partiellement_acquis: Un oubli., non_acquis: Plusieurs oublis. }
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
  - { critere: CR1, acquis: Tout est placé. }
`,
        at: ['CR1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const line of exam.grid) {
      const lacking = [
        ...(line.indicators.length === 0 ? ['indicateurs'] : []),
        ...(line.acquired === null ? ['acquis'] : []),
        ...(line.partly === null ? ['partiellement_acquis'] : []),
        ...(line.notAcquired === null ? ['non_acquis'] : []),
      ]
      const missing = lacking.filter((key) => !isSaidByStructure('gridLine', line.node, key)).map((key) => `\`${key}\``)
      if (missing.length === 0) continue
      const { fr, en } = enumerated(missing.map((key) => ({ fr: key, en: key })))
      yield {
        at: placeOfLine(source, line),
        message: {
          fr: `Il manque à cette ligne de la grille : ${fr}. Deux correcteurs placeraient la limite à deux endroits.`,
          en: `This line of the grid lacks: ${en}. Two markers would draw the line in two places.`,
        },
        missing: true,
      }
    }
  },
})
