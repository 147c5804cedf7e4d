import { findPhrases, neighbour, type PhraseAt, type PhraseList, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'

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
  tables ??= build()
  const { words, keep } = tables[theme]
  return findPhrases(text, words, keep)
}

function build(): Readonly<Record<Theme, ThemeWords>> {
  return {
    handicap: {
      words: phraseList(
        [
          'handicap',
          'handicaps',
          'handicapé*',
          'psh',
          'en situation de handicap',
          'accessib*',
          'conception universelle',
          'rgaa',
          'wcag',
          'aménagement[s] raisonnable[s]',
          'aménagement[s] de poste[s]',
          'aménagement[s] du poste',
          'besoins spécifiques',
          'besoins particuliers',
          'inclusi*',
          'inclure',
          'beneficiaires de l’obligation',
          'rqth',
          'oeth',
          'falc',
          'facile à lire',
          'déficien*',
          'pmr',
          'mobilité réduite',
          'dys',
          'tous les publics',
          "perte d' autonomie",
          'égalité des chances',
        ].filter((each) => !/inclure|benef|tous les publics|égalité|perte/.test(each)),
      ),
      keep: isDisability,
    },
    transition_ecologique: {
      words: phraseList([
        'écologi*',
        'ecologi*',
        'environnement*',
        'durable',
        'durables',
        'durablement',
        'énergie',
        'énergies',
        'énergétique',
        'énergétiques',
        'sobriété',
        'empreinte',
        'carbone',
        'décarbon*',
        'déchet*',
        'recycl*',
        'réemploi',
        'upcycling',
        'biodiversité',
        'économie circulaire',
        'éco-conception',
        'écoconception',
        'éco-conçu*',
        'écoresponsable*',
        'éco-responsable*',
        'éco-gestes',
        'écogestes',
        'éco-*',
        'rse',
        'rso',
        'responsabilité sociétale',
        'cycle de vie',
        'gaz à effet de serre',
        'green it',
        'rge',
        'bio-sourcé*',
        'biosourcé*',
        'pollution',
        'polluant*',
        'circuit[s] court[s]',
        'gaspillage',
        'bas-carbone',
        'climat',
        'climatique*',
        "consommation[s] d' eau",
        "consommation[s] d' énergie",
      ]),
      keep: isEcology,
    },
    transition_numerique: {
      words: phraseList([
        'numérique',
        'numériques',
        'digital',
        'digitale',
        'digitales',
        'digitaux',
        'digitalis*',
        'numéris*',
        'donnée[s]',
        'logiciel',
        'logiciels',
        'dématérialis*',
        'cybersécurité',
        'cyber*',
        'rgpd',
        'automatis*',
        'intelligence artificielle',
        'ia',
        'outil[s] collaboratif[s]',
        'informatique',
        'informatiques',
        'tableur[s]',
        'crm',
        'erp',
        'bim',
        'gmao',
        'gpao',
        'cao',
        'dao',
        'sirh',
        'big data',
        'data',
        'web',
        'e-commerce',
        'réseaux sociaux',
        "système[s] d' information",
        'progiciel*',
        'objets connectés',
        'iot',
        'cloud',
        'en ligne',
        'application[s] mobile[s]',
        'robotique',
        'chatbot*',
      ]),
      keep: isDigital,
    },
    sante_securite: {
      words: phraseList([
        'santé',
        'sécurité',
        'prévention',
        'prévenir',
        'risque[s] professionnel[s]',
        'risque[s] psychosociaux',
        'risque[s] psycho-sociaux',
        'rps',
        'ergonomi*',
        'epi',
        'epc',
        'équipement[s] de protection',
        'document unique',
        'duerp',
        'duer',
        'gestes et postures',
        'geste[s] et posture[s]',
        'troubles musculo-squelettiques',
        'tms',
        'accident[s] du travail',
        'qualité de vie au travail',
        'qvt',
        'qvct',
        'conditions de travail',
        'pénibilité',
        'usure professionnelle',
        'sst',
        'prap',
        'habilitation[s] électrique[s]',
        'plan de prévention',
        'ppsps',
        'qhse',
        'qse',
        'hse',
        'chsct',
        'cssct',
        'bien-être au travail',
        'prévention des risques',
        'hygiène et sécurité',
        'hygiène et de sécurité',
        'consignes de sécurité',
        'règles de sécurité',
        'santé au travail',
        'sécurité au travail',
        'santé et sécurité',
        'santé et de sécurité',
        'sécurité des personnes',
        'sécurité des intervenants',
        'sécurité des salariés',
      ]),
      keep: isSafetyAtWork,
    },
  }
}

function isDisability(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  if (/^accessib/.test(word)) {
    // A price, a place in the market or a piece of data can be « accessible » too.
    const around = around2(place)
    return (
      !/(?:prix|tarif|donnée|langage|information|vocabulaire|budget|financ|stock|route|transport|compréhensible|lisible|clair)/u.test(
        around,
      ) || /(?:handicap|numérique|pmr|universel|personnes|publics?|usagers?|rgaa|wcag)/u.test(around)
    )
  }
  if (/^inclusi/.test(word)) return true
  if (word === 'besoins') return true
  return true
}

