import { isAdverb } from './adverbs.ts'
import { endsSentence } from './clause-edges.ts'
import { callsPurpose, isManner, nounCalls, verbCalls } from './governors.ts'
import type { VerbAt } from './head.ts'
import { verbAt } from './head.ts'
import { infinitiveAt, isDeterminer } from './homographs.ts'
import { lemmaOfPresentParticiple, pastParticiples } from './lexicon.ts'
import { type ClauseKind, infinitiveAfter, type Marker, markerAt } from './markers.ts'
import { wordSet } from './word-set.ts'
import type { Token } from './words.ts'

/** How many tokens around a marker are read to decide its part: no sentence is longer, and an endless text costs no more than its length. */
const REACH = 150

const STARTS_NEXT_ACTION = wordSet(', ; et puis - –')
const COORDINATIONS = wordSet('et ou , puis')
const LINKS = wordSet('et ou')
const GOVERNS = wordSet("de d' à")

/** A clause: tokens `from` (inclusive) to `to` (exclusive), its edges not yet trimmed. */
export interface ClauseAt {
  readonly kind: ClauseKind
  readonly marker: string
  readonly from: number
  readonly to: number
}

interface Open {
  readonly marker: Marker
  /** Opened right after the head: « Élaborer, à l'aide d'un tableur, le budget ». */
  readonly inserted: boolean
}

/**
 * Cuts a statement into clauses. A marker closes the clause before it and opens its own, except where the marker only
 * completes a word of the open clause (`isInside`). The head closes what stands before it, the end of a sentence everything.
 */
export function findClauses(tokens: readonly Token[], head: VerbAt | null): readonly ClauseAt[] {
  const clauses: ClauseAt[] = []
  let open: Open | null = null
  const close = (to: number) => {
    if (open) clauses.push({ kind: open.marker.kind, marker: open.marker.name, from: open.marker.from, to })
    open = null
  }
  let index = 0
  while (index < tokens.length) {
    const current: Open | null = open
    if (head && index === head.from) {
      close(index)
      index = head.to
      continue
    }
    if (
      current &&
      (endsSentence(tokens, index) ||
        endsInsertion(tokens, index, current) ||
        resumesAction(tokens, index, current, head))
    ) {
      close(index)
    }
    const marker = markerAt(tokens, index)
    if (!marker) {
      index += 1
      continue
    }
    if (!current || !open || !isInside(tokens, marker, current.marker)) {
      close(index)
      open = { marker, inserted: head !== null && followsHead(tokens, marker.from, head) }
    }
    index = marker.to
  }
  close(tokens.length)
  return clauses
}

function followsHead(tokens: readonly Token[], from: number, head: VerbAt): boolean {
  if (from <= head.to || from > head.to + REACH) return false
  return tokens.slice(head.to, from).every((token) => token.kind === 'punctuation' || isAdverb(token.word))
}

function endsInsertion(tokens: readonly Token[], at: number, { inserted }: Open): boolean {
  return inserted && tokens[at]?.text === ',' && tokens[at]?.depth === 0 && isDeterminer(tokens[at + 1]?.word ?? '')
}

/** An infinitive cannot be coordinated with a gerund: it is the next action (« Trier en pesant les colis, livrer »). */
function resumesAction(tokens: readonly Token[], at: number, { marker }: Open, head: VerbAt | null): boolean {
  if (!head || marker.kind !== 'means' || at < head.to || tokens[at]?.depth !== 0) return false
  if (!STARTS_NEXT_ACTION.has(tokens[at]?.text ?? '')) return false
  const verb =
    verbAt(tokens, at + 1) ??
    (tokens[at]?.text === ',' && tokens[at + 1]?.word === 'puis' ? verbAt(tokens, at + 2) : null)
  if (!verb) return false
  const from = Math.max(marker.to, at - REACH)
  return !tokens.slice(from, at).some((_, offset) => infinitiveAt(tokens, from + offset) !== null)
}

/** Whether a marker stays inside the open clause. */
function isInside(tokens: readonly Token[], marker: Marker, open: Marker): boolean {
  switch (marker.kind) {
    case 'constraint':
      return open.kind !== 'constraint' && (isCalled(tokens, marker, open) || isResumed(tokens, marker, open))
    case 'finality':
      if (open.kind === 'constraint') return false
      if (marker.name === 'pour') return callsPurpose(tokens[marker.from - 1]?.word ?? '')
      return infinitiveAfter(tokens, marker.to) < 0 && isResumed(tokens, marker, open)
    case 'means':
      return marker.name !== 'en' && marker.name !== 'tout en' && completesParticiple(tokens, marker, open)
  }
}

/** The constraint completes a verb or a noun of the open clause. */
function isCalled(tokens: readonly Token[], marker: Marker, open: Marker): boolean {
  if (marker.name === 'compte tenu de') return false
  const verbs = verbsOf(tokens, open, marker.from)
  const last = verbs.at(-1)
  if (!last) return false
  if (participleCalls(tokens, marker)) return true
  const between = tokens.slice(last.at + 1, marker.from)
  if (!last.complete && between.every((token) => isAdverb(token.word))) return true
  if (
    marker.name === 'auprès de'
      ? verbs.some(({ lemma }) => verbCalls(lemma, marker.name))
      : verbCalls(last.lemma, marker.name)
  )
    return true
  if (
    verbs.length > 1 &&
    last.embedded &&
    verbs.some(({ lemma, embedded }) => !embedded && verbCalls(lemma, marker.name))
  )
    return true
  if (
    marker.name === 'selon' &&
    /^une?$/.test(tokens[marker.to]?.word ?? '') &&
    isManner(tokens[marker.to + 1]?.word ?? '')
  )
    return true
  return nounBefore(tokens, marker.from).some((noun) => nounCalls(noun, marker.name))
}

