import { defineRule } from '../rule.ts'
import { named, opening, statedCriteria } from './shared/criteria.ts'

export const rule = defineRule<{ readonly assertions: number }>({
  id: 'critere-plusieurs-assertions',
  title: { fr: 'Critère qui en contient plusieurs', en: 'Criterion that holds several' },
  source: {
    catalogue: 'R-CRIT-ATOM',
    reference: 'guide-up.org ; mesuré : jusqu’à 78 mots par critère dans un référentiel accepté',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        assertions: { type: 'integer', minimum: 1, description: 'Nombre d’assertions admises dans un critère.' },
      },
    },
    defaults: { assertions: 2 },
  },
  documentation: {
    fr: {
      what: 'Le critère affirme plusieurs choses indépendantes, ou dépasse 40 mots en plusieurs propositions. Quand c’est le cas de plus de la moitié des critères, un seul constat le dit.',
      why: 'Quand une partie est vraie et l’autre fausse, l’évaluateur ne sait pas quoi cocher.',
      how: 'Faites-en plusieurs critères, ou gardez l’assertion principale et passez le reste en `indicateurs`.',
    },
    en: {
      what: 'The criterion asserts several independent things, or goes beyond 40 words in several clauses. When more than half of the criteria do, a single finding says it.',
      why: 'When one part is true and the other false, the assessor does not know what to tick.',
      how: 'Make several criteria of it, or keep the main assertion and turn the rest into `indicateurs`.',
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
          - Le rapport est daté et signé.
          - Le rapport nomme les points de fuite, leur cote et leur gravité.`,
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
          - Le détecteur est étalonné. Les mesures sont relevées sur chaque raccord. Le rapport est remis au client.`,
        at: ['Le détecteur est étalonné.'],
      },
    ],
  },
  *check({ source, referential, options }) {
    const criteria = [...statedCriteria(referential)]
    const several = criteria.filter(({ analysis }) => analysis.assertions.length > options.assertions)
    const [first, ...others] = several
    if (first !== undefined && several.length > HOUSE_STYLE && several.length > criteria.length / 2) {
      yield {
        at: opening(source, first),
        message: {
          fr: `${several.length} critères sur ${criteria.length} affirment plusieurs choses à la fois, comme celui-ci : si l’une est vraie et l’autre fausse, que cocher ? Faites de chaque phrase un critère ou un indicateur.`,
          en: `${several.length} criteria out of ${criteria.length} assert several things at once, like this one: if one is true and another false, what is ticked? Make each sentence a criterion or an indicator.`,
        },
        related: others.slice(0, MOST_RELATED).map((other) => ({
          at: opening(source, other),
          message: { fr: 'Ici aussi.', en: 'Here too.' },
        })),
      }
      return
    }
    for (const stated of several) {
      const { fr, en } = named(stated.criterion)
      yield {
        at: opening(source, stated),
        message: {
          fr: `${fr} affirme plusieurs choses à la fois : si l’une est vraie et l’autre fausse, que cocher ? Faites-en plusieurs critères, ou passez le détail en indicateurs.`,
          en: `${en} asserts several things at once: if one is true and another false, what is ticked? Make several criteria, or turn the detail into indicators.`,
        },
      }
    }
  },
})

/** Above this number, and when they are the majority, paragraphs are the style of the document: one finding for all. */
const HOUSE_STYLE = 4
const MOST_RELATED = 20
