import { isAdverb } from './adverbs.ts'
import { isDeterminer } from './homographs.ts'
import { infinitiveOf, lemmasOfFinite, pastParticiples } from './lexicon.ts'
import { QUALITIES, QUALITY_NOUNS } from './quality-words.ts'
import { attributiveVerb, hasMainVerb, type QualityAt, sentenceEnd, sentenceStart } from './vague-place.ts'
import type { Token } from './words.ts'

/** Whether the quality word carries the judgement of the criterion; false in doubt. */
export function isJudgement(place: QualityAt): boolean {
  return !(
    isPassiveVerb(place) ||
    meansExactness(place) ||
    isEpithetOfConcept(place) ||
    isOneSignOfAList(place) ||
    isPurposeOfListedTools(place)
  )
}

const PROGRESSIVE =
  /^(?:rapidement|régulièrement|progressivement|immédiatement|constamment|continuellement|quotidiennement|systématiquement|automatiquement|ensuite|aussitôt)$/

/** « L'offre est adaptée avec soin », « la posologie est régulièrement adaptée »: what was done, not how well. */
function isPassiveVerb(place: QualityAt): boolean {
  const { tokens, at, to } = place
  if (!/^adaptée?s?$/.test(tokens[at]?.word ?? '') || attributiveVerb(place) === null) return false
  const next = tokens[to]?.word ?? ''
  return (
    PROGRESSIVE.test(tokens[at - 1]?.word ?? '') ||
    isAdverb(next) ||
    /^(?:si|quand|lorsque|lorsqu'|afin|chaque|dès|après|en|puis)$/.test(next) ||
    (next === 'avec' && QUALITY_NOUNS.test(tokens[to + 1]?.word ?? ''))
  )
}

/** Verbs whose result is exact or wrong: « calculées avec justesse » leaves nothing to judge. */
const CALCULATING =
  /^(?:re)?(?:calculer|chiffrer|convertir|compter|dénombrer|quantifier|additionner|soustraire|multiplier|diviser|totaliser|arrondir|peser|comptabiliser)$/
const SEPARATING = /^(?:séparer|distinguer|différencier|dissocier)$/
const CALCULATION = /^(?:calculs?|conversions?|additions?|totaux|arrondis?)$/

function meansExactness(place: QualityAt): boolean {
  const { tokens, at, to } = place
  const isJustesse = tokens[at]?.word === 'avec' && tokens[at + 1]?.word === 'justesse'
  if (!isJustesse && !/^correct(?:e?s?|ement)$/.test(tokens[at]?.word ?? '')) return false
  const near = [tokens[at - 1]?.word, tokens[to]?.word].flatMap((word) => (word ? lemmasOf(word) : []))
  if (near.some((lemma) => CALCULATING.test(lemma) || (isJustesse && SEPARATING.test(lemma)))) return true
  const verb = attributiveVerb(place)
  return verb !== null && CALCULATION.test(firstNoun(tokens, sentenceStart(tokens, at)))
}

function lemmasOf(word: string): readonly string[] {
  const known = [...pastParticiples(word), ...lemmasOfFinite(word)].map(({ lemma }) => lemma)
  const infinitive = infinitiveOf(word)
  return infinitive === null ? known : [...known, infinitive]
}

function firstNoun(tokens: readonly Token[], from: number): string {
  const opens = /^(?:le|la|les|l'|un|une|des|ces|ce|ses|chaque|tous|toutes)$/
  let index = from
  while (index < from + 3 && (tokens[index]?.kind === 'punctuation' || opens.test(tokens[index]?.word ?? '')))
    index += 1
  return tokens[index]?.word ?? ''
}

/** Nouns whose complement is a notion to know, not a thing to judge: « les étapes d'une veille efficace ». */
const OF_A_NOTION =
  /^(?:étapes?|principes?|règles?|conditions?|fondamentaux|bases?|facteurs?|leviers?|enjeux|enjeu|bénéfices?|intérêts?|importance|caractéristiques?|composantes?|clés|clefs|avantages?|objectifs?|finalités?|techniques?|codes)$/

const COMPLEMENT = /^(?:d'|de|des|du|à|aux?|pour)$/
const REACH = 6

/**
 * The quality of what completes the noun judged: « les étapes d'une veille efficace sont suivies ». Either the noun calls for a
 * notion, or the whole group stands before the verb that judges it.
 */
function isEpithetOfConcept(place: QualityAt): boolean {
  const { tokens, at, to, verbs } = place
  const opening = complementBefore(
    tokens,
    at,
    verbs.map((verb) => verb.at),
  )
  if (opening === null || !agrees(tokens, opening.noun, at)) return false
  if (OF_A_NOTION.test(tokens[opening.at - 1]?.word ?? '')) return true
  const start = subjectStart(tokens, opening.at)
  return !hasMainVerb(verbs, start, at) && hasMainVerb(verbs, to, sentenceEnd(tokens, to))
}

/** After the last link that brings a new subject: « les feux sont éteints et les … ». */
function subjectStart(tokens: readonly Token[], at: number): number {
  const start = sentenceStart(tokens, at)
  for (let index = at - 1; index > start; index -= 1) {
    const token = tokens[index]
    if (token?.depth === 0 && /^(?:et|mais|,)$/.test(token.text) && isDeterminer(tokens[index + 1]?.word ?? ''))
      return index + 1
  }
  return start
}

/** The preposition that opens the group of an epithet, and the noun it qualifies. */
function complementBefore(
  tokens: readonly Token[],
  at: number,
  verbs: readonly number[],
): { readonly at: number; readonly noun: number } | null {
  for (let index = at - 1; index >= Math.max(1, at - REACH); index -= 1) {
    const token = tokens[index]
    if (token?.kind !== 'word' || verbs.includes(index)) return null
    if (!COMPLEMENT.test(token.word)) continue
    const noun = index + (/^(?:une?|la|le|l'|son|sa|ses|leurs?|les)$/.test(tokens[index + 1]?.word ?? '') ? 2 : 1)
    return noun < at && tokens[index - 1]?.kind === 'word' ? { at: index, noun } : null
  }
  return null
}

/** « des actions de communication pertinentes » qualifies the actions. */
function agrees(tokens: readonly Token[], noun: number, at: number): boolean {
  const isPlural = (index: number): boolean => /[sx]$/.test(tokens[index]?.word ?? '')
  const marks = /^(?:une?|la|le|l')$/.test(tokens[noun - 1]?.word ?? '') ? false : isPlural(noun)
  return marks === isPlural(at)
}

/** « La séance est préparée : objectifs clairs, matériel réservé »: one sign among others that can be seen. */
function isOneSignOfAList(place: QualityAt): boolean {
  const { tokens, at, verbs } = place
  if (attributiveVerb(place) !== null) return false
  const start = sentenceStart(tokens, at)
  const colon = indexesOf(tokens, ':', start, at).at(-1) ?? -1
  if (colon < 0) return false
  const end = sentenceEnd(tokens, at)
  if (!hasMainVerb(verbs, start, colon) || hasMainVerb(verbs, colon, end)) return false
  const items = [colon, ...indexesOf(tokens, ',', colon, end), end]
  return items
    .slice(0, -1)
    .some((from, rank) => !tokens.slice(from + 1, items[rank + 1]).some((token) => QUALITIES.has(token.word)))
}

function indexesOf(tokens: readonly Token[], text: string, from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let index = from + 1; index < to; index += 1)
    if (tokens[index]?.depth === 0 && tokens[index]?.text === text) found.push(index)
  return found
}

/** « Les outils (planning, main courante) permettent un suivi efficace »: the tools are named, the adjective adds nothing. */
function isPurposeOfListedTools(place: QualityAt): boolean {
  const { tokens, at, verbs } = place
  const start = sentenceStart(tokens, at)
  const verb = verbs.findLast((each) => each.at < at && each.at >= start)
  if (verb?.lemma !== 'permettre' || attributiveVerb(place) !== null || isAdverb(tokens[at]?.word ?? '')) return false
  return tokens.slice(start, verb.at).some((token) => token.depth > 0 && token.text === ',')
}
