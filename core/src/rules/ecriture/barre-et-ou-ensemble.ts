import { defineRule } from '../rule.ts'
import { occurrencesOf, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

const SLASH_OR = /(?<=[a-zà-ÿœ)»])(?<!(?:^|[^a-zà-ÿœ])(?:et|ou))[ \u00a0]?\/[ \u00a0]?ou(?![a-zà-ÿœ])/gi
const HINT = /\/[ \u00a0]?ou(?![a-z])/i

export const rule = defineRule({
  id: 'barre-et-ou-ensemble',
  title: { fr: 'Barre oblique suivie de « ou »', en: 'Slash followed by “ou”' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une barre oblique et « ou » se suivent (« client / ou prospect »), hors « et/ou ».',
      why: 'La barre dit déjà « ou » : le lecteur cherche le mot qui manque entre les deux.',
      how: 'Gardez « ou » seul, ou écrivez « et/ou » si les deux se cumulent. Équerre le dit une fois pour tout le document.',
    },
    en: {
      what: 'A slash and “ou” follow each other (“client / ou prospect”), “et/ou” aside.',
      why: 'The slash already says “or”: the reader looks for the word missing between the two.',
      how: 'Keep “ou” alone, or write “et/ou” if both may hold. Équerre says it once for the whole document.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Vendre en boutique et/ou en ligne, et / ou au comptoir, un produit/outil neuf.') },
      { yaml: withStatement('Vendre un produit ou/et un service ; publier sur https://exemple.fr/ou suivre.') },
    ],
    invalid: [
      { yaml: withStatements('Convaincre un prospect/ ou client.', 'Trier / ou classer.'), at: ['/ ou'] },
      { yaml: withStatement('Expliquer une amélioration / ou un problème.'), at: [' / ou'] },
    ],
  },
  *check({ referential, source }) {
    const places = occurrencesOf(referential, SLASH_OR, HINT)
    const times = places.length
    const message = {
      fr: `Cette barre oblique est suivie de « ou », qui dit la même chose${times > 1 ? ` (${times} fois dans le document)` : ''} : gardez « ou » seul, ou écrivez « et/ou ».`,
      en: `This slash is followed by “ou”, which says the same${times > 1 ? ` (${times} times in the document)` : ''}: keep “ou” alone, or write “et/ou”.`,
    }
    const fixes = rewriting(source, places, () => ' ou', {
      title: { fr: 'Garder « ou » seul', en: 'Keep “ou” alone' },
      safety: 'proposal',
    })
    yield* said(source, places, message, fixes)
  },
})
