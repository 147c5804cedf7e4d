import { contentStems } from '../../french/index.ts'
import { opening } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'bloc-et-activite-meme-intitule',
  title: { fr: 'Bloc et activité de même intitulé', en: 'Bloc and activity with one title' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'La première activité d’un bloc a le même intitulé que le bloc. Un seul constat pour tout le fichier.',
      why: 'L’un des deux ne dit pas ce qu’il doit : le bloc ne couvre pas ses autres activités, ou l’activité n’ajoute rien.',
      how: 'Élargissez l’intitulé du bloc, ou précisez celui de l’activité.',
    },
    en: {
      what: 'The first activity of a bloc has the same title as the bloc. One finding for the whole file.',
      why: 'One of the two does not say what it should: the bloc does not cover its other activities, or the activity adds nothing.',
      how: 'Widen the title of the bloc, or make that of the activity more precise.',
    },
  },
  examples: {
    valid: [
      {
        yaml: 'referentiel: 1\nblocs: [{ intitule: Gestion des stocks, activites: [{ intitule: Réception des colis }] }]',
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - intitule: Gestion d’un stock
    activites: [{ intitule: Gestion du stock }, { intitule: Réception des colis }]`,
        at: ['Gestion du stock'],
      },
    ],
  },
  *check({ source, referential }) {
    const same = referential.blocks.flatMap(({ title, activities }) => {
      const first = activities[0]?.title ?? null
      return title !== null && first !== null && haveSameWords(title.value, first.value) ? [{ title, first }] : []
    })
    const [one, ...others] = same
    if (one === undefined) return
    yield {
      at: opening(source, one.first),
      message: {
        fr: `${others.length === 0 ? 'Cette activité porte' : `Dans ${same.length} blocs, la première activité porte`} l’intitulé de son bloc : élargissez l’un ou précisez l’autre.`,
        en: `${others.length === 0 ? 'This activity bears' : `In ${same.length} blocs, the first activity bears`} the title of its bloc: widen the one or make the other more precise.`,
      },
      related: [
        { at: opening(source, one.title), message: { fr: 'L’intitulé du bloc.', en: 'The title of the bloc.' } },
        ...others.map(({ first }) => ({
          at: opening(source, first),
          message: { fr: 'De même dans ce bloc.', en: 'Likewise in this bloc.' },
        })),
      ],
    }
  },
})

function haveSameWords(first: string, second: string): boolean {
  const a = contentStems(first)
  const b = contentStems(second)
  return a.size > 0 && a.size === b.size && [...a].every((stem) => b.has(stem))
}
