import { genderOf } from '../sentences/gender.ts'
import { article, contractedWithDe, isCoordinated } from '../sentences/noun-phrase.ts'
import { type Subject, shortened } from './subject.ts'

/** To whom or to what something belongs in a means: the candidate, the thing that is worked on, or what the sentence does not name. */

/** « sa portée juridique » is « la portée juridique du contrat », where that can be nothing but the thing’s. */
export function ofTheThing(rest: string, { object, isPerson }: Subject): string {
  const found = ATTRIBUTE.exec(rest)
  const [, preposition = '', possessive = '', noun = '', more = ''] = found ?? []
  const number = /^leurs?$/iu.test(possessive) ? 'plural' : 'singular'
  const gender = genderOf(noun)
  if (
    found === null ||
    object === null ||
    isPerson ||
    isCoordinated(object) ||
    object.number !== number ||
    gender === null
  )
    return rest
  const determiner = /^(?:ses|leurs)$/iu.test(possessive) ? 'les ' : article(noun, gender)
  const said = preposition === '' ? determiner : contractedWithDe(determiner)
  const thing = shortened(object).afterDe
  return `${said}${noun}${more} ${thing}${rest.slice(found[0].length)}`
}

/** What things have, with the adjectives that follow: people have none of these. */
const ATTRIBUTE =
  /^(de\s)?(son|sa|ses|leurs?)\s(conformité|portée|qualité|contenu|forme|coûts?|prix|valeur|durée|rythme|origine|provenance|composition|cohérence|pertinence|fiabilité|faisabilité|rentabilité|validité|signification|intérêt|avancement|intégrité|lisibilité|structure|calendrier|déroulement|modalités|caractéristiques|fonctionnement|état)((?:\s(?!(?:avec|au|aux|à|dans|pour|par|sur|selon|compte|en|notamment|et|ou|de|du|des)\s)[\p{L}-]+)*)(?=$|[\s,])(?!\sd(?:e|u|es)\s|\sd['’])/iu
/** What belongs to something that the sentence does not name. */
export const hasPossessive = (rest: string): boolean => POSSESSIVE.test(rest.replace(OWN, ''))

const POSSESSIVE = /(?:^|\s)(?:son|sa|ses|leurs?)\s/iu

/** What a candidate has: « ses clients », « son langage ». */
const OWN =
  /(?:^|\s)(?:son|sa|ses)\s(?:propres?\s)?(?:entreprise|organisation|structure|établissement|hiérarchie|direction|secteur|périmètre|marché|activité|service|équipe|collaborateur|client|clientèle|prospect|concurrent|interlocuteur|cible|réseau|portefeuille|offre|langage|discours|posture|comportement|communication|attitude|pratique|compétence|expérience|affect|émotion|vocabulaire|propos|intervention|pédagogie|temps|travail|expertise|connaissance|savoir|positionnement|rôle|choix|argumentation)s?(?!\p{L})/giu
