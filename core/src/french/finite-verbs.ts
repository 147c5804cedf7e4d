import { isAdverb } from './adverbs.ts'
import { clauseStart } from './clause-edges.ts'
import { ALSO_ADJECTIVES, ALSO_NOUNS } from './finite-homographs.ts'
import { isDeterminer } from './homographs.ts'
import { remember } from './memo.ts'
import type { Span } from './statement.ts'
import { endsLikeSecondPerson, lemmaOfSecondPerson, thirdPersons } from './verb-forms.ts'
import { wordSet } from './word-set.ts'
import { startsWithCapital, type Token, tokenise } from './words.ts'

/** A verb in a personal form, with what the words around it say of its role. */
export interface FiniteVerb extends Span {
  /** Infinitive, lower case. */
  readonly lemma: string
  /** In a relative or subordinate clause: it asserts nothing by itself. */
  readonly subordinate: boolean
  /** Index of its token in `tokenise(text)`. */
  readonly at: number
}

const SUBJECTS = wordSet(
  "il elle ils elles on qui ce c' cela ceci ça je j' nous vous tu iel iels il(elle) celui-ci celle-ci ceux-ci celles-ci lequel laquelle " +
    'lesquels lesquelles chacun chacune',
)
const CLITICS = wordSet("se s' lui leur y en le la les l' ne n' me te nous vous m' t'")
const PREPOSITIONS = wordSet(
  "de d' du des à au aux en par pour sans avec sur sous dans entre vers chez selon contre très non",
)
const OPENERS = wordSet(
  "qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles lorsque lorsqu' quand si " +
    "parce puisque puisqu' car comme",
)
const COMPARISONS = wordSet('aussi plus moins autant tant tel telle tels telles ainsi mieux même autre autres')
/** « aussi bien … que »: the two terms may be far apart. */
const FAR_COMPARISONS = wordSet('aussi autant tant')
const NEAR = 7
const FAR = 14
const ARTICLES = wordSet("le la les l' un une son sa ses leur leurs ce cet cette ces chaque tous toutes tout toute")
const PLURALS = wordSet('les des ces ses leurs plusieurs quelques certains certaines')
const REFLEXIVES_AND_NEGATION = wordSet("se s' ne n'")
const NEVER_NOUNS = wordSet('sont ont était étaient sera seront')
const BEFORE_OBJECT = wordSet("des à au aux que sur avec bien sous dans vers depuis pendant jusqu' selon")
const LINKS = wordSet('et ou ni')
const AFTER_FAIT = wordSet("preuve preuves appel face état part apparaître l' référence ressortir remonter le la les")

/** The verbs in a personal form, in order. Nouns and adjectives spelt like one (« le contrôle », « la note », « conforme ») are left out. */
export const findFiniteVerbs: (text: string) => readonly FiniteVerb[] = remember(1_000, (text) => {
  const tokens = tokenise(text)
  const found: FiniteVerb[] = []
  tokens.forEach((token, at) => {
    const lemma = token.kind === 'word' ? finiteAt(tokens, at, token, found) : null
    if (lemma === null) return
    const subordinate = isSubordinate(tokens, at, found)
    found.push({ start: token.start, end: token.end, text: token.text, lemma, subordinate, at })
  })
  return found
})

/** Whether any word could be a verb in a personal form, whatever stands around it: nothing said of such a text is certain. */
export function mayHaveFiniteVerb(text: string): boolean {
  return tokenise(text).some((token, at, tokens) => {
    if (token.kind !== 'word' || thirdPersons(token.word).length === 0) return false
    if (opensNounGroup(wordAt(tokens, at - 1))) return followsPronoun(tokens, at)
    if (!isAmbiguous(token.word)) return true
    return (ALSO_NOUNS.has(token.word) || countsAfter(tokens, at)) && standsAfterSubject(tokens, at)
  })
}

/** « La fiche en dit la cause »: the pronoun `en` between a noun and its verb, not « prise en charge ». */
function followsPronoun(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at - 1) === 'en' && ARTICLES.has(wordAt(tokens, at + 1)) && standsAfterSubject(tokens, at)
}

/** « La scène dure deux minutes ». */
function countsAfter(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.kind === 'number' ||
    /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)$/.test(wordAt(tokens, at + 1))
  )
}

/** What may close the noun group before its verb, besides a word. */
const CLOSES_GROUP = wordSet('» ” " ) ,')

/** « L'arbre abattu tombe sur le côté »: the place of a verb, after a noun group that an article opens. */
function standsAfterSubject(tokens: readonly Token[], at: number): boolean {
  const first = firstWord(tokens, clauseStart(tokens, at))
  const before = tokens[at - 1]
  return (
    first < at - 1 &&
    isDeterminer(wordAt(tokens, first)) &&
    (before?.kind === 'word' || CLOSES_GROUP.has(before?.text ?? '')) &&
    !LINKS.has(before?.word ?? '')
  )
}

