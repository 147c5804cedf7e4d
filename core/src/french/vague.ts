import { type FiniteVerb, findFiniteVerbs } from './finite-verbs.ts'
import { remember } from './memo.ts'
import { findPhrases, neighbour, phraseList } from './phrases.ts'
import { QUALITIES, QUALITY_NOUNS } from './quality-words.ts'
import type { Span } from './statement.ts'
import { isJudgement } from './vague-judgement.ts'
import { tellsManner } from './vague-place.ts'
import { hasReference } from './vague-reference.ts'
import { type Token, tokenise } from './words.ts'

/** A quality word; `hasReference` when the text says what the quality is judged against. */
export interface VagueWord extends Span {
  readonly word: string
  readonly hasReference: boolean
  /** It tells how a thing is done (correctement, avec soin), not what the thing is. */
  readonly isManner: boolean
}

/** Fixed expressions where `bon` and `bien` judge nothing. */
const AFTER_BON =
  /^(?:pratiques?|commandes?|livraison|tirer|escient|sens|foi|usages?|volonté|nombre|ordre|état|marché|fonctionnement|fin|date|déroulement|moments?|conduite|réception|sortie|entrée|d'|de|du|pour|travail|achat|cadeau|père|mœurs|santé|interlocuteurs?|destinataires?|personnes?|endroit|canal|format|sens|vent)$/

/**
 * Words of quality that judge (pertinent, adapté, efficace, correctement, avec pertinence…) and whether each has a reference: what
 * follows with à, avec, selon, conforme, au regard de, a colon or a parenthesis; what the subject or its next verb says. Silent in doubt.
 */
export const findVagueQualities: (text: string) => readonly VagueWord[] = remember(1_000, (text) => {
  if (!MAY_HOLD_QUALITY.test(text)) return []
  const tokens = tokenise(text)
  const verbs = findFiniteVerbs(text)
  const found: VagueWord[] = []
  tokens.forEach((token, at) => {
    const to = vagueEnd(tokens, at)
    if (to === 0) return
    const end = tokens[to - 1]?.end ?? token.end
    const place = { text, tokens, at, to, verbs: verbsAround(verbs, at) }
    if (!isJudgement(place)) return
    const isManner = tellsManner(place)
    const start = isManner && isAdjective(token.word) ? (tokens[at - 2]?.start ?? token.start) : token.start
    found.push({
      start,
      end,
      text: text.slice(start, end),
      word: token.word,
      hasReference: hasReference(place),
      isManner,
    })
  })
  return found
})

/** As far as anything is read around a word. */
const REACH = 100

/** The verbs near a token, found by halves: a long text holds many. */
function verbsAround(verbs: readonly FiniteVerb[], at: number): readonly FiniteVerb[] {
  let first = 0
  for (let size = verbs.length; size > 0; size = Math.floor(size / 2))
    while (first + size <= verbs.length && (verbs[first + size - 1]?.at ?? at) < at - REACH) first += size
  let last = first
  while (last < verbs.length && (verbs[last]?.at ?? 0) <= at + REACH) last += 1
  return verbs.slice(first, last)
}

/** « de façon claire » is found whole. */
const isAdjective = (word: string): boolean => QUALITIES.has(word) && !word.endsWith('ment')

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

/**
 * Words that leave the perimeter open: etc., …, et/ou, divers, différents, si besoin. `différents` before a full list is not one, nor
 * « les différents termes du contrat », which means each of them.
 */
export function findVagueQuantities(text: string): readonly Span[] {
  return findPhrases(text, QUANTITIES, (place) => {
    const word = place.tokens[place.from]?.word ?? ''
    const before = neighbour(place, -1)
    if (/^différente?s$|^divers(?:es)?$/.test(word)) {
      const rest = place.tokens
        .slice(place.to, place.to + 8)
        .map((token) => token.text)
        .join(' ')
      return (
        !/[:(]/.test(rest) &&
        !/^(?:sont|très|si|bien|de|d'|du|des)$/.test(neighbour(place, 1)) &&
        !/^(?:sont|très|de façons?|les|ses|leurs|ces|nos|vos|aux|mes)$/.test(before) &&
        !(
          before === 'des' &&
          /^(?!(?:pour|afin|en|et|ou|par|avec|à|au|aux|dans|sur|selon)$)\p{L}/u.test(neighbour(place, 2))
        )
      )
    }
    return !(word === 'plusieurs' && /^(?:ou|entre|parmi)$/.test(before))
  })
}
