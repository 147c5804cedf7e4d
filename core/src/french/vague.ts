import { isAdverb } from './adverbs.ts'
import { remember } from './memo.ts'
import { findPhrases, neighbour, phraseList, spellings } from './phrases.ts'
import type { Span } from './statement.ts'
import { type Token, tokenise } from './words.ts'

/** A quality word; `hasReference` when the text says what the quality is judged against. */
export interface VagueWord extends Span {
  readonly word: string
  readonly hasReference: boolean
}

/** Quality words: adjective with its feminine and plurals, then its adverb. */
const QUALITIES: ReadonlySet<string> = new Set(
  [
    'correct[e][s]',
    'correctement',
    'efficace[s]',
    'efficacement',
    'efficient[e][s]',
    'efficiemment',
    'pertinent[e][s]',
    'pertinemment',
    'satisfaisant[e][s]',
    'adapté[e][s]',
    'cohérent[e][s]',
    'clair[e][s]',
    'clairement',
    'adéquat[e][s]',
    'adéquatement',
    'suffisant[e][s]',
    'suffisamment',
    'approprié[e][s]',
    'optimal[e][s]',
    'optimaux',
    'optimalement',
    'soigné[e][s]',
    'soigneusement',
    'judicieux',
    'judicieuse[s]',
    'judicieusement',
    'rigoureux',
    'rigoureuse[s]',
    'rigoureusement',
    'convenable[s]',
    'convenablement',
    'idoine[s]',
  ].flatMap(spellings),
)

const QUALITY_NOUNS =
  /^(?:pertinence|efficacité|clarté|rigueur|justesse|soin|aisance|discernement|cohérence|professionnalisme|qualité)$/

