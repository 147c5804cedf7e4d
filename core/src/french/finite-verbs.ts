import { isAdverb } from './adverbs.ts'
import { ALSO_ADJECTIVES, ALSO_NOUNS } from './finite-homographs.ts'
import { isDeterminer } from './homographs.ts'
import { type FiniteForm, infinitiveOf, lemmasOfFinite } from './lexicon.ts'
import { remember } from './memo.ts'
import type { Span } from './statement.ts'
import { type Token, tokenise } from './words.ts'

/** A verb in a personal form, with what the words around it say of its role. */
export interface FiniteVerb extends Span {
  /** Infinitive, lower case. */
  readonly lemma: string
  /** In a relative or subordinate clause: it asserts nothing by itself. */
  readonly subordinate: boolean
  /** Index of its token in `tokenise(text)`. */
  readonly at: number
}

const SUBJECTS =
  /^(?:il|elle|ils|elles|on|qui|ce|c'|cela|ceci|ça|je|j'|nous|vous|tu|iel|iels|il\(elle\)|celui-ci|celle-ci|ceux-ci|celles-ci|lequel|laquelle|lesquels|lesquelles|chacun|chacune)$/
const CLITICS = /^(?:se|s'|lui|leur|y|en|le|la|les|l'|ne|n'|me|te|nous|vous|m'|t')$/
const PREPOSITIONS =
  /^(?:de|d'|du|des|à|au|aux|en|par|pour|sans|avec|sur|sous|dans|entre|vers|chez|selon|contre|très|non)$/
const OPENERS =
  /^(?:qui|que|qu'|dont|où|lequel|laquelle|lesquels|lesquelles|auquel|auxquels|auxquelles|duquel|desquels|desquelles|lorsque|lorsqu'|quand|si|parce|puisque|puisqu'|car|comme)$/
const ARTICLES = /^(?:le|la|les|l'|une?|son|sa|ses|leurs?|ce|cet|cette|ces|chaque|tous|toutes|tout|toute)$/
const PLURAL = /^(?:les|des|ces|ses|leurs|plusieurs|quelques|certains|certaines)$/

/** Other tenses of the verbs that criteria use in them. */
const OTHER_TENSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    être: 'sera seront soit soient était étaient serait seraient',
    avoir: 'aura auront ait aient avait avaient',
    devoir: 'devra devront devrait devraient',
    pouvoir: 'pourra pourront puisse puissent',
    savoir: 'saura',
    faire: 'fera feront fasse fassent',
    tenir: 'tienne tiennent',
    inclure: 'inclue inclus',
    permettre: 'permette permettent',
    prendre: 'prenne',
    répondre: 'réponde',
  }).flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb])),
)

/** The verbs in a personal form, in order. Nouns and adjectives spelt like one (« le contrôle », « la note », « conforme ») are left out. */
export const findFiniteVerbs: (text: string) => readonly FiniteVerb[] = remember(1_000, (text) => {
  const tokens = tokenise(text)
  const found: FiniteVerb[] = []
  tokens.forEach((token, at) => {
    const lemma = token.kind === 'word' ? finiteAt(tokens, at, found) : null
    if (lemma)
      found.push({
        start: token.start,
        end: token.end,
        text: token.text,
        lemma,
        subordinate: isSubordinate(tokens, at, found),
        at,
      })
  })
  return found
})

/** Whether any word could be a verb in a personal form, whatever stands around it: nothing said of such a text is certain. */
export function mayHaveFiniteVerb(text: string): boolean {
  return tokenise(text).some((token, at, tokens) => {
    if (token.kind !== 'word' || formsOf(token.word).length === 0) return false
    if (ALSO_NOUNS.has(token.word) || ALSO_ADJECTIVES.has(token.word)) return false
    const before = tokens[at - 1]?.word ?? ''
    return !isDeterminer(before) && !PREPOSITIONS.test(before)
  })
}

function formsOf(word: string): readonly FiniteForm[] {
  const other = OTHER_TENSES.get(word)
  if (other) return [{ lemma: other, person: /(?:nt)$/.test(word) ? 'plural' : 'singular' }]
  const forms = lemmasOfFinite(word)
  return forms.length > 0 ? forms : futureOf(word)
}

const NO_FORMS: readonly FiniteForm[] = []

function futureOf(word: string): readonly FiniteForm[] {
  if (!word.endsWith('ra') && !word.endsWith('ront')) return NO_FORMS
  const [, base = '', ending = ''] = /^(\p{L}{2,}r)(a|ont)$/u.exec(word) ?? []
  const lemma = base ? (infinitiveOf(base) ?? infinitiveOf(`${base}e`)) : null
  return lemma ? [{ lemma, person: ending === 'a' ? 'singular' : 'plural' }] : []
}

