import type { SyntaxProblem } from '../document.ts'
import type { Failure } from '../events-reader.ts'
import { failureOf } from '../events-reader.ts'
import { startOfLine } from '../gaps.ts'
import type { Cure, Remedy, Wound } from './cure.ts'
import { badEscape } from './cures/bad-escape.ts'
import { colonInText } from './cures/colon-in-text.ts'
import { innerQuotes } from './cures/inner-quotes.ts'
import { listOnKeyLine } from './cures/list-on-key-line.ts'
import { missingColon } from './cures/missing-colon.ts'
import { missingComma } from './cures/missing-comma.ts'
import { missingSpace } from './cures/missing-space.ts'
import { nonBreakingSpaces } from './cures/non-breaking-spaces.ts'
import { reservedStart } from './cures/reserved-start.ts'
import { strayText } from './cures/stray-text.ts'
import { tabs } from './cures/tabs.ts'
import { unclosedBracket } from './cures/unclosed-bracket.ts'
import { unclosedQuote } from './cures/unclosed-quote.ts'
import { unreadableLine } from './cures/unreadable-line.ts'
import { wrongIndentation } from './cures/wrong-indentation.ts'
import { columnOf, isIdle, keysOf, type LineShape, lineShapeAt, linesAbove } from './line-shape.ts'
import type { RepairedText } from './repaired-text.ts'

/**
 * In tiers: the next is only asked when no remedy of the one before helps, for a mistake that is recognised beats one that is supposed. In
 * a tier the remedy that helps most is kept; of those that help as much, the first.
 */
const TIERS: readonly (readonly Cure[])[] = [
  [tabs, nonBreakingSpaces],
  [
    badEscape,
    innerQuotes,
    unclosedQuote,
    unclosedBracket,
    missingComma,
    missingSpace,
    missingColon,
    listOnKeyLine,
    colonInText,
  ],
  [wrongIndentation, reservedStart, strayText],
  [unreadableLine],
]

/** Characters parsed to try remedies, in all. Beyond, what is still wrong is left to the tolerant reader. */
const EFFORT = 20_000_000
const MOST_REMEDIES = 200

export interface Healed {
  readonly repaired: RepairedText
  /** What was mended, in offsets of the original text. */
  readonly problems: readonly SyntaxProblem[]
  /** What is still wrong with the repaired text; `null` when it can be read. */
  readonly failure: Failure | null
}

interface Attempt {
  readonly repaired: RepairedText
  readonly remedy: Remedy
  readonly failure: Failure | null
  /** How far the text can be read, in offsets of the original text. */
  readonly reach: number
}

/**
 * Mends a text that is not well-formed, mistake by mistake, the way a colleague would: find what was meant where reading stopped, and
 * read on. A remedy is kept only when the text can be read further with it, so the work always ends.
 */
export function heal(broken: RepairedText, failure: Failure): Healed {
  let repaired = broken
  let current: Failure | null = failure
  const problems: SyntaxProblem[] = []
  let effort = 0
  while (current !== null && problems.length < MOST_REMEDIES && effort < EFFORT) {
    const found = bestRemedy(repaired, current, EFFORT - effort)
    effort += found.effort
    if (found.best === null) break
    problems.push(inOriginal(found.best.remedy.problem, repaired))
    repaired = found.best.repaired
    current = found.best.failure
  }
  return { repaired, problems, failure: current }
}

interface Found {
  readonly best: Attempt | null
  /** Characters parsed to find it. */
  readonly effort: number
}

function bestRemedy(repaired: RepairedText, failure: Failure, most: number): Found {
  const wound = woundOf(repaired.text, failure)
  let best: Attempt | null = null
  let reach = reachOf(repaired, failure)
  let effort = 0
  for (const cures of TIERS) {
    for (const cure of cures) {
      for (const remedy of cure(wound)) {
        if (effort >= most) return { best, effort }
        const attempt = attemptOf(repaired, remedy)
        effort += attempt.repaired.text.length
        if (attempt.reach <= reach) continue
        best = attempt
        if (attempt.failure === null) return { best, effort }
        reach = attempt.reach
      }
    }
    if (best !== null) break
  }
  return { best, effort }
}

function attemptOf(repaired: RepairedText, remedy: Remedy): Attempt {
  const next = repaired.edit(remedy.edits)
  const failure = failureOf(next.text)
  return { repaired: next, remedy, failure, reach: reachOf(next, failure) }
}

function reachOf(repaired: RepairedText, failure: Failure | null): number {
  if (failure === null) return Number.POSITIVE_INFINITY
  const offset = startOfTrouble(repaired.text, failure)
  return repaired.toOriginal({ start: offset, end: offset }).start
}

/** Lines without a key run into the next key: the parser stops there, while the mistake is on the first of them. */
const RUNS_ON = /multiline key|document separator/

function startOfTrouble(text: string, failure: Failure): number {
  if (!RUNS_ON.test(failure.reason)) return failure.offset
  const stopped = lineShapeAt(text, startOfLine(text, failure.offset))
  let offset = failure.offset
  for (const shape of linesAbove(text, stopped)) {
    if (isIdle(text, shape)) continue
    if (shape.key !== null || shape.dashes.length > 0 || columnOf(shape) > columnOf(stopped)) break
    offset = shape.content
  }
  return offset
}

/** A problem found in a repaired text, at its place in the original. */
export function inOriginal(found: SyntaxProblem, repaired: RepairedText): SyntaxProblem {
  const range = repaired.toOriginal(found.range)
  if (found.related === undefined) return { ...found, range }
  return { ...found, range, related: found.related.map((one) => ({ ...one, at: repaired.toOriginal(one.at) })) }
}

const SUSPECTS = 4

function woundOf(text: string, failure: Failure): Wound {
  let keys: ReadonlyMap<string, number> | null = null
  return {
    text,
    offset: failure.offset,
    reason: failure.reason,
    suspects: suspectsOf(text, failure),
    isKeyElsewhere(word) {
      keys ??= keysOf(text)
      return keys.has(word)
    },
  }
}

function suspectsOf(text: string, failure: Failure): readonly LineShape[] {
  const stopped = lineShapeAt(text, startOfLine(text, failure.offset))
  const first = lineShapeAt(text, startOfLine(text, startOfTrouble(text, failure)))
  const suspects = first.start < stopped.start ? [first] : []
  if (!isIdle(text, stopped)) suspects.push(stopped)
  for (const shape of linesAbove(text, stopped)) {
    if (suspects.length >= SUSPECTS) break
    if (!isIdle(text, shape) && shape.start !== first.start) suspects.push(shape)
  }
  return suspects
}
