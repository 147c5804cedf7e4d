import { findPhrases, neighbour, type PhraseAt, type PhraseList, phraseList, wordsAround } from './phrases.ts'
import type { Span } from './statement.ts'
import { DIGITAL, DISABILITY, ECOLOGY, SAFETY_AT_WORK } from './theme-words.ts'

/** The cross-cutting themes of a référentiel, by the keys of the format. */
export const THEMES = ['handicap', 'transition_ecologique', 'transition_numerique', 'sante_securite'] as const
export type Theme = (typeof THEMES)[number]

interface ThemeWords {
  readonly words: PhraseList
  /** Refuses a word that has another meaning where it stands. */
  readonly keep: (place: PhraseAt) => boolean
}

let tables: Readonly<Record<Theme, ThemeWords>> | undefined

/** The words of a text that speak of a theme, ordinary meanings left out (« environnement de travail », « sécurité des paiements »). */
export function findTheme(text: string, theme: Theme): readonly Span[] {
  tables ??= {
    handicap: { words: phraseList(DISABILITY), keep: isDisability },
    transition_ecologique: { words: phraseList(ECOLOGY), keep: isEcology },
    transition_numerique: { words: phraseList(DIGITAL), keep: isDigital },
    sante_securite: { words: phraseList(SAFETY_AT_WORK), keep: isSafetyAtWork },
  }
  const { words, keep } = tables[theme]
  return findPhrases(text, words, keep)
}

function firstWord({ tokens, from }: PhraseAt): string {
  return tokens[from]?.word ?? ''
}

/** The words before and after a place, the place left out. */
function around(place: PhraseAt): string {
  return wordsAround(place, 8)
}

/** The first word after the place that is not `de`. */
function complement(place: PhraseAt): string {
  const after = neighbour(place, 1)
  return /^(?:de|d'|du|des|l'|la|le)$/.test(after) ? neighbour(place, 2) : after
}

const ACCESSIBLE_THING =
  /prix|tarif|donnée|langage|information|vocabulaire|budget|financ|stock|route|transport|compréhensible|lisible|clair/
const ACCESSIBLE_TO_ALL = /handicap|numérique|pmr|universel|personnes|publics?|usagers?|rgaa|wcag|autonomie/

/** A price, a stock or a style can be « accessible » too; writing can be « inclusive ». */
function isDisability(place: PhraseAt): boolean {
  const word = firstWord(place)
  if (word.startsWith('accessib')) return !ACCESSIBLE_THING.test(around(place)) || ACCESSIBLE_TO_ALL.test(around(place))
  if (word.startsWith('inclusi')) return !/^(?:écriture|orthographe|graphie)$/.test(neighbour(place, -1))
  return true
}

const ECOLOGICAL =
  /écolog|carbone|déchet|durable|rse|recycl|énergi|impact|empreinte|biodiversité|pollu|sociét|respect|protect|préserv|norme|qse|hse|éco|transition|climat|ressources naturelles/

const OTHER_ENVIRONMENT =
  /^(?:travail|numérique|professionnel|économique|social|concurrentiel|réglementaire|règlementaire|juridique|client|interne|externe|technique|informatique|institutionnel|familial|logiciel|développement|production|macro|micro|immédiat|quotidien|culturel|territorial|sécurisé|commercial|proche|marketing|virtuel|test|politique|humain|linguistique|international|sonore|stratégique|global|local)s?$/

const LASTING_THING =
  /^(?:commerce|alimentation|achats?|construction|ville|mobilité|gestion|tourisme|matériaux?|agriculture|démarche|consommation|production|numérique|bâtiments?|pratiques|ressources|approvisionnement|développement)$/

function isEcology(place: PhraseAt): boolean {
  const word = firstWord(place)
  if (/^environnements?$/.test(word))
    return !OTHER_ENVIRONMENT.test(complement(place)) && ECOLOGICAL.test(around(place))
  if (/^durable/.test(word))
    return (
      LASTING_THING.test(neighbour(place, -1)) &&
      !(neighbour(place, -1) === 'développement' && complement(place) === 'compétences')
    )
  if (/^[ée]cologique/.test(word)) return !/ambitieux|mesurable|temporel|temporalisé|smart/.test(around(place))
  if (word === 'empreinte')
    return /^(?:carbone|écologique|environnementale|énergétique|numérique)$/.test(neighbour(place, 1))
  if (/^énergies?$/.test(word))
    return !/^(?:et|avec|son|sa|leur|positive|vitale|groupe)$/.test(complement(place)) || ECOLOGICAL.test(around(place))
  if (word === 'climat') return ECOLOGICAL.test(around(place))
  if (word === 'cycle')
    return !/logiciel|projet|client|application|donnée/.test(around(place)) || ECOLOGICAL.test(around(place))
  return true
}

const DIGITAL_DATA =
  /^(?:numériques?|personnelles?|informatiques?|clients?|issues|massives?|informatisées?|structurées?|sensibles?)$/
const WORK_ON_DATA =
  /^(?:bases?|protection|sécurité|traitement|analyse|exploitation|saisie|collecte|visualisation|qualité|capitalisation)$/
const DONE_ONLINE =
  /vend|vente|achat|service|mise|mettre|site|plateforme|démarche|outil|formation|réservation|paiement|commande|contenu|publi/

function isDigital(place: PhraseAt): boolean {
  const word = firstWord(place)
  if (/^données?$/.test(word)) return DIGITAL_DATA.test(neighbour(place, 1)) || WORK_ON_DATA.test(neighbour(place, -2))
  if (word === 'numérique') return !/^(?:valeurs?|calcul)$/.test(neighbour(place, -1))
  if (word === 'en') return DONE_ONLINE.test(around(place))
  return true
}

const AT_WORK =
  /travail|professionnel|salarié|personnel|équipe|collaborat|intervenant|chantier|atelier|epi|gestes|postures|opérateur|agents?|consignes|règles|hygiène|duerp|document unique|psycho|accident|machine|engin|équipement|collègues|autrui|personnes|qse|hse/

const OTHER_SAFETY =
  /information|informatique|données|paiement|transaction|alimentaire|réseau|système|juridique|financi|routière|sociale|civile|cyber|logiciel|emploi|publique|nationale/

const RISK_AT_WORK = /professionnel|psycho|travail|accident|tms|chute|usure|santé|physique|chimique|électrique|métier/

/** Safety of information, payments or food, health as a trade, commercial risks: other subjects. */
function isSafetyAtWork(place: PhraseAt): boolean {
  const word = firstWord(place)
  const after = [1, 2, 3, 4].map((offset) => neighbour(place, offset)).join(' ')
  if (place.to - place.from > 1) return word !== 'prévention' || RISK_AT_WORK.test(after)
  if (word === 'sécurité') return !OTHER_SAFETY.test(after) && AT_WORK.test(around(place))
  if (word === 'prévention' || word === 'prévenir')
    return /risque|accident|tms|trouble/.test(after) && RISK_AT_WORK.test(`${after} ${neighbour(place, 5)}`)
  if (word === 'santé') return isHealthAtWork(place, after)
  return true
}

function isHealthAtWork(place: PhraseAt, after: string): boolean {
  if (/^(?:au travail|des (?:salariés|collaborateurs|travailleurs|équipes|agents|opérateurs))/.test(after)) return true
  const before = [-3, -2, -1].map((offset) => neighbour(place, offset)).join(' ')
  return /^(?:et|,|\/) (?:de |la )*sécurité/.test(after) || /(?:sécurité|hygiène) (?:et|,) ?(?:de|la)?$/.test(before)
}
