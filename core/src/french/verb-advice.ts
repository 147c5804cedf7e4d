import type { Localised } from '../language.ts'
import { isActionWord } from './action-nouns.ts'
import { foldAccents } from './normalise.ts'
import type { Span, StatementAnalysis } from './statement.ts'
import { VERBS_TO_AVOID, type VerbToAvoid, WEAK_VERBS } from './verbs-to-avoid.ts'
import { tokenise } from './words.ts'
import { leadingWrapper } from './wrapper.ts'

/** What is said of a head verb that does not show an observable action or an own share of the work. */
export interface VerbAdvice {
  readonly kind: 'avoid' | 'weak'
  /** The verb, or the wrapper around it. */
  readonly span: Span
  readonly lemma: string
  readonly reason: Localised
  /** Verbs to put in its place; for a wrapper, the action that it hides. */
  readonly proposals: readonly string[]
}

/**
 * The advice on the head verb of a statement, or null. Silent where the object gives the verb a concrete sense: « maîtriser un
 * risque », « apprécier un dommage », « découvrir les besoins du client », « suivre un indicateur », « assurer la maintenance ».
 */
export function adviseOnVerb(analysis: StatementAnalysis): VerbAdvice | null {
  const { head, text } = analysis
  if (!head) return null
  const wrapper = leadingWrapper(text)
  if (wrapper) {
    return {
      kind: 'avoid',
      span: wrapper,
      lemma: wrapper.text.trim().toLowerCase(),
      reason: WRAPPED,
      proposals: [head.lemma],
    }
  }
  const lemma = head.lemma
  const avoid = VERBS_TO_AVOID.get(lemma)
  const entry = avoid ?? WEAK_VERBS.get(lemma)
  if (!entry || isConcrete(entry, objectWords(text, head.end))) return null
  return {
    kind: avoid ? 'avoid' : 'weak',
    span: head,
    lemma,
    reason: entry.reason,
    proposals: hiddenAction(analysis) ?? entry.proposals,
  }
}

const WRAPPED: Localised = {
  fr: 'cette tournure enveloppe l’action sans la montrer',
  en: 'this turn of phrase wraps the action without showing it',
}

/** « Savoir rédiger » hides `rédiger`. */
function hiddenAction({ head, object }: StatementAnalysis): readonly string[] | null {
  if (head?.lemma !== 'savoir' || !object) return null
  const first = tokenise(object.text)[0]?.word ?? ''
  return /(?:er|ir|re|oir)$/.test(first) ? [first] : null
}

/** Up to eight words after the verb: the object begins there, whatever clause follows. */
function objectWords(text: string, from: number): readonly string[] {
  return tokenise(text)
    .filter((token) => token.start >= from && token.kind === 'word')
    .slice(0, 8)
    .map((token) => token.word)
}

function isConcrete(entry: VerbToAvoid, words: readonly string[]): boolean {
  const first =
    words.find((word) => !/^(?:le|la|les|l'|une?|des|son|sa|ses|leurs?|du|de|d'|à|au|aux)$/.test(word)) ?? ''
  if (entry.withAction && isActionWord(first)) return true
  return entry.unless !== undefined && words.some((word) => entry.unless?.test(foldAccents(word)))
}
