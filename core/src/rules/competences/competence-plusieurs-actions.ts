import { defineRule } from '../rule.ts'
import { named, statedCompetencies } from './shared/competencies.ts'

interface Options {
  readonly actions: number
}

export const rule = defineRule<Options>({
  id: 'competence-plusieurs-actions',
  title: { fr: 'Compétence qui réunit plusieurs actions', en: 'Competency that joins several actions' },
  source: { catalogue: 'R-COMP-ONE', reference: 'Pratique des rédacteurs de référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        actions: {
          type: 'integer',
          minimum: 1,
          description: 'Nombre d’infinitifs coordonnés admis avant le but et les moyens.',
        },
      },
    },
    defaults: { actions: 2 },
  },
  documentation: {
    fr: {
      what: 'Plus de deux infinitifs sont coordonnés avant le but et les moyens.',
      why: 'Chaque action demande son épreuve et ses critères ; réunies, l’une d’elles finit souvent sans évaluation. Une compétence reste une combinaison : c’est un conseil.',
      how: 'Gardez l’action principale, ou divisez la compétence. Les couples habituels (concevoir et réaliser) ne sont pas signalés.',
    },
    en: {
      what: 'More than two infinitives are coordinated before the purpose and the means.',
      why: 'Each action calls for its assessment and criteria; put together, one of them often ends up unassessed. A competency remains a combination: this is advice.',
      how: 'Keep the main action, or split the competency. Usual pairs (concevoir et réaliser) are not reported.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Concevoir et réaliser un massif fleuri afin d’embellir un site }
      - { id: C2, enonce: "Planifier les travaux, les livraisons et les contrôles d’un chantier" }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: "Recruter, former, encadrer et évaluer les membres de l’équipe" }`,
        at: ['Recruter, former, encadrer et évaluer'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential, options }) {
    for (const { competency, statement, analysis } of statedCompetencies(source, referential)) {
      const first = analysis.actions[0]
      const last = analysis.actions.at(-1)
      if (first === undefined || last === undefined || analysis.actions.length <= options.actions) continue
      const { fr, en } = named(competency)
      const count = analysis.actions.length
      yield {
        at: statement.rangeOf(first.start, last.end),
        message: {
          fr: `${fr} réunit ${count} actions : chacune demande son épreuve et ses critères. Gardez la principale ou divisez la compétence.`,
          en: `${en} joins ${count} actions: each calls for its assessment and criteria. Keep the main one or split the competency.`,
        },
      }
    }
  },
})
