import { isAdverb } from './adverbs.ts'
import { findAssertions } from './assertions.ts'
import { type FiniteVerb, findFiniteVerbs, mayHaveFiniteVerb } from './finite-verbs.ts'
import { verbAt } from './head.ts'
import { remember } from './memo.ts'
import { findMentalStates, type MentalState } from './mental-states.ts'
import { contentStart } from './normalise.ts'
import { findResultParticiples, type ResultParticiple } from './result-participles.ts'
import type { ActionVerb, Span } from './statement.ts'
import { findVagueQualities, type VagueWord } from './vague.ts'
import { type Token, tokenise } from './words.ts'

/** How a criterion is written. Spans are offsets in `text`. */
export interface CriterionAnalysis {
  readonly text: string
  /** The infinitive that opens it as it would open a competency, or null. */
  readonly startsWithInfinitive: ActionVerb | null
  readonly finiteVerbs: readonly FiniteVerb[]
  /** Participles that state a result: « risques identifiés », « est respecté selon la norme ». */
  readonly participles: readonly ResultParticiple[]
  /** A noun group that asserts nothing observable: « Communication efficace », « Respect des délais ». False in doubt. */
  readonly bareNounGroup: boolean
  /** The word that opens a bare noun group (`Respect`), to see a house style; null otherwise. */
  readonly openingNoun: Span | null
  readonly mentalState: readonly MentalState[]
  readonly vague: readonly VagueWord[]
  /** The parts that each assert something; one part when nothing can be split. */
  readonly assertions: readonly Span[]
}

/** How a criterion is written: what it asserts, of what, with which words. Any string is accepted; silent in doubt. */
export const analyseCriterion: (text: string) => CriterionAnalysis = remember(1_000, (text) => {
  const tokens = tokenise(text)
  const first = firstWord(text, tokens)
  const infinitive = first < 0 ? null : verbAt(tokens, first)
  const finiteVerbs = findFiniteVerbs(text)
  const bareNounGroup =
    first >= 0 &&
    !infinitive &&
    finiteVerbs.length === 0 &&
    !mayHaveFiniteVerb(text) &&
    findResultParticiples(text, finiteVerbs).length === 0 &&
    !isObservableGroup(text, tokens, first)
  const opening = tokens[first]
  return {
    text,
    startsWithInfinitive: infinitive && {
      ...infinitive.verb,
      text: text.slice(infinitive.verb.start, infinitive.verb.end),
    },
    finiteVerbs,
    // Few ask for them, and every word must be looked up to find them.
    get participles() {
      return findResultParticiples(text, finiteVerbs)
    },
    bareNounGroup,
    openingNoun: bareNounGroup && opening ? { start: opening.start, end: opening.end, text: opening.text } : null,
    mentalState: findMentalStates(text, finiteVerbs),
    vague: findVagueQualities(text),
    assertions: findAssertions(text, finiteVerbs),
  }
})

function firstWord(text: string, tokens: readonly Token[]): number {
  const start = contentStart(text)
  let first = tokens.findIndex((token) => token.kind === 'word' && token.start >= start)
  while (first >= 0 && isAdverb(tokens[first]?.word ?? '')) first += 1
  return first < tokens.length ? first : -1
}

/** A noun group that can be seen all the same: a figure, the presence or absence of a thing, an adjective with its reference. */
function isObservableGroup(text: string, tokens: readonly Token[], first: number): boolean {
  if (/^(?:absence|présence|zéro|aucune?|pas|non-présence|nombre|taux|existence)$/.test(tokens[first]?.word ?? ''))
    return true
  if (/\d/.test(text.slice(contentStart(text))) || /[?<>≤≥=%]/.test(text)) return true
  return WITH_REFERENCE.test(text)
}

const WITH_REFERENCE =
  /(?<!\p{L})(?:conformes?|cohérente?s?|fidèles?|compatibles?|exempte?s?|dépourvue?s?|supérieure?s?|inférieure?s?|égale?s?|égaux|identiques?|proportionnelle?s?|conformément)\s+(?:à|aux?|avec|de|d['’])/iu