function finiteAt(tokens: readonly Token[], at: number, known: readonly FiniteVerb[]): string | null {
  const token = tokens[at]
  if (!token) return null
  if (endsLikeSecondPerson(token.word)) {
    return /^(?:nous|vous)$/.test(pronounBefore(tokens, at)) ? lemmaOfSecondPerson(token.word) : null
  }
  const form = formsOf(token.word)[0]
  if (!form || (isInsideClause(tokens, at) && /^\p{Lu}/u.test(token.text))) return null
  if (pronounBefore(tokens, at)) return form.lemma
  const before = tokens[at - 1]?.word ?? ''
  if (/^(?:se|s'|ne|n')$/.test(before) || /^(?:sont|ont|était|étaient|sera|seront)$/.test(token.word)) return form.lemma
  if (
    token.word === 'a' &&
    !/^(?:été|pour|un|une|le|la|les|l'|des)$/.test(tokens[at + 1]?.word ?? '') &&
    !/(?:é|i|u|is|it)$/.test(tokens[at + 1]?.word ?? '')
  )
    return null
  if (isDeterminer(before) || PREPOSITIONS.test(before) || tokens[at - 1]?.kind === 'number') return null
  if (
    /^(?:est|sont|être|été|et|ou|,)$/.test(before) &&
    ALSO_ADJECTIVES.has(token.word) &&
    !ARTICLES.test(tokens[at + 1]?.word ?? '')
  )
    return null
  if (form.person === 'plural' && !isAmbiguous(token.word)) return form.lemma
  if (!isAmbiguous(token.word)) return form.lemma
  return isVerbInContext(tokens, at, known) ? form.lemma : null
}

function endsLikeSecondPerson(word: string): boolean {
  return word.endsWith('ons') || word.endsWith('ez') || /^(?:êtes|sommes|faites|dites)$/.test(word)
}

/** A capital inside a clause opens a name, not a verb. */
function isInsideClause(tokens: readonly Token[], at: number): boolean {
  return /^[\p{L}\d,(/]/u.test(tokens[at - 1]?.text ?? '')
}

function isAmbiguous(word: string): boolean {
  return ALSO_NOUNS.has(word) || ALSO_ADJECTIVES.has(word)
}

/** `-ez`, `-ons` after their pronoun: the infinitive matters less than the fact that there is a verb. */
function lemmaOfSecondPerson(word: string): string {
  return (
    infinitiveOf(word.replace(/(?:ez|ons)$/, 'er')) ??
    infinitiveOf(word.replace(/(?:ez|ons)$/, 're')) ??
    infinitiveOf(word.replace(/iss(?:ez|ons)$/, 'ir')) ??
    word
  )
}

/** The subject pronoun before a verb, clitics and negation skipped; empty when there is none. */
function pronounBefore(tokens: readonly Token[], at: number): string {
  let index = at - 1
  while (CLITICS.test(tokens[index]?.word ?? '') && index > at - 4) {
    if (/^(?:nous|vous)$/.test(tokens[index]?.word ?? '') && /(?:ons|ez|êtes|sommes)$/.test(tokens[at]?.word ?? ''))
      break
    index -= 1
  }
  const word = tokens[index]?.word ?? ''
  return SUBJECTS.test(word) &&
    !(word === 'ce' && index === at - 1 && !/^(?:est|sont|sera|soit)$/.test(tokens[at]?.word ?? ''))
    ? word
    : ''
}

/** A word that is also a noun or an adjective: a verb when a singular subject stands before it, an object after it, and no verb yet. */
function isVerbInContext(tokens: readonly Token[], at: number, known: readonly FiniteVerb[]): boolean {
  const word = tokens[at]?.word ?? ''
  let next = at + 1
  while (isAdverb(tokens[next]?.word ?? '')) next += 1
  const after = tokens[next]?.word ?? ''
  const clause = clauseStart(tokens, at)
  const first = firstWord(tokens, clause)
  if (first === at) return ARTICLES.test(after) || isSetPhrase(word, after)
  const before = tokens[at - 1]
  if (before?.kind !== 'word' && before?.text !== ')')
    return /^(?:et|,)$/.test(before?.text ?? '') && hasMainVerb(known, clause) && ARTICLES.test(after)
  if (before.word === 'et' || before.word === 'ou')
    return hasMainVerb(known, clause) && (ARTICLES.test(after) || isSetPhrase(word, after))
  if (hasMainVerb(known, clause)) return false
  if (PLURAL.test(tokens[first]?.word ?? '') || !isDeterminer(tokens[first]?.word ?? '')) return false
  if (ALSO_ADJECTIVES.has(word)) return ARTICLES.test(after)
  return ARTICLES.test(after) || /^(?:des|à|au|aux|que|sur|avec|bien)$/.test(after) || isSetPhrase(word, after)
}

function isSetPhrase(word: string, after: string): boolean {
  return (
    word === 'fait' &&
    /^(?:preuve|appel|face|état|part|apparaître|l'|référence|ressortir|preuves|remonter|le|la|les)$/.test(after)
  )
}

function hasMainVerb(known: readonly FiniteVerb[], clause: number): boolean {
  return known.some((verb) => !verb.subordinate && verb.at >= clause)
}

function clauseStart(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    if (tokens[index]?.depth === tokens[at]?.depth && /^[.;:!?]$/.test(tokens[index]?.text ?? '')) return index + 1
  }
  return 0
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
    const word = tokens[index]?.word ?? ''
    if (OPENERS.test(word) && !isComparison(tokens, index)) return true
  }
  let link = at - 1
  while (CLITICS.test(tokens[link]?.word ?? '') || isAdverb(tokens[link]?.word ?? '')) link -= 1
  return previous?.subordinate === true && /^(?:et|ou)$/.test(tokens[link]?.word ?? '') && !mainVerbFollows(tokens, at)
}

/** « aussi bien internes qu'externes », « ainsi que les délais »: this `que` opens no clause. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:que|qu')$/.test(tokens[at]?.word ?? '')) return false
  return tokens
    .slice(Math.max(0, at - 7), at)
    .some(({ word }) =>
      /^(?:aussi|plus|moins|autant|tant|tel|telle|tels|telles|ainsi|mieux|même|autre|autres)$/.test(word),
    )
}

/** « les outils qui sont choisis et respectent »: a verb that opens the rest of the sentence could be the main one; the doubt is left to the relative. */
function mainVerbFollows(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1] === undefined
}
