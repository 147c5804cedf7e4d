import { opening } from '../../model/naming.ts'
import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { comparedTexts } from './shared/repeated.ts'

export const rule = defineRule({
  id: 'activite-repetee',
  title: { fr: 'Activité ou tâche répétée', en: 'Repeated activity or task' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une activité, ou une tâche, figure deux fois dans le même bloc avec les mêmes mots.',
      why: 'C’est presque toujours un copier-coller : le lecteur cherche une différence qui n’existe pas.',
      how: 'Retirez la seconde, ou dites ce qu’elle a de propre.',
    },
    en: {
      what: 'An activity, or a task, stands twice in the same bloc with the same words.',
      why: 'It is almost always a copy and paste: the reader looks for a difference that does not exist.',
      how: 'Remove the second, or say what is proper to it.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ intitule: Accueil du public, taches: [Orienter les visiteurs, Tenir le registre] }]
  - activites: [{ intitule: Accueil du public, taches: [Orienter les visiteurs] }]`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - { intitule: Accueil du public, taches: [&orienter Orienter les visiteurs] }
      - { intitule: Tenue du guichet, taches: [*orienter] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - { intitule: Accueil du public, taches: [Orienter les visiteurs, Tenir le registre, Orienter les visiteurs.] }`,
        at: ['Orienter les visiteurs.'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential }) {
    for (const { texts } of referential.blocks.flatMap(comparedTexts)) {
      const known = new Map<string, Text>()
      for (const { text, words } of texts) {
        const first = known.get(words)
        if (first === undefined) {
          known.set(words, text)
          continue
        }
        yield {
          at: opening(source, text),
          message: {
            fr: 'Ces mots figurent déjà plus haut dans le bloc : retirez la répétition, ou dites ce qui la distingue.',
            en: 'These words already stand higher in the bloc: remove the repetition, or say what sets it apart.',
          },
          related: [{ at: opening(source, first), message: { fr: 'La première fois.', en: 'The first time.' } }],
        }
      }
    }
  },
})
