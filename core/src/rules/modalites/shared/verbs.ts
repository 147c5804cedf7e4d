/** What a verb needs to be seen: other people, hands at work, or a written work. */
export type Demand = 'relation' | 'gesture' | 'writing'

const RELATION = new Set(
  'animer négocier accueillir convaincre débattre dialoguer plaider débriefer coacher fédérer'.split(' '),
)
const LEADING = new Set(['conduire', 'mener', 'diriger', 'tenir', 'faciliter', 'présider'])
const GESTURE = new Set(
  (
    'souder braser câbler installer poser déposer démonter remonter monter assembler usiner tourner fraiser percer scier raboter poncer peindre ' +
    'enduire carreler maçonner coffrer ferrailler tailler greffer planter tondre élaguer traire abattre désosser pétrir façonner cuire dresser couper ' +
    'coiffer maquiller épiler masser soigner panser piquer injecter prélever manipuler coudre tricoter broder repasser nettoyer désinfecter ' +
    'réparer dépanner'
  ).split(' '),
)
const WRITING = new Set(['rédiger', 'écrire', 'dessiner', 'formaliser'])

/** A meeting of people is led before them. */
const ENCOUNTER =
  /^\s*(?:à bien )?(?:une?|des|le|la|les|l[’']|d[’']|son|ses|leurs?)?\s*(?:\p{L}+ )?(?:entretiens?|réunions?|négociations?|ateliers?|séances?|débats?|rendez-vous|conférences?|visites? guidées?|interviews?|auditions?)(?!\p{L})/iu
/** What is animated without anybody present, or led on paper. */
const ON_LINE =
  /^\s*(?:\p{L}+[’' ])*?(?:communautés?|réseaux sociaux|sites?|blogs?|pages?|en ligne|forums?|comptes?|contenus?|veille|images?|personnages?|objets?|3d)(?!\p{L})/iu
const TO_SOMEBODY =
  /(?<!\p{L})(?:à (?:la|l[’']|son|sa|ses|un|une|leurs?)|au|aux|auprès d|devant|face à)\s?(?:\p{L}+ )?(?:hiérarchie|direction|équipes?|clients?|clientèle|comité|décideurs?|public|partenaires?|commanditaires?|donneurs?|jury|parties prenantes|collaborateurs?|usagers?|élus?|interlocuteurs?|prospects?|membres|instances?|acteurs?|managers?|responsables?)|(?<!\p{L})(?:oralement|à l[’']oral)(?!\p{L})/iu
/** Things that are set up or put together on paper. */
const ON_PAPER =
  /^\s*(?:une?|des|le|la|les|l[’']|d[’']|son|sa|ses|leurs?)?\s*(?:\p{L}+ )?(?:dossiers?|projets?|budgets?|plans?|opérations?|équipes?|financements?|diagnostics?|hypothèses?|problématiques?|questions?|règles?|bases?|cadre|offres?|produits? (?:financiers?|touristiques?|de)|événements?|évènements?|formations?|partenariats?|données|logiciels?|applications?|candidatures?|programmes?|stratégies?|bilans?|états?|listes?|inventaires?|tableaux?|procès-verba(?:l|ux)|portraits?|cartographies?|coûts?|relations?|processus|conflits?|erreurs?|bases? de données|fichiers?)(?!\p{L})/iu

/**
 * What a competency's verb needs to be seen, or `null` when any form will do.
 * @param lemma its head verb
 * @param rest what follows the verb in the statement
 */
export function demandOf(lemma: string, rest: string): Demand | null {
  if (WRITING.has(lemma)) return 'writing'
  if (RELATION.has(lemma)) return ON_LINE.test(rest) ? null : 'relation'
  if (LEADING.has(lemma) || lemma === 'prendre la parole')
    return ENCOUNTER.test(rest) || lemma === 'prendre la parole' ? 'relation' : null
  if (lemma === 'présenter')
    return TO_SOMEBODY.test(rest) || /^\s*(?:oralement|à l[’']oral)/iu.test(rest) ? 'relation' : null
  if (GESTURE.has(lemma)) return ON_PAPER.test(rest) ? null : 'gesture'
  return null
}
