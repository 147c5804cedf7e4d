import { shapeOfKey } from '@equerre/schemas'
import type { CheckResult } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Localised } from '../../language.ts'
import { deepestAt, type Place, pointerSteps } from '../../source/pointer.ts'
import type { Range } from '../../source/tree.ts'
import { groupOf, shapeAt } from '../completion/place.ts'
import { describeCriterion } from './criterion.ts'
import { describeElement } from './element.ts'
import { describeFinding } from './finding.ts'
import { describeKeyIn } from './key.ts'
import { describeReference } from './reference.ts'
import { describeObjective, describeStatement } from './statement.ts'
import { type Thing, thingAt } from './thing.ts'
import { describeValue } from './value.ts'
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
  const inside = Math.max(0, Math.min(Math.trunc(offset) || 0, result.source.text.length))
  const told = standing(result, inside)
  const findings = findingsAt(result, inside)
  const parts = [
    ...(told === null ? [] : [told.contents]),
    ...rulesOf(findings).map((rule) => describeFinding({ rule })),
  ]
  const range = told?.range ?? findings[0]?.range
  if (range === undefined || parts.length === 0) return null
  const between = '\n\n---\n\n'
  return { range, contents: inEachLanguage((language) => parts.map((part) => part[language]).join(between)) }
}

function findingsAt({ findings }: CheckResult, offset: number): readonly Finding[] {
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
  if (place.onKey) return onKey(place)
  const thing = thingAt(result.referential, offset)
  const contents = thing === null ? null : describeThing(thing, result)
  if (thing !== null && contents !== null && contents.fr !== '') return { range: thing.range, contents }
  return onValue(place)
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

function onKey({ node, pointer, entry }: Place): Hover | null {
  const holder = shapeAt(stepsOf(pointer).slice(0, -1))
  const contents = holder === null || entry === null ? null : describeKeyIn(holder, entry.key.text)
  return contents === null ? null : { range: node.range, contents }
}

function onValue({ node, pointer }: Place): Hover | null {
  if (node.kind !== 'scalar' || node.range.start === node.range.end) return null
  const steps = stepsOf(pointer)
  const holder = shapeAt(steps.slice(0, -1))
  const last = steps.at(-1)
  if (holder === null || last === undefined) return null
  const shape = last.key === null ? shapeAt(steps) : shapeOfKey(groupOf(holder), last.key)
  const contents = shape === null ? null : describeValue(node, shape)
  return contents === null ? null : { range: node.range, contents }
}

/** The steps of a pointer; a number is a membership of a list, for no key of the format is one. */
const stepsOf = (pointer: string) =>
  (pointerSteps(pointer) ?? []).map((step) => ({ key: /^\d+$/.test(step) ? null : step, offset: 0 }))
