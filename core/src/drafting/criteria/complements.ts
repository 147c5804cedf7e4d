import type { Action } from '../sentences/actions.ts'
import { joined } from '../sentences/actions.ts'
import type { NounPhrase } from '../sentences/noun-phrase.ts'
import { isTransitive, pastParticiple } from '../sentences/verb.ts'

/** Verbs that give something to someone, or bring one thing to another: what follows the preposition stays after the verb. */
const GIVING = new Set(
  (
    'présenter proposer transmettre communiquer expliquer vendre remettre adresser restituer soumettre fournir adapter associer ajuster rattacher comparer ' +
    'affecter attribuer conseiller former informer sensibiliser accompagner initier confronter relier intégrer distribuer répartir orienter apporter servir ' +
    'livrer prescrire administrer enseigner imposer appliquer garantir signaler déclarer envoyer confier déléguer'
  ).split(' '),
)

/** « l’offre aux besoins »: what verbs bear on, and what it is brought to. */
export function complementsOf(
  lemmas: readonly string[],
  written: string,
): { readonly direct: string; readonly indirect: string } {
  const manner = /^(de (?:façon|manière) \p{L}+)\s+(.+)$/iu.exec(written)
  if (manner !== null) return { direct: manner[2] ?? '', indirect: manner[1] ?? '' }
  const found = lemmas.some((lemma) => GIVING.has(lemma))
    ? /^(.+?)\s((?:à|au|aux|auprès|sur|selon|dans|avec|entre)\s.+)$/iu.exec(written)
    : null
  return found === null ? { direct: written, indirect: '' } : { direct: found[1] ?? '', indirect: found[2] ?? '' }
}

/** « est présentée et expliquée au client »; `null` when one of the verbs has no passive. */
export function passiveOf(
  lemmas: readonly string[],
  link: Action['link'],
  object: NounPhrase,
  indirect: string,
): string | null {
  const participles = lemmas.map((lemma) => (isTransitive(lemma) ? pastParticiple(lemma, object) : null))
  if (!participles.every((participle) => participle !== null)) return null
  const be = object.number === 'singular' ? 'est' : 'sont'
  return `${be} ${joined(participles, link)}${indirect === '' ? '' : ` ${indirect}`}`
}