/** An article or a preposition comes before nouns; `main-d'` does too. */
function opensNounGroup(word: string): boolean {
  return isDeterminer(word) || PREPOSITIONS.has(word) || word.endsWith("-d'")
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? ''
}

function finiteAt(tokens: readonly Token[], at: number, token: Token, known: readonly FiniteVerb[]): string | null {
  const { word } = token
  if (endsLikeSecondPerson(word)) {
    const pronoun = wordAt(tokens, at - 1)
    return pronoun === 'nous' || pronoun === 'vous' ? lemmaOfSecondPerson(word) : null
  }
  const form = thirdPersons(word)[0]
  if (!form || (startsWithCapital(token.text) && isInsideClause(tokens[at - 1]))) return null
  if (hasSubjectPronoun(tokens, at)) return form.lemma
  const before = wordAt(tokens, at - 1)
  if (REFLEXIVES_AND_NEGATION.has(before) || NEVER_NOUNS.has(word)) return form.lemma
  if (word === 'a' && !looksLikeAuxiliary(wordAt(tokens, at + 1))) return null
  if (opensNounGroup(before) || tokens[at - 1]?.kind === 'number') return null
  if (!isAmbiguous(word)) return form.lemma
  return isVerbInContext(tokens, at, known) ? form.lemma : null
}

/** « A été fait », « a un plan »; `a` elsewhere is often `à` without its accent. */
function looksLikeAuxiliary(next: string): boolean {
  return isDeterminer(next) || next === 'pour' || /(?:é|i|u|is|it)$/.test(next)
}

/** A capital inside a clause opens a name, not a verb. */
function isInsideClause(before: Token | undefined): boolean {
  return before !== undefined && (before.kind !== 'punctuation' || ',(/'.includes(before.text))
}

function isAmbiguous(word: string): boolean {
  return ALSO_NOUNS.has(word) || ALSO_ADJECTIVES.has(word)
}

/** A subject pronoun stands before the verb, clitics and negation skipped. `ce` is one only before `être`. */
function hasSubjectPronoun(tokens: readonly Token[], at: number): boolean {
  let index = at - 1
  while (index > at - 4 && CLITICS.has(wordAt(tokens, index))) index -= 1
  const word = wordAt(tokens, index)
  return SUBJECTS.has(word) && (word !== 'ce' || index < at - 1 || /^(?:est|sont|sera|soit)$/.test(wordAt(tokens, at)))
}

/** A word that is also a noun or an adjective: a verb when a singular subject stands before it, an object after it, and no verb yet. */
function isVerbInContext(tokens: readonly Token[], at: number, known: readonly FiniteVerb[]): boolean {
  const word = wordAt(tokens, at)
  let next = at + 1
  while (isAdverb(wordAt(tokens, next))) next += 1
  const after = wordAt(tokens, next)
  const clause = clauseStart(tokens, at)
  const first = firstWord(tokens, clause)
  const hasObject = ARTICLES.has(after) || (word === 'fait' && AFTER_FAIT.has(after))
  if (first === at) return hasObject
  const before = tokens[at - 1]
  const last = known.findLast((verb) => verb.at < clause || !verb.subordinate)
  const hasVerb = last !== undefined && last.at >= clause
  if (before?.word === 'et' || before?.word === 'ou' || before?.text === ',') return hasVerb && hasObject
  if (hasVerb || (before?.kind !== 'word' && !CLOSES_GROUP.has(before?.text ?? ''))) return false
  const opening = wordAt(tokens, first)
  if (PLURALS.has(opening) || !isDeterminer(opening)) return false
  return hasObject || (!ALSO_ADJECTIVES.has(word) && BEFORE_OBJECT.has(after))
}

function firstWord(tokens: readonly Token[], from: number): number {
  let index = from
  while (index < tokens.length && tokens[index]?.kind === 'punctuation') index += 1
  return index
}

/** A relative or a conjunction stands before the verb with no other verb between; `et` carries it on. */
function isSubordinate(tokens: readonly Token[], at: number, known: readonly FiniteVerb[]): boolean {
  const previous = known.at(-1)
  const from = Math.max(previous ? previous.at + 1 : 0, clauseStart(tokens, at))
  for (let index = at - 1; index >= from; index -= 1) {
    if (OPENERS.has(wordAt(tokens, index)) && !isComparison(tokens, index)) return true
  }
  if (previous?.subordinate !== true) return false
  let link = at - 1
  while (CLITICS.has(wordAt(tokens, link)) || isAdverb(wordAt(tokens, link))) link -= 1
  return wordAt(tokens, link) === 'et' || wordAt(tokens, link) === 'ou'
}

/** « aussi bien internes qu'externes », « ainsi que les délais »: this `que` opens no clause. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (word !== 'que' && word !== "qu'") return false
  const near = tokens.slice(Math.max(0, at - FAR), at)
  return near.some(
    ({ word: each }, index) => FAR_COMPARISONS.has(each) || (index >= near.length - NEAR && COMPARISONS.has(each)),
  )
}
