import type { TextEdit } from '../../rules/rule.ts'
import type { SyntaxProblem } from '../document.ts'
import type { Failure } from '../events-reader.ts'
import { isTooDeep } from '../events-reader.ts'
import { startOfLine } from '../gaps.ts'
import type { Parser } from '../parser.ts'
import type { Cure, Remedy, Wound } from './cure.ts'
import { badEscape } from './cures/bad-escape.ts'
import { colonInText } from './cures/colon-in-text.ts'
import { cutInBraces } from './cures/cut-in-braces.ts'
import { directive } from './cures/directive.ts'
import { innerQuotes } from './cures/inner-quotes.ts'
import { listOnKeyLine } from './cures/list-on-key-line.ts'
import { missingColon } from './cures/missing-colon.ts'
import { missingComma } from './cures/missing-comma.ts'
import { missingDash } from './cures/missing-dash.ts'
import { missingSpace } from './cures/missing-space.ts'
import { nonBreakingSpaces } from './cures/non-breaking-spaces.ts'
import { reservedStart } from './cures/reserved-start.ts'
import { straySign } from './cures/stray-sign.ts'
import { strayText } from './cures/stray-text.ts'
import { tabs } from './cures/tabs.ts'
import { unclosedBracket } from './cures/unclosed-bracket.ts'
import { unclosedQuote } from './cures/unclosed-quote.ts'
import { unreadableLine } from './cures/unreadable-line.ts'
import { wrongIndentation } from './cures/wrong-indentation.ts'
import { columnOf, isIdle, type LineShape, lineShapeAt, linesAbove, opensQuote } from './line-shape.ts'
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
    cutInBraces,
    missingComma,
    straySign,
    missingSpace,
    missingColon,
    listOnKeyLine,
    colonInText,
    directive,
  ],
  [missingDash, strayText, wrongIndentation, reservedStart],
]

const LAST_RESORT: readonly Cure[] = [unreadableLine]
/** With more lines left out than this, the text was not understood: only the first of them is told of. */
const MOST_LINES_LEFT_OUT = 5

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
  /** Of a text that can be read, what is still odd in it: duplicate keys tell that a line was put in the wrong place. */
  readonly flaws: number
}

/**
 * Mends a text that is not well-formed, mistake by mistake, the way a colleague would: find what was meant where reading stopped, and
 * read on. A remedy is kept only when the text can be read further with it, so the work always ends.
 */
export function heal(broken: RepairedText, failure: Failure, parser: Parser): Healed {
  let healed: Healed = { repaired: broken, problems: [], failure }
  let effort = EFFORT
  /** What was understood before the first line left out. */
  let understood: Healed | null = null
  let leftOut = 0
  while (healed.failure !== null && healed.problems.length < MOST_REMEDIES && effort > 0) {
    if (isTooDeep(healed.failure)) return healed
    const known = bestRemedy(healed.repaired, healed.failure, TIERS, effort, parser)
    const found =
      known.best === null ? bestRemedy(healed.repaired, healed.failure, [LAST_RESORT], effort, parser) : known
    effort -= known.effort + found.effort
    if (found.best === null) return healed
    if (known.best === null) {
      understood ??= healed
      leftOut++
      if (leftOut > MOST_LINES_LEFT_OUT) return understood
    }
    const { repaired, remedy, failure: next } = found.best
    const problems = [...healed.problems, inOriginal(remedy.problem, healed.repaired)]
    healed = { repaired, problems, failure: next }
  }
  return healed
}

interface Found {
  readonly best: Attempt | null
  /** Characters parsed to find it. */
  readonly effort: number
}

