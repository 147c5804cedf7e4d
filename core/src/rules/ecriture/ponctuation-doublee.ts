import type { Fix } from '../rule.ts'
import { defineRule } from '../rule.ts'
import { occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

const STOPS = /(?<![./])\.\.(?![./\p{L}\p{N}])/gu
const SAME_SIGN = /,[ \u00a0\u202f]?,|;[ \u00a0\u202f]?;|(?<!:):[ \u00a0\u202f]:(?!:)/gu
const TWO_SIGNS =
  /(?<=\p{L}[)»]?[ \u00a0\u202f]?)(?:,[ \u00a0\u202f]?[:;]|,\.(?!\.)|[;:][ \u00a0\u202f]?,|[;:]\.(?![.\p{L}\p{N}]))/gu
/** A full stop before a colon: a word that is no abbreviation stands before it. */
const STOP_THEN_SIGN =
  /\.(?<=[a-zà-ÿœ]{4}\.)(?<!(?:resp|dept|prof|chap|coll|suppl|trad|approx|temp|envir)\.)[ \u00a0\u202f]?[:;,](?=\s|$)/gi
const AFTER_ETC = /\b[eE]tc\.?[ \u00a0\u202f]?(?:…|\.{3})/g
const TWO_MARKS = /[.,;:][ \u00a0\u202f]?[.,;:…]/

export const rule = defineRule({
  id: 'ponctuation-doublee',
  title: { fr: 'Ponctuation doublée', en: 'Doubled punctuation' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Deux signes de ponctuation se suivent : deux points finaux, deux virgules, un point puis deux-points, « etc. » suivi de points de suspension.',
      why: 'L’un des deux est de trop, et le lecteur ne sait pas si la phrase est finie (Lexique de l’Imprimerie nationale).',
      how: 'Gardez le signe voulu ; `equerre check --fix` réduit les signes identiques.',
    },
    en: {
      what: 'Two punctuation marks follow each other: two full stops, two commas, a full stop and a colon, “etc.” and an ellipsis.',
      why: 'One of them is too many, and the reader cannot tell whether the sentence has ended (Lexique of the Imprimerie nationale).',
      how: 'Keep the mark you mean; `equerre check --fix` reduces identical marks.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withStatements(
          'Ouvrir ../dossier et lire [...] puis conclure...',
          'Citer les salons, colloques, etc., puis trier.',
        ),
      },
      { yaml: withStatement('"Présenter les sources (revues, bases…), puis std::vector et l’art. : 12."') },
    ],
    invalid: [
      { yaml: withStatement('Remettre le dossier complet au jury..'), at: ['..'] },
      { yaml: withStatement('"Sélectionner certains critères. : les plus utiles,, puis trier."'), at: ['. :', ',,'] },
      { yaml: withStatement('Citer les salons, les revues, etc...'), at: ['etc...'] },
    ],
  },
  *check({ referential, source }) {
    for (const [pattern, safety, replacement] of KINDS) {
      yield* remarks(source, occurrencesOf(referential, pattern, TWO_MARKS), {
        message: ({ found }) => ({
          fr: `« ${found} » : l’un de ces signes est de trop. Gardez « ${replacement(found).trim()} » si c’est bien lui.`,
          en: `“${found}”: one of these marks is too many. Keep “${replacement(found).trim()}” if that is the one.`,
        }),
        replacement: ({ found }) => replacement(found),
        fix: ({ found }) => ({
          title: { fr: `Garder « ${replacement(found).trim()} »`, en: `Keep “${replacement(found).trim()}”` },
          safety,
        }),
      })
    }
  },
})

const KINDS: readonly (readonly [RegExp, Fix['safety'], (found: string) => string])[] = [
  [STOPS, 'safe', () => '.'],
  [SAME_SIGN, 'safe', (found) => found.charAt(0)],
  [TWO_SIGNS, 'proposal', strongest],
  [STOP_THEN_SIGN, 'proposal', strongest],
  [AFTER_ETC, 'proposal', (found) => `${found.slice(0, 3)}.`],
]

/** Of two marks, the one that says more of the sentence: a colon or a semicolon, else the full stop. */
function strongest(found: string): string {
  const double = /[:;]/.exec(found)?.[0]
  return double === undefined ? '.' : `\u00a0${double}`
}
