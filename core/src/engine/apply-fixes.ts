import type { TextEdit } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { readSource } from '../source/read.ts'
import { type CheckOptions, type CheckResult, check } from './check.ts'
import type { Finding } from './finding.ts'
import { type SafeFix, safeFixesOf } from './safe-fixes.ts'

/** Each pass mends what the last one uncovered; rules that undo one another would never end. */
const MOST_PASSES = 10

/** What was found in a text, whatever the text is. */
export interface Found {
  readonly source: SourceDocument
  readonly findings: readonly Finding[]
}

export interface FixedText<Result extends Found = CheckResult> {
  readonly text: string
  readonly applied: number
  /** Safe fixes that were left out: what they gave would not have been the same file, only mended. */
  readonly refused: readonly SafeFix[]
  /** What is found in `text`. */
  readonly result: Result
}

/** What is found in a text: the way back from a mended text to what is left to mend. */
type Recheck<Result extends Found> = (source: SourceDocument) => Result

/**
 * Applies the safe fixes of a text until none is left. The result reads as well as the text did, keeps every comment, and is
 * stable: applying it again changes nothing. A fix that breaks one of these is left out.
 * @param source a read document; when it does not parse, it is returned as it is
 */
export function applySafeFixes(source: SourceDocument, options: CheckOptions = {}): FixedText {
  return applySafeFixesTo(source, (text) => check(text, options))
}

/** The same for any file that can be checked. @param recheck what is found in a text of that kind */
export function applySafeFixesTo<Result extends Found>(
  source: SourceDocument,
  recheck: Recheck<Result>,
): FixedText<Result> {
  const result = recheck(source)
  if (source.problems.some((problem) => problem.severity === 'error')) {
    return { text: source.text, applied: 0, refused: [], result }
  }
  return mendUntilStable(result, recheck)
}

/** @param first what is found before anything is mended */
export function mendUntilStable<Result extends Found>(first: Result, recheck: Recheck<Result>): FixedText<Result> {
  const refused = new Set<string>()
  let result = first
  let applied = 0
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { text } = result.source
    const waiting = withoutOverlap(safeFixesOf(result.findings).filter((fix) => !refused.has(signature(fix, text))))
    if (waiting.length === 0) break
    const mended = applyTogether(result, waiting, recheck) ?? applyOneByOne(result, waiting, recheck)
    for (const fix of mended.refused) refused.add(signature(fix, text))
    applied += mended.applied
    result = mended.result
  }
  // Whatever is still asked for at the end was refused.
  return { text: result.source.text, applied, refused: safeFixesOf(result.findings), result }
}

interface Mended<Result> {
  readonly result: Result
  readonly applied: number
  readonly refused: readonly SafeFix[]
}

function applyTogether<Result extends Found>(
  before: Result,
  fixes: readonly SafeFix[],
  recheck: Recheck<Result>,
): Mended<Result> | null {
  const text = applyEdits(
    before.source.text,
    fixes.flatMap(({ fix }) => fix.edits),
  )
  const source = readSource(text)
  if (!keepsTheFile(before.source, source)) return null
  const result = recheck(source)
  return getsFurther(before, result, fixes) ? { result, applied: fixes.length, refused: [] } : null
}

/** The slow way, when the fixes do not stand together: each alone, from the end of the file so that places stay true. */
function applyOneByOne<Result extends Found>(
  before: Result,
  fixes: readonly SafeFix[],
  recheck: Recheck<Result>,
): Mended<Result> {
  const refused: SafeFix[] = []
  let applied = 0
  let result = before
  for (const fix of [...fixes].sort((a, b) => startOf(b) - startOf(a))) {
    const mended = applyTogether(result, [fix], recheck)
    if (mended === null) refused.push(fix)
    else {
      result = mended.result
      applied++
    }
  }
  return { result, applied, refused }
}

/** The text with edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)
    .reduce(
      (result, { range, text: replacement }) => result.slice(0, range.start) + replacement + result.slice(range.end),
      text,
    )
}

const startOf = ({ fix }: SafeFix): number => Math.min(...fix.edits.map((edit) => edit.range.start))
const endOf = ({ fix }: SafeFix): number => Math.max(...fix.edits.map((edit) => edit.range.end))

/** The fixes in the order of the text, those left out that touch one before them: the next pass has them. */
function withoutOverlap(fixes: readonly SafeFix[]): readonly SafeFix[] {
  let free = 0
  return [...fixes]
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
    .filter((fix) => {
      if (startOf(fix) < free) return false
      free = Math.max(endOf(fix), startOf(fix) + 1)
      return true
    })
}

const AROUND = 40

/** A fix is known by what it does among which words: offsets move from one pass to the next. */
function signature(safe: SafeFix, text: string): string {
  const around = text.slice(Math.max(0, startOf(safe) - AROUND), endOf(safe) + AROUND)
  return JSON.stringify([safe.rule, safe.fix.edits.map((edit) => edit.text), around])
}

/** No new problem, and the same comments in the same order. */
function keepsTheFile(before: SourceDocument, after: SourceDocument): boolean {
  const comments = (source: SourceDocument): string =>
    JSON.stringify(source.comments.map((comment) => comment.text.trim()))
  return after.problems.length <= before.problems.length && comments(before) === comments(after)
}

/** Each rule whose fixes were applied has fewer left to ask for: a fix that calls for itself again would never be stable. */
function getsFurther(before: Found, after: Found, fixes: readonly SafeFix[]): boolean {
  const left = (result: Found, rule: string): number =>
    safeFixesOf(result.findings).filter((fix) => fix.rule === rule).length
  return [...new Set(fixes.map(({ rule }) => rule))].every((rule) => left(after, rule) < left(before, rule))
}
