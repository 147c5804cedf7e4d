import { isAdverb } from './adverbs.ts'
import { clauseStart, isStrongMark } from './clause-edges.ts'
import type { FiniteVerb } from './finite-verbs.ts'
import { isDeterminer } from './homographs.ts'
import { type PastParticiple, pastParticiples } from './lexicon.ts'
import type { Span } from './statement.ts'
import { type Token, tokenise } from './words.ts'

/** A past participle that states a result, with what completes it. */
export interface ResultParticiple extends Span {
  readonly lemma: string
  /** « selon la norme », « à la demande »: null when nothing follows. */
  readonly complement: Span | null
}

/** Past participles that became nouns. */
const NOUNS =
  /^(?:données?|produits?|écrits?|faits?|employé[a-z]*|salarié[a-z]*|délégué[a-z]*|associé[a-z]*|marchés?|durées?|entrées?|sorties?|arrivées?|pensées?|visées?|portées?|tournées?|mises?|prises?|remises?|reprises?|entreprises?|conduites?|suites?|vues?|revues?|tenues?|étendues?|issues?|reçus?|contenus?|procédés?|résumés?|exposés?|énoncés?|relevés?|intitulés?|libellés?|tracés?|traités?|invités?|abonnés?|assurés?|parties?|découvertes?|couverts?|conduits?|crédits?|acquis|permis|compris|fournis|conjoints?|joints?|points?|suivis?|débit|surprises?|saisies?|avis|promis|faites?|été|états?|côtés?|né|pu|dû|du|lu|su|vu|eu|tu|mu|ri|mis|pris|dit|dits|requis|commis|devis)$/

const LINKS = /^(?:à|au|aux|selon|avec|par|dans|en|sur|pour|conformément|sans|avant|après|de|d'|sous|grâce|afin)$/

/**
 * The participles of a text that state a result: after `être`, at the start, after the noun they agree with. One that only
 * qualifies the last noun (« la qualité des supports présentés ») is not.
 */
export function findResultParticiples(text: string, verbs: readonly FiniteVerb[]): readonly ResultParticiple[] {
  const tokens = tokenise(text)
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || token.depth > 0) return []
    const readings = pastParticiples(token.word)
    if (readings.length === 0 || isDeterminer(tokens[at - 1]?.word ?? '')) return []
    const lemma = readings[0]?.lemma ?? token.word
    if (!followsBe(tokens, at, verbs) && (NOUNS.test(token.word) || !statesResult(tokens, at, readings))) return []
    return [{ start: token.start, end: token.end, text: token.text, lemma, complement: complementOf(text, tokens, at) }]
  })
}

function followsBe(tokens: readonly Token[], at: number, verbs: readonly FiniteVerb[]): boolean {
  let index = at - 1
  while (
    isAdverb(tokens[index]?.word ?? '') ||
    /^(?:bien|été|pas|et|,|ou|tous|toutes|mal|déjà)$/.test(tokens[index]?.word ?? '') ||
    pastParticiples(tokens[index]?.word ?? '').length > 0
  )
    index -= 1
  return verbs.some((verb) => verb.at === index && /^(?:être|avoir)$/.test(verb.lemma))
}

/** Agrees with the noun that opens the group rather than, or as well as, with the noun next to it. */
function statesResult(tokens: readonly Token[], at: number, readings: readonly PastParticiple[]): boolean {
  const from = clauseStart(tokens, at)
  let head = from
  while (head < at && (tokens[head]?.kind !== 'word' || isDeterminer(tokens[head]?.word ?? ''))) head += 1
  if (head >= at) return !/^(?:de|d'|du|des|en|à|au)$/.test(tokens[at + 1]?.word ?? '')
  const number = isPlural(tokens, head) ? 'plural' : 'singular'
  return readings.some((reading) => reading.number === null || reading.number === number)
}

function isPlural(tokens: readonly Token[], at: number): boolean {
  if (/^(?:les|des|ces|ses|leurs|tous|toutes|plusieurs)$/.test(tokens[at - 1]?.word ?? '')) return true
  if (/^(?:le|la|l'|un|une|ce|cet|cette|son|sa)$/.test(tokens[at - 1]?.word ?? '')) return false
  return (
    (/[sx]$/.test(tokens[at]?.word ?? '') &&
      !/^(?:processus|choix|prix|temps|suivis?|avis|devis|compas|accès|succès|cours|corps|concours|discours|recours|rapports?|respect|propos|repas|progrès)$/.test(
        tokens[at]?.word ?? '',
      )) ||
    /et$/.test(tokens[at + 1]?.word ?? '')
  )
}

function complementOf(text: string, tokens: readonly Token[], at: number): Span | null {
  const link = tokens[at + 1]
  if (!link || !LINKS.test(link.word)) return null
  let to = at + 1
  while (to < tokens.length && !isStrongMark(tokens[to]?.text ?? '')) to += 1
  const end = tokens[to - 1]?.end ?? link.end
  return { start: link.start, end, text: text.slice(link.start, end) }
}
