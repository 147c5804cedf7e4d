import { contentStart, isInfinitive, wordsOf } from '../../french/index.ts'
import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

const FEWEST = 3

export const rule = defineRule({
  id: 'intitules-de-blocs-non-paralleles',
  title: { fr: 'Intitulés de blocs non parallèles', en: 'Bloc titles that are not parallel' },
  source: { catalogue: 'R-BLOC-TITLE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'La plupart des intitulés de blocs commencent par un nom et quelques-uns par un infinitif, ou l’inverse.',
      why: 'Les deux formes conviennent ; les mêler donne l’impression de parties écrites séparément.',
      how: 'Écrivez-les tous de la même façon.',
    },
    en: {
      what: 'Most bloc titles begin with a noun and a few with an infinitive, or the reverse.',
      why: 'Both forms do; mixing them gives the impression of parts written separately.',
      how: 'Write them all the same way.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - intitule: "Bloc 1 : Gestion des stocks"
  - intitule: Accueil du public
  - intitule: Animation d’une équipe`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - intitule: Gestion des stocks
  - intitule: Accueil du public
  - intitule: Animer une équipe`,
        at: ['Animer une équipe'],
      },
    ],
  },
  *check({ referential }) {
    const titles = writtenBlocks(referential).flatMap(({ title }) => title ?? [])
    if (titles.length < FEWEST) return
    const verbs = titles.filter(beginsWithInfinitive)
    const nouns = titles.filter((title) => !beginsWithInfinitive(title))
    if (verbs.length === nouns.length) return
    const nounsWin = nouns.length > verbs.length
    for (const title of nounsWin ? verbs : nouns) {
      yield {
        at: title.node.range,
        message: {
          fr: nounsWin
            ? 'Cet intitulé commence par un infinitif, les autres par un nom : écrivez-les tous de la même façon.'
            : 'Cet intitulé commence par un nom, les autres par un infinitif : écrivez-les tous de la même façon.',
          en: nounsWin
            ? 'This title begins with an infinitive, the others with a noun: write them all the same way.'
            : 'This title begins with a noun, the others with an infinitive: write them all the same way.',
        },
      }
    }
  },
})

const PREFIX = /^bloc\s*(?:n\s?[°º]\s*)?\d*\s*[-–—:.]*\s*/iu

function beginsWithInfinitive({ value }: Text): boolean {
  const text = value.slice(contentStart(value)).replace(PREFIX, '')
  return wordsOf(text)
    .slice(0, 2)
    .some(({ word }, at) => (at === 0 || /^s['’e]/u.test(text)) && isInfinitive(word))
}
