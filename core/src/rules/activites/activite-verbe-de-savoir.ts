import { adviseOnVerb, analyseStatement, leadingWrapper, wordsOf } from '../../french/index.ts'
import { VERBS_TO_AVOID } from '../../french/verbs-to-avoid.ts'
import { withSubActivities } from '../../model/build.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'activite-verbe-de-savoir',
  title: { fr: 'Savoir écrit comme une activité', en: 'Knowledge written as an activity' },
  source: {
    catalogue: 'R-ACT-FORM',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une activité ou une tâche commence par un verbe de savoir : savoir, connaître, comprendre…',
      why: 'Une activité se voit au travail ; comprendre ou savoir ne se voit pas, et relève de la formation.',
      how: 'Dites ce que le professionnel fait de ce savoir : « Relever les besoins du client » plutôt que « Comprendre les besoins du client ».',
    },
    en: {
      what: 'An activity or a task begins with a verb of knowledge: savoir, connaître, comprendre…',
      why: 'An activity can be seen at work; understanding or knowing cannot, and belongs to training.',
      how: 'Say what the professional does with that knowledge: “Relever les besoins du client” rather than “Comprendre les besoins du client”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: 'referentiel: 1\nblocs: [{ activites: [{ taches: [Relever les besoins du client, Maîtriser les risques] }] }]',
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - intitule: Connaître les produits
        taches: [Comprendre les spécificités du marché, Relever les prix]`,
        at: ['Connaître', 'Comprendre'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const { title, tasks } of withSubActivities(referential.blocks.flatMap((block) => block.activities))) {
      for (const text of title === null ? tasks : [title, ...tasks]) {
        const advice = mayBeKnowledge(text.value) ? adviseOnVerb(analyseStatement(text.value)) : null
        if (advice?.kind !== 'avoid') continue
        const verb = advice.span.text.trim()
        yield {
          at: source.rangeIn(text.node, advice.span.start, advice.span.end),
          message: {
            fr: `« ${verb} » dit un savoir, pas un travail : écrivez ce que le professionnel fait et que l’on peut voir.`,
            en: `“${verb}” states knowledge, not work: write what the professional does and can be seen doing.`,
          },
        }
      }
    }
  },
})

/** The first words of the verbs and locutions to avoid. */
const OPENINGS = new Set(
  [...VERBS_TO_AVOID.keys()].map((lemma) => lemma.replace(/^(?:se |s')/, '').split(' ')[0] ?? lemma),
)

/** A task is analysed only when its first words can matter: there may be thousands. */
function mayBeKnowledge(text: string): boolean {
  const first = wordsOf(text).slice(0, 3)
  return first.some(({ word }) => OPENINGS.has(word)) || leadingWrapper(text) !== null
}
