import { BLOOM_WORDS } from '../../../../core/src/coverage/words.ts'
import { adviseOnVerb, analyseStatement, bloomLevels } from '../../../../core/src/french/index.ts'
import type { Intent } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const conseilSurLeVerbe: Intent = {
  id: 'conseil-sur-le-verbe',
  examples: [
    'ai-je le droit d’écrire CITATION',
    'CITATION passe-t-il comme verbe',
    'CITATION est-il trop faible',

    'par quoi remplacer CITATION ?',
    'le verbe CITATION est-il bon',
    'quel verbe à la place de CITATION',
    'puis-je utiliser le verbe CITATION',
    'synonyme de CITATION',
    'CITATION est-il un verbe d’action',
    'quel niveau de Bloom pour CITATION',
    'niveau taxonomique de CITATION',
    'what can replace CITATION?',
    'Bloom level of CITATION',
    'is CITATION a good verb',
    'peut-on employer CITATION',
    'CITATION est-il acceptable',
  ],
  needs: 'quoted',
  aboutFile: false,
  answer: ({ named }) =>
    reply(
      named.quoted.flatMap((verb) => {
        const analysis = analyseStatement(`${verb} les besoins`)
        const lemma = analysis.head?.lemma
        if (lemma === undefined) {
          return [
            words(
              `«\u00a0${verb}\u00a0» n’est pas un verbe que je connaisse à l’infinitif.`,
              `“${verb}” is not a verb I know in the infinitive.`,
            ),
          ]
        }
        const advice = adviseOnVerb(analysis)
        const levels = bloomLevels(lemma)
        const level =
          levels.length === 0
            ? words(`«\u00a0${lemma}\u00a0» n’est dans aucune table de Bloom.`, `“${lemma}” is in no table of Bloom.`)
            : words(
                `«\u00a0${lemma}\u00a0»\u00a0: niveau de Bloom ${levels.map((one) => BLOOM_WORDS[one].fr).join(', ')}.`,
                `“${lemma}”: Bloom level ${levels.map((one) => BLOOM_WORDS[one].en).join(', ')}.`,
              )
        if (advice === null)
          return [level, words('Il convient en tête d’un énoncé.', 'It suits the head of a statement.')]
        return [
          level,
          words(
            `${sentence(advice.reason.fr)} À la place\u00a0: ${advice.proposals.join(', ')}.`,
            `${sentence(advice.reason.en)} Instead: ${advice.proposals.join(', ')}.`,
          ),
        ]
      }),
    ),
}

/** A reason as a sentence of its own. */
const sentence = (reason: string): string =>
  `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? '' : '.'}`
