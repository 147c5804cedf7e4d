import { defineRule } from '../rule.ts'
import { countOf, type Occurrence, occurrencesOf, remarks, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

const STUCK = /(?<=[\p{L}\p{M}\p{N}»)\]%°€])(?<!&#?\w{1,8})(?:[;?!]+|:)(?=\s|$|[)»"”\]])/gu
const SPACED = /\s[;:?!](?=\s|$)/gu

/** Names that end with their exclamation mark, and ratios written `3: 1`. */
const NO_PUNCTUATION = /(?:yahoo|joomla|jeopardy)!$|\d:\s\d$/iu
const HINT = /[^\s;:?!][;:?!]/

export const rule = defineRule({
  id: 'espace-manquante-avant-ponctuation-double',
  title: { fr: 'Espace manquante avant une ponctuation double', en: 'Missing space before a double punctuation mark' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Un point-virgule, un deux-points, un point d’interrogation ou d’exclamation est collé au mot qui précède.',
      why: 'En français, une espace (insécable de préférence) sépare ces signes du mot ; une espace ordinaire convient aussi (Lexique de l’Imprimerie nationale).',
      how: 'Ajoutez une espace insécable ; `equerre check --fix` le fait. Quand tout le document suit l’usage contraire, Équerre ne le dit qu’une fois.',
    },
    en: {
      what: 'A semicolon, colon, question mark or exclamation mark touches the word before it.',
      why: 'French separates these signs from the word by a space, non-breaking if possible; an ordinary space will do (Lexique of the Imprimerie nationale).',
      how: 'Add a non-breaking space; `equerre check --fix` does it. When the whole document does otherwise, Équerre says so once.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Mise en situation ; prise en charge d’une réclamation !') },
      { yaml: withStatement('"Consulter https://exemple.fr/a:b? à 10:30 au format 16:9, ratio 3:1."') },
      { yaml: withStatement('"Administrer un site Joomla! et son code std::vector."') },
      { yaml: withStatement('"Citer ce qui suit l’article d’: un signe."') },
    ],
    invalid: [
      { yaml: withStatement('"Mise en situation professionnelle: prise en charge d’une réclamation."'), at: [':'] },
      { yaml: withStatement('Choisir une offre; la présenter.'), at: [';'] },
      {
        yaml: withStatements('Trier: A; B; C', 'Lire: A; B; C', 'Voir quoi? Tout!'),
        at: [':'],
      },
    ],
  },
  *check({ referential, source }) {
    const stuck = occurrencesOf(referential, STUCK, HINT).filter((mark) => !NO_PUNCTUATION.test(around(mark)))
    if (stuck.length === 0) return
    if (isHouseStyle(stuck.length, countOf(referential, SPACED))) {
      const message = {
        fr: `Les signes ; : ? ! sont collés au mot qui précède dans presque tout le document (${stuck.length} fois) : en français, une espace insécable les en sépare.`,
        en: `The signs ; : ? ! touch the word before them almost everywhere (${stuck.length} times): French separates them by a non-breaking space.`,
      }
      yield* said(source, stuck, message, rewriting(source, stuck, spaced, FIX))
      return
    }
    yield* remarks(source, stuck, {
      message: ({ found }) => ({
        fr: `Il manque une espace avant « ${found} » : en français, ce signe ne se colle pas au mot qui précède.`,
        en: `A space is missing before “${found}”: in French this sign does not touch the word before it.`,
      }),
      replacement: spaced,
      fix: () => FIX,
    })
  },
})

const FIX = {
  title: { fr: 'Ajouter une espace insécable', en: 'Add a non-breaking space' },
  safety: 'safe',
} as const

const spaced = ({ found }: Occurrence): string => `\u00a0${found}`

const FEW = 5

/** A usage followed nearly everywhere is a choice of the house, to be said once. */
function isHouseStyle(stuck: number, spaced: number): boolean {
  return stuck > FEW && stuck > spaced
}

const around = ({ text, start, end }: Occurrence): string =>
  text.value.slice(Math.max(0, start - 10), end + (text.value[start] === ':' ? 2 : 0))