/** « des mesures hiérarchisées selon leur criticité »: the participle right before the marker takes it. */
function participleCalls(tokens: readonly Token[], marker: Marker): boolean {
  let at = marker.from - 1
  while (isAdverb(tokens[at]?.word ?? '')) at -= 1
  return pastParticiples(tokens[at]?.word ?? '').some(({ lemma }) => verbCalls(lemma, marker.name))
}

interface VerbOfClause {
  readonly lemma: string
  readonly at: number
  /** Governed by a preposition: « les colis à trier ». */
  readonly embedded: boolean
  /** Its object stands before it, as a noun (« les colis à trier ») or a pronoun (« les trier »). */
  readonly complete: boolean
}

/** Gerunds and infinitives of the open clause, in order. */
function verbsOf(tokens: readonly Token[], open: Marker, to: number): readonly VerbOfClause[] {
  const verbs: VerbOfClause[] = []
  for (let index = Math.max(open.from, to - REACH); index < to; index += 1) {
    const token = tokens[index]
    if (!token || token.depth > 0) continue
    const gerund =
      open.kind === 'means' && (index === open.to - 1 || isCoordinatedGerund(tokens, index))
        ? lemmaOfPresentParticiple(token.word)
        : null
    const lemma = gerund ?? infinitiveAt(tokens, index)
    if (!lemma) continue
    const before = tokens[index - 1]?.word ?? ''
    const embedded = index > open.to && /^(?:à|sans)$/.test(before)
    verbs.push({ lemma, at: index, embedded, complete: embedded || /^(?:le|la|les|l')$/.test(before) })
  }
  return verbs
}

function isCoordinatedGerund(tokens: readonly Token[], at: number): boolean {
  return COORDINATIONS.has(tokens[at - 1]?.word ?? '') && /ant$/.test(tokens[at]?.word ?? '')
}

/** The noun before a place, its adjectives, participles and « à + infinitif » skipped: at most three candidates. */
function nounBefore(tokens: readonly Token[], at: number): readonly string[] {
  let index = at - 1
  if (infinitiveAt(tokens, index) !== null && tokens[index - 1]?.word === 'à') index -= 2
  const words = [tokens[index]?.word ?? '']
  if (
    pastParticiples(words[0] ?? '').length > 0 ||
    /(?:al|aux|ales?|ive?s?|euse?s?|ique?s?|aires?|oires?|elles?|els?)$/.test(words[0] ?? '')
  ) {
    words.push(tokens[index - 1]?.word ?? '')
  }
  return words
}

/**
 * The coordination of the open clause starts again after the marker, which shows that the marker was inside it: « afin de signer
 * le bail dans le respect de la loi et de rassurer le locataire ».
 */
function isResumed(tokens: readonly Token[], marker: Marker, open: Marker): boolean {
  for (let index = marker.to; index < Math.min(tokens.length, marker.to + REACH); index += 1) {
    const token = tokens[index]
    if (!token || token.depth > 0) continue
    if (endsSentence(tokens, index)) return false
    if (COORDINATIONS.has(token.word) && resumes(tokens, index + 1, open)) return true
    if (GOVERNS.has(token.word) && infinitiveAfter(tokens, index + 1) >= 0 && !/ant$/.test(open.name)) return false
    const next = markerAt(tokens, index)
    if (next && next.kind !== 'constraint') return false
  }
  return false
}

function resumes(tokens: readonly Token[], at: number, open: Marker): boolean {
  const word = tokens[at]?.word ?? ''
  if (open.kind === 'means')
    return (
      /^(?:tout )?en$/.test(open.name) &&
      lemmaOfPresentParticiple(word) !== null &&
      LINKS.has(tokens[at - 1]?.word ?? '')
    )
  if (/ (?:de|à)$/.test(open.name)) {
    const link = open.name.endsWith('à') ? /^à$/ : /^(?:de|d')$/
    return link.test(word) && infinitiveAfter(tokens, at + 1) >= 0
  }
  return open.name === 'pour' && tokens[at - 1]?.text !== ',' && infinitiveAfter(tokens, at) >= 0
}

/** « des clients payant sur place ou au travers d'une borne »: the participle of the noun takes the marker. */
function completesParticiple(tokens: readonly Token[], marker: Marker, open: Marker): boolean {
  const before = tokens[marker.from - 1]
  const participle = (index: number) =>
    lemmaOfPresentParticiple(tokens[index]?.word ?? '') !== null &&
    !/^(?:en|et|ou|,)$/.test(tokens[index - 1]?.word ?? '')
  if (participle(marker.from - 1)) return marker.from - 1 >= open.to
  if (!/^(?:ou|et)$/.test(before?.word ?? '')) return false
  for (let index = marker.from - 2; index >= open.to; index -= 1) {
    if (tokens[index]?.text === ',') return false
    if (participle(index)) return true
  }
  return false
}
