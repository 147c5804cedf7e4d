import { actionNounOf } from '../sentences/action-noun.ts'
import { type Action, joined } from '../sentences/actions.ts'
import { article, isCoordinated, type NounPhrase, nounPhrase } from '../sentences/noun-phrase.ts'
import { withPronoun } from '../sentences/pronominal.ts'
import { type Agreement, present } from '../sentences/verb.ts'
import { complementsOf, passiveOf } from './complements.ts'
import { type Family, familyOf } from './families.ts'
import { isPerson } from './people.ts'

/** What the sentences about one action share. */
export interface Subject {
  readonly action: Action
  readonly family: Family
  /** « analyse et compare »; `null` when the table of verbs does not have it. */
  readonly does: string | null
  /** What the action bears on; `null` when it cannot be a subject. */
  readonly object: NounPhrase | null
  /** What follows the verb, the object apart: « au client », « en anglais ». */
  readonly indirect: string
  /** « est analysée », of the object; `null` when the verb has no passive. */
  readonly passive: string | null
  /** The same before more words: what makes it long is left out. */
  readonly passiveBefore: string | null
  /** Whom the action is for: people are not the result of a work. */
  readonly isPerson: boolean
  /** What makes something possible: the product, else the action. */
  readonly maker: Maker | null
  /** The same in fewer words, for a later sentence. */
  readonly briefly: Maker | null
}

const LONG_COMPLEMENT = 30

export interface Maker {
  readonly text: string
  readonly number: Agreement['number']
}

/** @param isPronominal « s’assurer de »: nothing is acted upon */
export function subjectOf(action: Action, isPronominal: boolean): Subject {
  const { verbs, link } = action
  const lemmas = verbs.map(({ lemma }) => lemma)
  const { direct, indirect } = complementsOf(lemmas, action.object)
  const phrase = nounPhrase(direct)
  const object = phrase?.isAnaphoric === true || isPronominal ? null : phrase
  const presents = lemmas.map((lemma) => present(lemma, 'singular'))
  // « se former » is not « former »: nothing is acted upon.
  const family = isPronominal
    ? 'action'
    : familyOfAll(lemmas, object?.short ?? '', /^(?:une?|des|de|d['’])(?:\s|(?<=['’]))/iu.test(direct))
  const doing = isPronominal ? withPronoun : (verb: string) => verb
  return {
    action,
    family,
    does: presents.every((verb) => verb !== null) ? doing(joined(presents, link)) : null,
    object,
    indirect,
    passive: object === null ? null : passiveOf(lemmas, link, object, indirect),
    passiveBefore:
      object === null ? null : passiveOf(lemmas, link, object, indirect.length > LONG_COMPLEMENT ? '' : indirect),
    isPerson: object !== null && (isPerson(object.short) || lemmas.some((lemma) => TOWARDS_PEOPLE.has(lemma))),
    maker: object === null ? null : makerOf(lemmas, object, family),
    briefly: object === null ? null : makerOf(lemmas, shortened(object), family),
  }
}

/** A thing by its name alone; « l’état et l’hygiène » is not called « l’état ». */
export function shortened(object: NounPhrase): NounPhrase {
  if (isCoordinated(object)) return object
  const short = ENDS_SHORT.test(object.short) ? null : nounPhrase(object.short)
  return short === null || short.number !== object.number ? object : short
}

/** « les risques propres », « la data de l’ensemble »: what was left out is wanted. */
const ENDS_SHORT =
  /(?:propres?|relati(?:f|ve)s?|conformes?|liée?s?|dédiée?s?|destinée?s?|nécessaires?|ensemble|tableau|tableaux|plans?|cahiers?|chiffres?|comptes?|points?|bons?|modes?|projets?|fonctions?|totalité|majorité|partie|nombre|mise|prise|types?|sortes?|différent[es]*|multiples?)$/iu

/** Verbs that ask for different kinds of work are plain actions together. */
function familyOfAll(lemmas: readonly string[], object: string, isNew: boolean): Family {
  const [family, ...others] = new Set(lemmas.map((lemma) => familyOf(lemma, object, isNew)))
  return family === undefined || others.length > 0 ? 'action' : family
}

function makerOf(lemmas: readonly string[], object: NounPhrase, family: Family): Maker | null {
  if (family === 'conception') return { text: object.text, number: object.number }
  const nouns = lemmas.map(actionNounOf)
  const named = nouns.flatMap((noun) => (noun === null ? [] : [`${article(noun.noun, noun.gender)}${noun.noun}`]))
  if (named.length < nouns.length) return null
  return { text: `${joined(named, 'et')} ${object.afterDe}`, number: named.length > 1 ? 'plural' : 'singular' }
}

/** Verbs that only people are the object of. */
const TOWARDS_PEOPLE = new Set(
  (
    'informer sensibiliser conseiller former alerter avertir accueillir accompagner manager recruter coacher motiver rassurer initier convaincre ' +
    'recevoir fédérer éduquer divertir réconforter renseigner assister'
  ).split(' '),
)
