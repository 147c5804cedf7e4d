import { nearDuplicates } from '../../french/near-duplicates.ts'
import { defineRule } from '../rule.ts'
import { judgedBy, named, opening, type Stated, statedCriteria } from './shared/criteria.ts'

export const rule = defineRule<{ readonly ressemblance: number }>({
  id: 'critere-en-double',
  title: { fr: 'Critère répété', en: 'Repeated criterion' },
  source: {
    catalogue: 'R-CRIT-DUP',
    reference: 'France compétences, Préconisations relatives à l’évaluation, octobre 2021, 2.2',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ressemblance: {
          type: 'number',
          minimum: 0.5,
          maximum: 1,
          description: 'Part de mots communs à partir de laquelle deux critères sont signalés.',
        },
      },
    },
    defaults: { ressemblance: 0.9 },
  },
  documentation: {
    fr: {
      what: 'Deux critères d’une même compétence (ou du même bloc, quand ils n’en nomment aucune) disent la même chose.',
      why: 'Le même fait serait compté deux fois. Le même critère sous deux compétences différentes est normal et n’est pas signalé.',
      how: 'Retirez l’un des deux, ou dites ce qui les distingue.',
    },
    en: {
      what: 'Two criteria of one competency (or of one bloc, when they name none) say the same thing.',
      why: 'The same fact would be counted twice. The same criterion under two different competencies is normal and is not reported.',
      how: 'Remove one of the two, or say what sets them apart.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler un circuit, criteres: [Le rapport est daté et signé par le technicien.] }
      - { id: C2, enonce: Régler un four, criteres: [Le rapport est daté et signé par le technicien.] }`,
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
          - Le rapport est daté et signé par le technicien.
          - Le rapport est daté et signé par le technicien`,
        at: ['Le rapport est daté'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential, options }) {
    const stated = [...statedCriteria(referential)]
    for (const group of groupsOf(stated)) {
      for (const { first, second } of nearDuplicates(group, ({ statement }) => statement.value, options.ressemblance)) {
        const { fr, en } = named(second.criterion)
        yield {
          at: opening(source, second),
          message: {
            fr: `${fr} répète un autre critère de la même compétence : le même fait serait compté deux fois. Retirez-en un ou dites ce qui les distingue.`,
            en: `${en} repeats another criterion of the same competency: the same fact would be counted twice. Remove one or say what sets them apart.`,
          },
          related: [
            { at: opening(source, first), message: { fr: 'Le premier des deux.', en: 'The first of the two.' } },
          ],
        }
      }
    }
  },
})

/** The criteria that judge the same thing: one competency, or the whole of a block. */
function groupsOf(stated: readonly Stated[]): Iterable<readonly Stated[]> {
  const groups = new Map<object, Stated[]>()
  for (const each of stated) {
    const key = judgedBy(each.criterion)[0] ?? each.criterion.block
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups.values()
}
