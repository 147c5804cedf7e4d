import { isAdverb } from './adverbs.ts'
import type { FiniteVerb } from './finite-verbs.ts'
import { isQualityLike } from './quality-words.ts'
import type { Token } from './words.ts'

/** A quality word in its text: tokens `at` (inclusive) to `to` (exclusive), and the verbs around. */
export interface QualityAt {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly at: number
  readonly to: number
  readonly verbs: readonly FiniteVerb[]
}

/** No sentence is read further back or forth than this many tokens. */
const REACH = 80

/** The first token of the sentence: a colon opens none. */
export function sentenceStart(tokens: readonly Token[], at: number): number {
  const limit = Math.max(0, at - REACH)
  for (let index = at - 1; index >= limit; index -= 1) if (endsSentence(tokens[index])) return index + 1
  return limit
}

/** Past the last token of the sentence. */
export function sentenceEnd(tokens: readonly Token[], at: number): number {
  const limit = Math.min(tokens.length, at + REACH)
  for (let index = at; index < limit; index += 1) if (endsSentence(tokens[index])) return index
  return limit
}

const endsSentence = (token: Token | undefined): boolean => token?.depth === 0 && /^[.;!?]$/.test(token.text)

/** Verbs that give their subject a quality: « est clair », « s'avère pertinent », « reste efficace ». */
const ATTRIBUTIVE = new Set(['être', 'demeurer', 'rester', 'sembler', 'paraître', 'avérer', 'révéler'])

/** The verb that gives the quality to its subject, or null for an epithet or an adverb: « est réaliste, claire ». */
export function attributiveVerb({ tokens, at, verbs }: QualityAt): FiniteVerb | null {
  for (let index = at - 1; index >= Math.max(0, at - 10); index -= 1) {
    const verb = verbs.find((each) => each.at === index)
    if (verb !== undefined) return ATTRIBUTIVE.has(verb.lemma) ? verb : null
    const word = tokens[index]?.text.toLowerCase() ?? ''
    const passes =
      isAdverb(word) ||
      isQualityLike(word) ||
      /^(?:,|et|ou|bien|très|plus|assez|aussi|à|la|fois|tous|toutes|tout|donc|été|précis|précise|complet|complète|juste|justes|simple|simples|concis|concise|exact|exacte|exacts|exactes)$/.test(
        word,
      )
    if (!passes) return null
  }
  return null
}

/** Whether the word tells how something is done: « clairement », « avec justesse », « de façon claire ». */
export function tellsManner({ tokens, at }: QualityAt): boolean {
  const word = tokens[at]?.word ?? ''
  if (word === 'avec' || word === 'bien' || isAdverb(word)) return true
  const before = [tokens[at - 2]?.word, tokens[at - 1]?.word].join(' ')
  return /^(?:de|d') (?:façon|manière)$/.test(before)
}

/** Whether a verb of the main clause stands between two tokens. */
export function hasMainVerb(verbs: readonly FiniteVerb[], from: number, to: number): boolean {
  return verbs.some((verb) => !verb.subordinate && verb.at >= from && verb.at < to)
}
