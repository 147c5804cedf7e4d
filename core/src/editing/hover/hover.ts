import type { CheckResult } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Localised } from '../../language.ts'
import { deepestAt } from '../../source/pointer.ts'
import type { Range } from '../../source/tree.ts'
import { describeCriterion } from './criterion.ts'
import { describeElement } from './element.ts'
import { describeFinding } from './finding.ts'
import { describeFormat } from './format.ts'
import { describeReference } from './reference.ts'
import { describeObjective, describeStatement } from './statement.ts'
import { type Thing, thingAt } from './thing.ts'
import { inEachLanguage } from './words.ts'

export interface Hover {
  /** The words it speaks of. */
  readonly range: Range
  /** Markdown; every word that comes from the file is escaped. */
  readonly contents: Localised
}

/** More rules than this at one place are a wall of text: the list of findings has the others. */
const MOST_RULES = 2

/**
 * What there is to know about the place of an offset; `null` where there is nothing to say. What stands there comes first, then the rules
 * that found something there, the narrowest finding first.
 */
export function hoverAt(result: CheckResult, offset: number): Hover | null {
  return withFindings(result, offset, (inside) => standing(result, inside))
}

/** What stands at an offset of any text that was checked, and the rules that found something there. */
export function withFindings(
  { source, findings: all }: Pick<CheckResult, 'source' | 'findings'>,
  offset: number,
  standingAt: (offset: number) => Hover | null,
): Hover | null {
  const inside = Math.max(0, Math.min(Math.trunc(offset) || 0, source.text.length))
  const told = standingAt(inside)
  const findings = findingsAt(all, inside)
  const parts = [
    ...(told === null ? [] : [told.contents]),
    ...rulesOf(findings).map((rule) => describeFinding({ rule })),
  ]
  const range = told?.range ?? findings[0]?.range
  if (range === undefined || parts.length === 0) return null
  const between = '\n\n---\n\n'
  return { range, contents: inEachLanguage((language) => parts.map((part) => part[language]).join(between)) }
}

function findingsAt(findings: readonly Finding[], offset: number): readonly Finding[] {
  const width = ({ range }: Finding) => range.end - range.start
  return findings
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .toSorted((a, b) => width(a) - width(b))
}

const rulesOf = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ rule }) => rule))].slice(0, MOST_RULES)

/** What stands at an offset: a code, a statement, a key, a value of a closed list. */
function standing(result: CheckResult, offset: number): Hover | null {
  const place = deepestAt(result.source.root, offset)
  if (place === null) return null
  if (place.onKey) return describeFormat(place)
  const thing = thingAt(result.referential, offset)
  const contents = thing === null ? null : describeThing(thing, result)
  if (thing !== null && contents !== null && contents.fr !== '') return { range: thing.range, contents }
  return describeFormat(place)
}

function describeThing(thing: Thing, result: CheckResult): Localised {
  switch (thing.kind) {
    case 'reference':
      return describeReference(thing.reference, result)
    case 'element':
      return describeElement(thing.element, result)
    case 'statement':
      return describeStatement(thing.competency, result)
    case 'criterion':
      return describeCriterion(thing.criterion, result)
    case 'objective':
      return describeObjective(thing.objective)
  }
}