const ECOLOGICAL_NEIGHBOUR =
  /(?:écolog|carbone|déchet|durable|rse|recycl|énergi|impact|empreinte|biodiversité|pollu|sociét|respect|protect|préserv|norme|qualité|sécurité|hygiène|qse|hse|éco|transition|climat|ressources naturelles|développement durable)/u

function isEcology(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  const after = neighbour(place, 1)
  const next = /^(?:de|d'|du)$/.test(after) ? neighbour(place, 2) : after
  if (/^environnement$|^environnements$/.test(word)) {
    if (
      /^(?:travail|numérique|professionnel|économique|social|concurrentiel|réglementaire|règlementaire|juridique|client|interne|externe|technique|informatique|institutionnel|familial|logiciel|développement|production|macro|micro|immédiat|quotidien|culturel|territorial|sécurisé|commercial|proche|marketing|virtuel|test|politique|humain|linguistique|international|sonore|stratégique|global|local)s?$/.test(
        next,
      )
    )
      return false
    return ECOLOGICAL_NEIGHBOUR.test(around2(place))
  }
  if (/^durables?$|^durablement$/.test(word)) {
    const before = neighbour(place, -1)
    if (before === 'développement') return !/^(?:de|d'|du|des)$/.test(after)
    return /^(?:commerce|alimentation|achats?|construction|ville|mobilité|gestion|tourisme|matériaux?|agriculture|démarche|consommation|production|numérique|bâtiments?|pratiques|ressources|approvisionnement)$/.test(
      before,
    )
  }
  if (word === 'empreinte') return /^(?:carbone|écologique|environnementale|énergétique|numérique)$/.test(after)
  if (/^énergies?$/.test(word))
    return (
      !/^(?:et|avec|son|sa|leur|d'|positive|vitale|du groupe)$/.test(after) || ECOLOGICAL_NEIGHBOUR.test(around2(place))
    )
  if (word === 'climat') return /^(?:et|,|\.|$)/.test(after) && ECOLOGICAL_NEIGHBOUR.test(around2(place))
  if (word === 'cycle')
    return (
      !/(?:produit|logiciel|projet|client|application)/u.test(neighbour(place, 1) + neighbour(place, 2)) ||
      ECOLOGICAL_NEIGHBOUR.test(around2(place).replace(/cycle de vie/g, ''))
    )
  return true
}

function isDigital(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  if (/^données?$/.test(word)) {
    return (
      /^(?:numériques?|personnelles?|informatiques?|clients?|issues|massives?|informatisées?|structurées?)$/.test(
        neighbour(place, 1),
      ) ||
      /^(?:bases?|protection|sécurité|traitement|analyse|exploitation|saisie|collecte|visualisation|qualité)$/.test(
        neighbour(place, -2),
      )
    )
  }
  if (word === 'numérique') return !/^(?:valeur|valeurs|calcul|analyse|application)$/.test(neighbour(place, -1))
  if (word === 'ia' || word === 'web' || word === 'data') return true
  if (word === 'en')
    return /(?:vente|achat|service|mise|mettre|site|plateforme|démarche|outil|formation|réservation|paiement|commande|contenu|publi)/u.test(
      around2(place),
    )
  return true
}

const AT_WORK =
  /(?:travail|professionnel|salarié|personnel|équipe|collaborateur|intervenant|chantier|atelier|epi|poste|gestes|postures|opérateur|agents?|consignes|règles|normes|hygiène|duerp|document unique|psycho|accident|machine|engin|équipement|risques|collègues|autrui|personnes|biens et des personnes|qse|hse)/u
const OTHER_SAFETY =
  /(?:information|informatique|données|paiement|transaction|alimentaire|sanitaire des aliments|réseaux?|système|juridique|financi|informations|routière|sociale|civile|incendie du|cyber|logiciel|emploi|publique|nationale)/u

function isSafetyAtWork(place: PhraseAt): boolean {
  const words = place.to - place.from
  const word = place.tokens[place.from]?.word ?? ''
  if (words > 1 || !/^(?:santé|sécurité|prévention|prévenir)$/.test(word)) return true
  const after = [1, 2, 3].map((offset) => neighbour(place, offset)).join(' ')
  if (word === 'sécurité') return !OTHER_SAFETY.test(after) && AT_WORK.test(around2(place))
  if (word === 'santé')
    return (
      /^(?:au travail|et (?:de |la )?sécurité|, (?:de |la )?sécurité|des (?:salariés|collaborateurs|travailleurs|équipes|agents|opérateurs))/.test(
        after,
      ) ||
      /(?:sécurité et|hygiène|,) (?:de |la )?$/.test(
        `${neighbour(place, -3)} ${neighbour(place, -2)} ${neighbour(place, -1)} `,
      )
    )
  return /(?:risques? (?:professionnel|psycho|liés? au travail|d'accident)|accidents?|tms|au travail|usure|santé)/u.test(
    `${after} ${neighbour(place, 4)} ${neighbour(place, 5)}`,
  )
}

/** Eight words on either side of a place, as one lower-case string. */
function around2({ tokens, from, to }: PhraseAt): string {
  return tokens
    .slice(Math.max(0, from - 8), to + 8)
    .filter((_, index) => index < Math.min(8, from) || index >= Math.min(8, from) + (to - from))
    .map((token) => token.word)
    .join(' ')
}
