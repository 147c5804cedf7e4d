import { type FiniteForm, infinitiveOf, lemmasOfFinite } from './lexicon.ts'

/** Other tenses of the verbs that criteria use in them. */
const OTHER_TENSES: readonly (readonly [verb: string, forms: string])[] = [
  ['être', 'sera seront soit soient était étaient serait seraient'],
  ['avoir', 'aura auront ait aient avait avaient'],
  ['devoir', 'devra devront devrait devraient'],
  ['pouvoir', 'pourra pourront puisse puissent'],
  ['savoir', 'saura'],
  ['faire', 'fera feront fasse fassent'],
  ['tenir', 'tienne tiennent'],
  ['inclure', 'inclue inclus'],
  ['permettre', 'permette'],
  ['prendre', 'prenne'],
  ['répondre', 'réponde'],
]

const byForm: ReadonlyMap<string, readonly FiniteForm[]> = new Map(
  OTHER_TENSES.flatMap(([lemma, forms]) =>
    forms.split(' ').map((form) => [form, [{ lemma, person: form.endsWith('nt') ? 'plural' : 'singular' }]]),
  ),
)

const NONE: readonly FiniteForm[] = []

/** The verbs that a word may be a third person of: present, future, and the other tenses of the most frequent ones. */
export function thirdPersons(word: string): readonly FiniteForm[] {
  const other = byForm.get(word)
  if (other) return other
  const present = lemmasOfFinite(word)
  return present.length > 0 ? present : futureOf(word)
}

function futureOf(word: string): readonly FiniteForm[] {
  const ending = word.endsWith('ra') ? 'a' : word.endsWith('ront') ? 'ont' : ''
  if (ending === '') return NONE
  const base = word.slice(0, -ending.length)
  const lemma = infinitiveOf(base) ?? infinitiveOf(`${base}e`)
  return lemma ? [{ lemma, person: ending === 'a' ? 'singular' : 'plural' }] : NONE
}

/** Whether the word may be a verb said of `nous` or `vous`. */
export function endsLikeSecondPerson(word: string): boolean {
  return (
    word.endsWith('ons') ||
    word.endsWith('ez') ||
    word === 'êtes' ||
    word === 'sommes' ||
    word === 'faites' ||
    word === 'dites'
  )
}

/** The infinitive of a form in -ez or -ons, or the form itself: that there is a verb matters more than which. */
export function lemmaOfSecondPerson(word: string): string {
  const stem = word.replace(/(?:ez|ons)$/, '')
  return infinitiveOf(`${stem}er`) ?? infinitiveOf(`${stem}re`) ?? infinitiveOf(stem.replace(/iss$/, 'ir')) ?? word
}