function bestRemedy(
  repaired: RepairedText,
  failure: Failure,
  tiers: readonly (readonly Cure[])[],
  most: number,
  parser: Parser,
): Found {
  const wound = woundOf(repaired.text, failure, parser)
  const start = reachOf(repaired, failure)
  let best: Attempt | null = null
  let effort = 0
  for (const cures of tiers) {
    for (const cure of cures) {
      for (const remedy of cure(wound)) {
        if (effort >= most) return { best, effort }
        const attempt = attemptOf(repaired, remedy, parser)
        effort += attempt.repaired.text.length
        if (attempt.reach <= start || (best !== null && attempt.reach < best.reach)) continue
        const candidate = compared(attempt, parser)
        if (best === null || candidate.reach > best.reach || candidate.flaws < best.flaws) best = candidate
        if (best.failure === null && best.flaws === 0) return { best, effort }
      }
    }
    if (best !== null) break
  }
  return { best, effort }
}

function attemptOf(repaired: RepairedText, remedy: Remedy, parser: Parser): Attempt {
  const next = repaired.edit(remedy.edits)
  const failure = parser.failureOf(next.text)
  if (failure !== null) return { repaired: next, remedy, failure, reach: reachOf(next, failure), flaws: UNKNOWN }
  return { repaired: next, remedy, failure, reach: Number.POSITIVE_INFINITY, flaws: flawsOf(next.text, parser) }
}

const UNKNOWN = Number.POSITIVE_INFINITY

/** What is odd in a text that can be read: duplicate keys tell that a line was put in the wrong place. */
function flawsOf(text: string, parser: Parser): number {
  const outcome = parser.read(text)
  return 'failure' in outcome ? UNKNOWN : outcome.reading.problems.length
}

/** Of two remedies that help as much, the one that leaves less to say of what can be read. */
function compared(attempt: Attempt, parser: Parser): Attempt {
  if (attempt.failure === null) return attempt
  const { text } = attempt.repaired
  const end = startOfLine(text, startOfTrouble(text, attempt.failure))
  return { ...attempt, flaws: parser.problemsBefore(text, end) ?? UNKNOWN }
}

function reachOf(repaired: RepairedText, failure: Failure): number {
  const offset = startOfTrouble(repaired.text, failure)
  return repaired.toOriginal({ start: offset, end: offset }).start
}

/** Lines without a key run into the next key: the parser stops there, while the mistake is on the first of them. */
const RUNS_ON = /multiline key|document separator/

function startOfTrouble(text: string, failure: Failure): number {
  if (!RUNS_ON.test(failure.reason)) return failure.offset
  const stopped = lineShapeAt(text, startOfLine(text, failure.offset))
  let offset = failure.offset
  let left = FARTHEST
  for (const shape of linesAbove(text, stopped)) {
    if (left-- === 0) break
    // What stands deeper belongs to a line above: to a key, or to the words of a key without its colon.
    if (isIdle(text, shape) || columnOf(shape) > columnOf(stopped)) continue
    if (shape.key !== null || shape.dashes.length > 0) break
    offset = shape.content
  }
  return offset
}

/** A problem found in a repaired text, at its place in the original. */
export function inOriginal(found: SyntaxProblem, repaired: RepairedText): SyntaxProblem {
  const { related, fixes } = found
  return {
    ...found,
    range: repaired.toOriginal(found.range),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, at: repaired.toOriginal(one.at) })) }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(editIn(repaired)) })) }),
  }
}

const editIn =
  (repaired: RepairedText) =>
  ({ range, text }: TextEdit): TextEdit => ({ range: repaired.toOriginal(range), text })

const SUSPECTS = 4

/** How many lines above the place where the parser stopped the mistake may be. */
const FARTHEST = 400

function woundOf(text: string, failure: Failure, parser: Parser): Wound {
  return {
    text,
    offset: failure.offset,
    reason: failure.reason,
    suspects: suspectsOf(text, failure),
    openings: openingsAbove(text, failure),
    isKeyElsewhere: (word) => parser.hasKey(text, word),
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

const MOST_OPENINGS = 2

function openingsAbove(text: string, failure: Failure): readonly LineShape[] {
  const openings: LineShape[] = []
  let left = FARTHEST
  for (const shape of linesAbove(text, lineShapeAt(text, startOfLine(text, failure.offset)))) {
    if (left-- === 0 || openings.length === MOST_OPENINGS) break
    if (opensQuote(text, shape)) openings.push(shape)
  }
  return openings
}
