import { pastParticiples } from '../../french/lexicon.ts'
import type { Action } from '../sentences/actions.ts'
import { joined } from '../sentences/actions.ts'
import type { NounPhrase } from '../sentences/noun-phrase.ts'
import { isTransitive, pastParticiple } from '../sentences/verb.ts'
import { isPeople } from './people.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that give something to someone: what is given stands before the verb, whom it is given to after it. */
const GIVING = words(
  'présenter proposer transmettre communiquer expliquer vendre remettre adresser restituer soumettre fournir conseiller former informer sensibiliser ' +
    'accompagner initier attribuer distribuer apporter servir livrer prescrire administrer enseigner imposer garantir signaler déclarer envoyer confier déléguer défendre exposer argumenter restituer',
)

/** Verbs that bring one thing to another: the other may be anything. */
const BRINGING = words(
  'adapter associer ajuster rattacher comparer affecter confronter relier orienter répartir intégrer',
)

/** Verbs that put one thing somewhere. */
const PLACING = words(
  'appliquer poser installer implanter placer disposer monter fixer charger ranger stocker verser semer planter étaler coller consigner enregistrer inscrire saisir reporter',
)

/** How, where and when a work is done: said after the verb, not with the name of the thing. */
const MANNER =
  /^(.+?),?\s((?:en (?:français|anglais|ligne|présentiel|distanciel|interne|externe|face[- ]à[- ]face|mode projet|temps réel|continu|France|amont|aval)|à distance|à l['’](?:oral|écrit|international)|d(?:e l['’]|u )\p{L}+ vers|par (?:l[ae]s? |l['’]|une? |des )|(?:avant|après) (?:l[ae]s? |l['’])|au regard|par rapport|en fonction|vis-à-vis|tout au long|au cours|lors|durant|pendant|par le biais|par l['’]intermédiaire|à l['’]aide|au moyen|grâce à|à partir|via|de (?:façon|manière) \p{L}+)(?!\p{L}).*)$/iu

const MANNER_FIRST = /^(de (?:façon|manière) \p{L}+)\s+(.+)$/iu

export interface Complements {
  readonly direct: string
  /** What goes after the verb; empty when nothing does. */
  readonly indirect: string
}

/** « l’offre aux besoins »: what verbs bear on, and what it is brought to; « le contrat en anglais »: how it is done. */
export function complementsOf(lemmas: readonly string[], written: string): Complements {
  const first = MANNER_FIRST.exec(written)
  if (first !== null) return { direct: first[2] ?? '', indirect: first[1] ?? '' }
  const given = splitBefore(written, (before, preposition, after) => isRecipient(lemmas, before, preposition, after))
  if (given !== null) return given
  const together = splitBefore(
    written,
    (before, preposition, after) => preposition === 'avec' && canEnd(before) && isPeople(after),
  )
  if (together !== null) return together
  const manner = MANNER.exec(written)
  const direct = manner?.[1] ?? ''
  const indirect = manner?.[2] ?? ''
  return !canEnd(direct) || NAMES_MORE.test(indirect) ? { direct: written, indirect: '' } : { direct, indirect }
}

/** « les canaux à utiliser de façon coordonnée et les outils »: the second thing is no manner. */
const NAMES_MORE = /(?:,|\set|\sou|\sque)\s(?:l[ea]s?\s|l['’]|une?\s|des\s)/iu

const PREPOSITION = /\s(à|au|aux|auprès|devant|sur|selon|dans|avec|entre)\s/giu

function splitBefore(
  written: string,
  splits: (before: string, preposition: string, after: string) => boolean,
): Complements | null {
  for (const { index, 1: preposition = '' } of written.matchAll(PREPOSITION)) {
    const direct = written.slice(0, index)
    const indirect = written.slice(index + 1)
    if (splits(direct, preposition.toLowerCase(), indirect.slice(preposition.length + 1))) return { direct, indirect }
  }
  return null
}

/** Whether what follows a preposition belongs to the verb, not to the noun before it. */
function isRecipient(lemmas: readonly string[], before: string, preposition: string, after: string): boolean {
  const gives = lemmas.some((lemma) => GIVING.has(lemma))
  const brings = lemmas.some((lemma) => BRINGING.has(lemma))
  const places = lemmas.some((lemma) => PLACING.has(lemma)) && /^(?:sur|dans)$/.test(preposition)
  if (places && canEnd(before)) return true
  if ((!gives && !brings) || !canEnd(before)) return false
  const recipient = `${preposition === 'au' ? 'le ' : preposition === 'aux' ? 'les ' : ''}${after}`
  switch (preposition) {
    case 'à':
    case 'au':
    case 'aux':
      return brings || isPeople(recipient)
    case 'auprès':
    case 'devant':
      return true
    // « un rapport sur l’activité » is one thing; « informer le client sur l’activité » are two.
    case 'sur':
      return isPeople(before)
    case 'entre':
      return brings || isPeople(recipient)
    default:
      return brings || preposition === 'selon'
  }
}

/** « adaptée aux besoins », « défini au cours de »: what follows such a word belongs to it. */
function canEnd(before: string): boolean {
  const last = /[\p{L}-]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  return (
    before !== '' && last !== '' && !GOVERNS.has(last) && pastParticiples(last).length === 0 && !last.endsWith('ant')
  )
}

const GOVERNS = words(
  'pertinent pertinents pertinente pertinentes égal égaux égale égales propre propres conforme conformes relatif relatifs relative relatives nécessaire nécessaires utile utiles accessible accessibles favorable favorables ' +
    'propice propices inhérent inhérents inhérente inhérentes accès appel recours aide réponse réponses face grâce suite et ou de quant',
)

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
