import { actionNounOf } from '../sentences/action-noun.ts'
import { type Action, joined } from '../sentences/actions.ts'
import { article, type NounPhrase, nounPhrase } from '../sentences/noun-phrase.ts'
import { withPronoun } from '../sentences/pronominal.ts'
import { type Agreement, present } from '../sentences/verb.ts'
import { complementsOf, passiveOf } from './complements.ts'
import { type Family, familyOf } from './families.ts'

/** What the sentences about one action share. */
export interface Subject {
  readonly action: Action
  readonly family: Family
  /** « analyse et compare »; `null` when the table of verbs does not have it. */
  readonly does: string | null
  /** What the action bears on; `null` when it cannot be a subject. */
  readonly object: NounPhrase | null
  /** « est analysée », of the object; `null` when the verb has no passive. */
  readonly passive: string | null
  /** Whom the action is for: people are not the result of a work. */
  readonly isPerson: boolean
  /** What makes something possible: the product, else the action. */
  readonly maker: Maker | null
}

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
  const family = familyOfAll(lemmas, object?.short ?? '')
  const doing = isPronominal ? withPronoun : (verb: string) => verb
  return {
    action,
    family,
    does: presents.every((verb) => verb !== null) ? doing(joined(presents, link)) : null,
    object,
    passive: object === null ? null : passiveOf(lemmas, link, object, indirect),
    isPerson: object !== null && (PERSONS.test(object.short) || lemmas.some((lemma) => TOWARDS_PEOPLE.has(lemma))),
    maker: object === null ? null : makerOf(lemmas, object, family),
  }
}

/** Verbs that ask for different kinds of work are plain actions together. */
function familyOfAll(lemmas: readonly string[], object: string): Family {
  const [family, ...others] = new Set(lemmas.map((lemma) => familyOf(lemma, object)))
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

/** Those that a work is done with or for. */
const PERSONS =
  /^(?:l[ea]s?|l[’'])\s?(?:équipes?|clients?|clientèle|prospects?|collaborateurs?|salariés?|usagers?|patients?|publics?|personnes?|personnel|apprenants?|élèves?|enfants?|résidents?|partenaires?|fournisseurs?|bénéficiaires?|interlocuteurs?|participants?|membres?|candidats?|familles?|stagiaires?|agents?|visiteurs?|habitants?|consommateurs?|utilisateurs?|acheteurs?|adhérents?|bénévoles?|jeunes|adolescents?|adultes?|parents?|aidants?|convives?|voyageurs?|victimes?|pratiquants?|exploitants?|techniciens?|ouvriers?|opérateurs?|compagnons?|apprentis?)(?![\p{L}])/iu
