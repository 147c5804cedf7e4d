import { plain } from './assessments.ts'

/** What a verb needs to be seen: other people, hands at work, or a written work. */
export type Demand = 'relation' | 'gesture' | 'writing'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const WRITING = setOf('rédiger écrire dessiner formaliser')
const RELATION = setOf('animer négocier accueillir convaincre débattre dialoguer plaider débriefer coacher fédérer')
const LEADING = setOf('conduire mener diriger tenir faciliter présider')
const GESTURE = setOf(
  'souder braser câbler installer poser déposer démonter remonter monter assembler usiner tourner fraiser percer scier raboter poncer ' +
    'peindre enduire carreler maçonner coffrer ferrailler tailler greffer planter tondre élaguer traire abattre désosser pétrir façonner cuire ' +
    'dresser couper coiffer maquiller épiler masser soigner panser piquer injecter prélever manipuler coudre tricoter broder repasser nettoyer ' +
    'désinfecter réparer dépanner',
)

/** A meeting of people is led before them. */
const ENCOUNTERS = setOf('entretien réunion négociation atelier séance débat rendez-vou conférence interview audition')
/** What is animated with nobody present. */
const ON_LINE = setOf('communauté réseau sociaux site blog page ligne forum compte contenu veille image personnage 3d')
const AUDIENCES = setOf(
  'hiérarchie direction équipe client clientèle comité décideur public partenaire commanditaire donneur jury partie collaborateur usager élu ' +
    'interlocuteur prospect membre instance acteur manager responsable',
)
/** Things that are set up or put together on paper. */
const ON_PAPER = setOf(
  'dossier projet budget plan opération équipe financement diagnostic hypothèse problématique question règle base cadre offre produit événement ' +
    'évènement formation partenariat donnée logiciel application candidature programme stratégie bilan état liste inventaire tableau procès-verbal ' +
    'procès-verbaux portrait cartographie coût relation processus conflit erreur fichier action',
)

/**
 * What a competency's verb needs to be seen, or `null` when any form will do.
 * @param lemma its head verb
 * @param rest what follows the verb in the statement
 */
export function demandOf(lemma: string, rest: string): Demand | null {
  if (WRITING.has(lemma)) return 'writing'
  if (RELATION.has(lemma)) return opening(rest, 6).some((word) => ON_LINE.has(word)) ? null : 'relation'
  if (lemma === 'prendre la parole') return 'relation'
  if (LEADING.has(lemma)) return opening(rest, 2).some((word) => ENCOUNTERS.has(word)) ? 'relation' : null
  if (lemma === 'présenter') return isBeforeSomebody(rest) ? 'relation' : null
  if (GESTURE.has(lemma)) return opening(rest, 2).some((word) => ON_PAPER.has(word)) ? null : 'gesture'
  return null
}

const DETERMINER = /^(?:une?|des?|le|la|l|d|son|sa|ses|leurs?|les|du|ce|cet|cette|chaque)$/

/** The first words of a text in the singular, articles aside. */
function opening(text: string, count: number): readonly string[] {
  return wordsIn(text.slice(0, 100))
    .filter((word) => !DETERMINER.test(word))
    .slice(0, count)
    .map(singular)
}

const wordsIn = (text: string): readonly string[] => plain(text).match(/[a-z0-9à-ÿœ-]+/g) ?? []
const singular = (word: string): string => word.replace(/[sx]$/, '')

/** « à sa hiérarchie », « devant un comité », « aux parties prenantes »; « à l'oral » tells it too. */
function isBeforeSomebody(text: string): boolean {
  const words = wordsIn(text)
  return words.some((word, at) => {
    if (word === 'oralement' || (word === 'oral' && words[at - 1] === 'l')) return true
    return (
      AUDIENCES.has(singular(word)) &&
      words.slice(Math.max(0, at - 3), at).some((before) => /^(?:à|aux?|devant|auprès|face)$/.test(before))
    )
  })
}
