import { isInfinitive } from '../../french/lexicon.ts'
import { wordsOf } from '../../french/words.ts'

export type OpeningForm = 'infinitive' | 'noun' | 'gerund' | 'preposition' | 'clause'

const DETERMINERS = new Set([
  ...[
    'le',
    'la',
    'les',
    "l'",
    'un',
    'une',
    'des',
    'du',
    'ce',
    'cet',
    'cette',
    'ces',
    'mon',
    'ma',
    'mes',
    'son',
    'sa',
    'ses',
  ],
  ...['leur', 'leurs', 'notre', 'nos', 'votre', 'vos', 'chaque', 'plusieurs', 'quelques'],
])
const PREPOSITIONS = new Set([
  ...[
    'à',
    'au',
    'aux',
    'par',
    'pour',
    'dans',
    'sur',
    'sous',
    'avec',
    'sans',
    'chez',
    'vers',
    'dès',
    'avant',
    'après',
    'entre',
  ],
])
const CLAUSES = new Set([
  'il',
  'elle',
  'ils',
  'elles',
  'on',
  'nous',
  'vous',
  'parce',
  'lorsque',
  'quand',
  'si',
  'que',
  "qu'",
  'car',
])
/** What may stand before an infinitive: « ne pas couper », « se laver ». */
const BEFORE_INFINITIVE = new Set([
  'ne',
  "n'",
  'pas',
  'jamais',
  'se',
  "s'",
  'y',
  'en',
  'le',
  'la',
  'les',
  "l'",
  'lui',
  'leur',
])

/** The grammatical form a text begins with; `null` when it is not sure. */
export function openingOf(text: string): OpeningForm | null {
  const words = wordsOf(text).map(({ word }) => word)
  const [first, second] = words
  if (first === undefined) return null
  if (first === 'en' && second !== undefined && second.endsWith('ant')) return 'gerund'
  const verb = words.slice(0, 4).find((word) => !BEFORE_INFINITIVE.has(word))
  const isNegated = first === 'ne' || first === "n'" || first === 'se' || first === "s'"
  if (verb !== undefined && isInfinitive(verb) && (isNegated || verb === first)) return 'infinitive'
  if (DETERMINERS.has(first)) return second !== undefined && isInfinitive(second) ? null : 'noun'
  if (PREPOSITIONS.has(first)) return 'preposition'
  return CLAUSES.has(first) ? 'clause' : null
}