/** Fixed expressions where `bon` and `bien` judge nothing. */
const AFTER_BON =
  /^(?:pratiques?|commandes?|livraison|tirer|escient|sens|foi|usages?|volonté|nombre|ordre|état|marché|fonctionnement|fin|date|déroulement|moments?|conduite|réception|sortie|entrée|d'|de|du|pour|travail|achat|cadeau|père|mœurs|santé|interlocuteurs?|destinataires?|personnes?|endroit|canal|format|sens|vent)$/

/** What a quality may be judged against, further on in the clause. */
const REFERENCES = phraseList([
  'au regard de',
  'au vu de',
  'par rapport',
  'en fonction de',
  'conforme[s]',
  'conformément',
  'en conformité',
  'selon',
  'suivant',
  'en adéquation',
  'en cohérence',
  'en accord',
  'en lien',
  'en référence',
  'en tenant compte',
  'en respectant',
  'en incluant',
  'en intégrant',
  'vis-à-vis',
  'eu égard',
  'compte tenu',
  'dans le respect',
  'dans le contexte',
  'tel que',
  'telle que',
  'tels que',
  'telles que',
  'défini[s] par',
  'définie[s] par',
  'défini[s] dans',
  'définie[s] dans',
  'prévu[s] par',
  'prévue[s] par',
  'prévu[s] dans',
  'prévue[s] dans',
  'attendu[s] par',
  'attendue[s] par',
  'exigé[s] par',
  'exigée[s] par',
  'à savoir',
  "c'est-à-dire",
  'sur la base',
  'à partir',
  "à l' aide",
  'au moyen',
  'grâce',
  'permettant',
  'de nature à',
  'avec les',
  'avec le',
  'avec la',
  "avec l'",
  'avec ses',
  'avec son',
  'avec sa',
  'avec leurs',
  'avec celles',
  'avec ceux',
])

/** How many words after the quality its reference may begin. */
const REACH = 14
const REACH_OF_DETAIL = 6

/**
 * Words of quality (pertinent, adapté, efficace, correctement, avec pertinence…) and whether each has a reference: what follows
 * with à, avec, selon, conforme, au regard de, a colon or a parenthesis, in the same clause.
 */
export const findVagueQualities: (text: string) => readonly VagueWord[] = remember(1_000, (text) => {
  if (!MAY_HOLD_QUALITY.test(text)) return []
  const tokens = tokenise(text)
  const found: VagueWord[] = []
  tokens.forEach((token, at) => {
    const to = vagueEnd(tokens, at)
    if (to === 0) return
    const end = tokens[to - 1]?.end ?? token.end
    found.push({
      start: token.start,
      end,
      text: text.slice(token.start, end),
      word: token.word,
      hasReference: hasReference(text, tokens, to),
    })
  })
  return found
})

/** Saves the search in the many texts that hold none. */
const MAY_HOLD_QUALITY =
  /correct|effica|efficie|pertinen|satisfai|adapt|cohéren|clair|clarté|adéqua|suffis|appropri|optim|soign|soin|judici|rigoureu|rigueur|justesse|aisance|professionnalisme|discernement|qualité|convenable|idoine|\bbon|\bbien\b/i

/** Past the vague words that begin at a token; 0 when it is not vague there. */
function vagueEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  const next = tokens[at + 1]?.word ?? ''
  const before = tokens[at - 1]?.word ?? ''
  if (token?.kind !== 'word') return 0
  switch (token.word) {
    case 'bon':
    case 'bonne':
    case 'bons':
    case 'bonnes':
      return AFTER_BON.test(next) || /^(?:en|à|aux?|un|le|les|de)$/.test(before) ? 0 : at + 1
    case 'bien':
      return /^(?:est|sont|soit|soient)$/.test(before) && /(?:é|i|u|is|it)e?s?$/.test(next) ? at + 1 : 0
    case 'de':
      return next === 'qualité' && isOfQuality(tokens, at) ? at + 2 : 0
    case 'avec':
      return QUALITY_NOUNS.test(next) && !/^(?:de|d'|du|des)$/.test(tokens[at + 2]?.word ?? '') ? at + 2 : 0
    default:
      return QUALITIES.has(token.word) && !isOtherSense(tokens, at) ? at + 1 : 0
  }
}

/** « un rendu de qualité » judges; « un indicateur de qualité », « la démarche de qualité » name a thing. */
function isOfQuality(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.kind !== 'word' || /^(?:de|du|des|d')$/.test(tokens[at + 2]?.word ?? '')) return false
  return !/^(?:démarches?|contrôles?|critères?|indicateurs?|normes?|niveaux?|exigences?|objectifs?|politique|assurance|plan|référentiel|responsable|label|standards?|matière|termes?|charte|défauts?|problèmes?|risques?|suivi|signe|signes|tests?|outils?|mesures?|non-conformités?|enjeux|gain|audits?)$/.test(
    tokens[at - 1]?.word ?? '',
  )
}

function isOtherSense(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const before = tokens[at - 1]?.word ?? ''
  if (/^clairs?$/.test(word))
    return /^(?:bleu|vert|gris|brun|rose|jaune|bois|couleur|teinte|ton|en|au|verre|eau)s?$/.test(before)
  return false
}

const referencesOf = remember(100, (text) => findPhrases(text, REFERENCES))

/** Within the clause: up to the next strong punctuation, or the next link that brings a new subject. */
function hasReference(text: string, tokens: readonly Token[], to: number): boolean {
  let index = to
  while (
    index < to + REACH &&
    /^(?:et|ou|,)$/.test(tokens[index]?.text ?? '') &&
    isQualityLike(tokens[index + 1]?.word ?? '')
  )
    index += 2
  while (isAdverb(tokens[index]?.word ?? '')) index += 1
  const next = tokens[index]
  if (!next) return false
  if (/^(?:à|au|aux|avec|pour|par|selon|conforme|conformes|\()$/.test(next.word) || next.text === ':')
    return isFollowedByNoun(tokens, index)
  const near = tokens.slice(index, index + REACH)
  const limit = near.find((token) => token.depth === 0 && /^[.;!?]$/.test(token.text)) ?? near.at(-1)
  const end = limit?.end ?? next.end
  if (near.slice(0, REACH_OF_DETAIL).some((token) => token.start < end && /^[(:]$/.test(token.text))) return true
  return referencesOf(text).some((each) => each.start >= next.start && each.start < end)
}

function isQualityLike(word: string): boolean {
  return (
    QUALITIES.has(word) ||
    /(?:é|ée|és|ées|if|ive|ifs|ives|eux|euse|euses|able|ables|ible|ibles|ant|ante|ants|antes|ent|ente|ents|entes|et|ète|ets|ètes|ique|iques|ste|stes|ise|is|al|ale|aux|ales)$/.test(
      word,
    )
  )
}

function isFollowedByNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]
  return next !== undefined && !(word === 'avec' && QUALITY_NOUNS.test(next.word))
}

const QUANTITIES = phraseList([
  'etc',
  '…',
  '...',
  'et / ou',
  'divers',
  'diverses',
  'différents',
  'différentes',
  'si besoin',
  'au besoin',
  'plusieurs',
  'certains',
  'certaines',
  'quelques',
  'et autres',
  'tout type de',
  'tous types de',
])

/** Words that leave the perimeter open: etc., …, et/ou, divers, différents, si besoin. `différents` before a full list is not one. */
export function findVagueQuantities(text: string): readonly Span[] {
  return findPhrases(text, QUANTITIES, (place) => {
    const word = place.tokens[place.from]?.word ?? ''
    if (/^différente?s$|^divers(?:es)?$/.test(word)) {
      const rest = place.tokens
        .slice(place.to, place.to + 8)
        .map((token) => token.text)
        .join(' ')
      return (
        !/[:(]/.test(rest) &&
        !/^(?:sont|très|si|bien|de|d'|du|des)$/.test(neighbour(place, 1)) &&
        !/^(?:sont|très|de façons?)$/.test(neighbour(place, -1))
      )
    }
    return !(word === 'plusieurs' && neighbour(place, -1) === 'ou')
  })
}
