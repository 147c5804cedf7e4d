import { defineRule } from '../rule.ts'
import { named, opening, statedCriteria } from './shared/criteria.ts'
import { restated } from './shared/restating.ts'

export const rule = defineRule<{ readonly part: number }>({
  id: 'critere-repete-competence',
  title: { fr: 'Critère qui redit sa compétence', en: 'Criterion that restates its competency' },
  source: {
    catalogue: 'R-CRIT-NOTCOMP',
    reference: 'France compétences, FAQ « Qu’entendez-vous par référentiel d’évaluation ? »',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        part: {
          type: 'number',
          minimum: 0.3,
          maximum: 1,
          description: 'Part des mots de la compétence à partir de laquelle le critère la redit.',
        },
      },
    },
    defaults: { part: 0.7 },
  },
  documentation: {
    fr: {
      what: 'Le critère reprend plus de 70 % des mots de sa compétence.',
      why: 'Il ne donne aucun moyen de juger : la compétence est de fait sans critère.',
      how: 'Écrivez à quoi l’on reconnaît que la compétence est acquise : le résultat, sa qualité, sa conformité.',
    },
    en: {
      what: 'The criterion takes up more than 70 % of the words of its competency.',
      why: 'It gives no means to judge: the competency has in fact no criterion.',
      how: 'Write how one recognises that the competency is acquired: the result, its quality, its compliance.',
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
          - Le rapport nomme chaque point de fuite relevé et sa gravité.`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Rédiger un rapport, criteres: [Le rapport rédigé est signé.] }`,
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
          - L’étanchéité du circuit frigorifique est contrôlée à l’aide d’un détecteur pour prévenir les fuites.
          - A1 C1 Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites`,
        at: ['L’étanchéité du circuit frigorifique', 'A1 C1 Contrôler l’étanchéité'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential, options }) {
    for (const stated of statedCriteria(referential)) {
      const competency = restated(stated, options.part)
      if (competency === null) continue
      const { fr, en } = named(stated.criterion)
      const statement = competency.statement
      yield {
        at: opening(source, stated),
        message: {
          fr: `${fr} redit la compétence au lieu de la juger : écrivez à quoi l’on voit qu’elle est acquise (le résultat, sa conformité), sinon elle reste sans critère.`,
          en: `${en} restates the competency instead of judging it: write how one sees that it is acquired (the result, its compliance), or it is left without a criterion.`,
        },
        ...(statement === null
          ? {}
          : {
              related: [
                {
                  at: source.rangeIn(statement.node, 0, Math.min(40, statement.value.length)),
                  message: { fr: 'La compétence redite.', en: 'The competency restated.' },
                },
              ],
            }),
      }
    }
  },
})
