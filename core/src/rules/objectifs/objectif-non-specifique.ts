import { analyseStatement } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { objectivesOf, ofCompetency, placeOf } from './shared/objectives.ts'

interface Options {
  readonly actions: number
}

export const rule = defineRule<Options>({
  id: 'objectif-non-specifique',
  title: { fr: 'Objectif qui ne dit pas une action précise', en: 'Objective that states no precise action' },
  source: {
    catalogue: 'R-X-SMART',
    reference: 'Méthode SMART (S), usage de l’ingénierie de formation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        actions: {
          type: 'integer',
          minimum: 1,
          description: 'Nombre d’actions coordonnées au-delà duquel l’objectif est à diviser.',
        },
      },
    },
    defaults: { actions: 2 },
  },
  documentation: {
    fr: {
      what: 'L’objectif n’a pas d’énoncé, ne commence pas par un verbe d’action suivi de son objet, ou réunit plus de deux actions.',
      why: 'S de SMART : un objectif spécifique nomme une action et ce sur quoi elle porte. Plusieurs actions ne se constatent pas ensemble.',
      how: 'Écrivez un verbe à l’infinitif et son objet (« Rédiger une fiche de poste »), un objectif par action.',
    },
    en: {
      what: 'The objective has no statement, does not begin with an action verb followed by its object, or joins more than two actions.',
      why: 'S of SMART: a specific objective names one action and what it bears on. Several actions cannot be observed together.',
      how: 'Write an infinitive and its object (“Rédiger une fiche de poste”), one objective for each action.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - Relever les pannes d’un parc de machines en deux heures
          - enonce: Concevoir et réaliser un plan de nettoyage`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - Bonne connaissance des machines
          - enonce: Relever, trier, classer et archiver les fiches de panne
          - cible: neuf pannes sur dix`,
        at: ['Bonne connaissance des machines', 'Relever, trier, classer et archiver les fiches de panne', 'cible'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, options }) {
    for (const objective of objectivesOf(referential)) {
      const { head, object, actions } = analyseStatement(objective.statement?.value ?? '')
      const of = ofCompetency(objective)
      const at = placeOf(objective)
      if (head === null || object === null) {
        yield {
          at,
          message: {
            fr: `L’objectif${of.fr} ne dit pas une action et son objet : commencez par un verbe d’action à l’infinitif suivi de ce sur quoi il porte.`,
            en: `The objective${of.en} does not state an action and its object: begin with an action verb in the infinitive followed by what it bears on.`,
          },
        }
      } else if (actions.length > options.actions) {
        yield {
          at,
          message: {
            fr: `L’objectif${of.fr} réunit ${actions.length} actions : écrivez-en un par action, pour pouvoir constater chacune.`,
            en: `The objective${of.en} joins ${actions.length} actions: write one for each, so that each can be observed.`,
          },
        }
      }
    }
  },
})
