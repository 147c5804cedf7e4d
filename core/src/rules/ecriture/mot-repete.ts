import { defineRule } from '../rule.ts'
import { occurrencesOf, placeOf, rewriting } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

const SAME_WORD_TWICE = /(?<![\p{L}\p{N}'’\-–/])(\p{Ll}{2,})[ \u00a0]+\1(?![\p{L}\p{N}'’\-/])/gu

/** French repeats these on purpose: reflexive pronouns, causative « faire faire », insistence. */
const REPEATED_ON_PURPOSE = new Set([
  'nous',
  'vous',
  'faire',
  'très',
  'plus',
  'bien',
  'tout',
  'moins',
  'si',
  'oui',
  'non',
])

export const rule = defineRule({
  id: 'mot-repete',
  title: { fr: 'Mot répété', en: 'Repeated word' },
  source: { ...TYPOGRAPHY, reference: 'Relecture typographique, pratique des correcteurs' },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le même mot est écrit deux fois de suite.',
      why: 'C’est presque toujours une trace de correction, que la relecture ne voit plus.',
      how: 'Retirez l’un des deux.',
    },
    en: {
      what: 'The same word is written twice in a row.',
      why: 'It is nearly always left over from an edit, and proofreading no longer sees it.',
      how: 'Remove one of the two.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Faire faire un devis que nous nous engageons à suivre.') },
      { yaml: withStatement('Comparer point par point, du côté de l’un et de l’un ou l’autre.') },
    ],
    invalid: [{ yaml: withStatement('Rédiger le plan de de formation.'), at: ['de de'] }],
  },
  *check({ referential, source }) {
    for (const words of occurrencesOf(referential, SAME_WORD_TWICE)) {
      const [word = ''] = words.found.split(/\s/)
      if (REPEATED_ON_PURPOSE.has(word)) continue
      yield {
        at: placeOf(source, words),
        message: {
          fr: `Le mot « ${word} » est écrit deux fois de suite : retirez l’un des deux.`,
          en: `The word “${word}” is written twice in a row: remove one.`,
        },
        fixes: rewriting(source, [words], () => word, {
          title: { fr: `Garder un seul « ${word} »`, en: `Keep one “${word}”` },
          safety: 'proposal',
        }),
      }
    }
  },
})
