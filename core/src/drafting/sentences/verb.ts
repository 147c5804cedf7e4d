import { infinitiveOf, verbForms } from '../../french/lexicon.ts'
import type { Gender } from './gender.ts'

/** What a verb or a participle agrees with. */
export interface Agreement {
  readonly gender: Gender
  readonly number: 'singular' | 'plural'
}

/** Participles that the lexicon gives in a form nobody writes. */
const IRREGULAR: Readonly<Record<string, string>> = { résoudre: 'résolu', absoudre: 'absous' }

/** `analysées` for `analyser`, `mise en place` for `mettre en place`; `null` when the verb is unknown or has no participle. */
export function pastParticiple(lemma: string, { gender, number }: Agreement): string | null {
  const [verb, rest] = split(lemma)
  const irregular = IRREGULAR[verb]
  if (irregular !== undefined) return `${irregular}${ending({ gender, number })}${rest}`
  const forms = verbForms(verb)?.pastParticiple
  const form = forms?.[`${gender}${number === 'singular' ? 's' : 'p'}`] ?? null
  return form === null ? null : form + rest
}

/** What agreement adds to a participle: nothing, `e`, `s`, `es`. */
export const ending = ({ gender, number }: Agreement): string =>
  `${gender === 'f' ? 'e' : ''}${number === 'plural' ? 's' : ''}`

/** `analyse`, `mettent en place`. */
export function present(lemma: string, number: Agreement['number']): string | null {
  const [verb, rest] = split(lemma)
  const form = verbForms(verb)?.[number] ?? null
  return form === null ? null : form + rest
}

/** `est analysée`, `sont mises en place`. */
export function passive(lemma: string, agreement: Agreement): string | null {
  const participle = pastParticiple(lemma, agreement)
  return participle === null ? null : `${agreement.number === 'singular' ? 'est' : 'sont'} ${participle}`
}

/** A verb and what its locution adds: `mettre`, ` en place`. */
function split(lemma: string): readonly [verb: string, rest: string] {
  const at = lemma.indexOf(' ')
  const verb = at === -1 ? lemma : lemma.slice(0, at)
  return [infinitiveOf(verb) ?? verb, at === -1 ? '' : lemma.slice(at)]
}

/** Verbs whose object needs no preposition, so that it can become a subject: those that take one are told by what follows them. */
const INTRANSITIVE = new Set(
  (
    'participer contribuer veiller répondre procéder collaborer échanger communiquer dialoguer intervenir recourir agir réagir réfléchir travailler ' +
    'coopérer interagir contribuer assister concourir tenir rendre faire être avoir devoir pouvoir permettre s’appuyer aller venir remédier parvenir'
  ).split(' '),
)

export const isTransitive = (lemma: string): boolean => !INTRANSITIVE.has(split(lemma)[0])
