import { defineRule } from '../rule.ts'
import { named, placeIn, statedCriteria } from './shared/criteria.ts'

const ELIMINATORY = /éliminatoires?|rédhibitoires?/iu

export const rule = defineRule({
  id: 'critere-eliminatoire-non-declare',
  title: { fr: 'Critère éliminatoire qui n’est pas déclaré', en: 'Eliminatory criterion that is not flagged' },
  source: {
    catalogue: 'R-CRIT-ELIM',
    reference: 'Équité entre candidats (France compétences, Préconisations, 2021)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Le texte du critère dit qu’il est éliminatoire ou rédhibitoire, sans `eliminatoire: true`.',
      why: 'Un critère éliminatoire décide seul : il doit se voir dans les grilles et être connu des candidats.',
      how: 'Ajoutez `eliminatoire: true` au critère.',
    },
    en: {
      what: 'The text of the criterion says it is éliminatoire or rédhibitoire, without `eliminatoire: true`.',
      why: 'An eliminatory criterion decides alone: it must show in the marking grids and be known to the candidates.',
      how: 'Add `eliminatoire: true` to the criterion.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - { enonce: Le port des gants est éliminatoire., eliminatoire: true }
          - Le détecteur est étalonné.`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - Le port des gants est constant (critère éliminatoire).`,
        at: ['éliminatoire'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential }) {
    for (const stated of statedCriteria(referential)) {
      const word = ELIMINATORY.exec(stated.statement.value)
      if (word === null || stated.criterion.eliminatory) continue
      const { fr, en } = named(stated.criterion)
      yield {
        at: placeIn(source, stated, { start: word.index, end: word.index + word[0].length }),
        message: {
          fr: `${fr} se dit « ${word[0]} » sans être déclaré : ajoutez « eliminatoire: true », pour qu’il se voie dans les grilles.`,
          en: `${en} calls itself “${word[0]}” without being flagged: add “eliminatoire: true”, so that it shows in the marking grids.`,
        },
      }
    }
  },
})
