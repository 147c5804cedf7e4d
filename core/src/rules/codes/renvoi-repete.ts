import type { Reference, Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'renvoi-repete',
  title: { fr: 'Renvoi répété dans une liste', en: 'Reference repeated in a list' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une liste de renvois nomme deux fois le même élément, par le même code ou par un préfixe qui le comprend.',
      why: 'C’est souvent un code tapé à la place d’un autre, qui manque alors.',
      how: 'Retirez le renvoi en trop, ou écrivez le code qui devait s’y trouver.',
    },
    en: {
      what: 'A list of references names the same element twice, by the same code or by a prefix that covers it.',
      why: 'It is often a code typed in place of another, which is then missing.',
      how: 'Remove the extra reference, or write the code that was meant.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites:
      - taches: [{ enonce: Rédige un rapport, competences: [C1, C2] }, { enonce: Le présente, competences: [C2] }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1.1, enonce: Régler une machine }, { id: C1.2, enonce: Rendre compte }]
    modalites: [{ competences: [C1.1, C1.1] }, { competences: [C1.*, C1.2] }]`,
        at: ['C1.1', 'C1.2'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    for (const list of listsOf(referential)) {
      const named = new Map<unknown, Reference>()
      for (const reference of list) {
        const [target] = reference.targets
        const first = named.get(target)
        if (first !== undefined && reference.targets.every((each) => named.has(each))) {
          yield {
            at: reference.range,
            message: {
              fr: `${reference.code} est déjà nommé dans cette liste : retirez-le, ou écrivez le code qui devait s’y trouver.`,
              en: `${reference.code} is already named in this list: remove it, or write the code that was meant.`,
            },
            related: [{ at: first.range, message: { fr: 'La première fois.', en: 'The first time.' } }],
          }
        }
        for (const each of reference.targets) if (!named.has(each)) named.set(each, reference)
      }
    }
  },
})

function listsOf({ blocks }: Referential): readonly (readonly Reference[])[] {
  return blocks.flatMap(({ competencies, assessments, criteria }) => [
    ...competencies.map((competency) => competency.activities),
    ...assessments.flatMap(({ references, tasks }) => [references, ...tasks.map((task) => task.references)]),
    ...criteria.flatMap((criterion) => [criterion.references, criterion.assessments]),
  ])
}
