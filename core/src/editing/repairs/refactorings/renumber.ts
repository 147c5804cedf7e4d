import type { Localised } from '../../../language.ts'
import { canonicalCode, codeOf } from '../../../model/codes.ts'
import { isNameable } from '../../../model/meant-code.ts'
import { mention, type NamedElement } from '../../../model/naming.ts'
import type { Activity, Block, Competency, Criterion, Referential } from '../../../model/referential.ts'
import type { Refactoring } from '../refactorings.ts'
import { recoded } from './recode.ts'
import type { Spot } from './spot.ts'

/** Codes put in the order of the file, and what refers to them with them. Offered only where some are out of order. */
export function renumberings(spot: Spot): readonly Refactoring[] {
  const { block, competency, activity, criterion, assessment, analysis } = spot
  const { referential } = analysis
  if (criterion !== null) {
    return offered(spot, 'renumeroter-criteres', TITLES.criteria(block), () => criteriaInOrder(block))
  }
  if (activity !== null) {
    return offered(spot, 'renumeroter-activites', TITLES.activities(block), () => activitiesInOrder(block))
  }
  if (assessment !== null) return []
  if (competency !== null) {
    const codes = () => competenciesInOrder(block)
    return offered(spot, 'renumeroter-competences', TITLES.competencies(block), codes)
  }
  return offered(spot, 'renumeroter-fichier', TITLES.all, () => everythingInOrder(referential))
}

const inBlock = (block: Block): Localised => {
  if (block.implicit) return { fr: '', en: '' }
  const { fr, en } = mention(block)
  return { fr: fr.replace(/^le bloc/, ' du bloc').replace(/^ce bloc/, ' de ce bloc'), en: ` of ${en}` }
}

const titled = (fr: string, en: string, block: Block): Localised => {
  const of = inBlock(block)
  return { fr: `Renuméroter dans l’ordre ${fr}${of.fr}`, en: `Renumber in order ${en}${of.en}` }
}

const TITLES = {
  criteria: (block: Block) => titled('les critères', 'the criteria', block),
  activities: (block: Block) => titled('les activités', 'the activities', block),
  competencies: (block: Block) => titled('les compétences', 'the competencies', block),
  all: { fr: 'Renuméroter dans l’ordre tout le fichier', en: 'Renumber the whole file in order' },
}

/** Of each text, what was offered: references are read again to make sure of it, and a cursor stays in a bloc for a while. */
const known = new WeakMap<Referential, Map<string, readonly Refactoring[]>>()

function offered(
  { analysis, block }: Spot,
  id: string,
  title: Localised,
  inOrder: () => ReadonlyMap<NamedElement, string>,
): readonly Refactoring[] {
  const { referential } = analysis
  const ofText = known.get(referential) ?? new Map<string, readonly Refactoring[]>()
  known.set(referential, ofText)
  const key = `${id} ${id === 'renumeroter-fichier' ? '' : referential.blocks.indexOf(block)}`
  const before = ofText.get(key)
  if (before !== undefined) return before
  const changes = new Map([...inOrder()].filter(([element, code]) => codeOf(element) !== code))
  const edits = recoded(analysis, changes)
  const offers: readonly Refactoring[] =
    edits === null || edits.length === 0 ? [] : [{ id, title, kind: 'rewrite', edits }]
  ofText.set(key, offers)
  return offers
}

/** The part of a code before its last number, as written, and that number. */
interface Numbered {
  readonly element: NamedElement
  readonly stem: string
  readonly digits: string
}

function numbered(element: NamedElement): readonly Numbered[] {
  const code = codeOf(element) ?? ''
  const match = /^([\p{L}\p{N} ._-]*?)(\d{1,9})$/u.exec(code)
  const [, stem = '', digits = ''] = match ?? []
  return match === null || !isNameable(code) ? [] : [{ element, stem, digits }]
}

/**
 * The elements of a list by the part of their code before the last number: each counts by itself. Not those that longer codes of the
 * list stand among (`C1.3` beside `C1.4.1`): their numbers are taken by more than themselves.
 */
function byStem(elements: readonly NamedElement[]): ReadonlyMap<string, readonly Numbered[]> {
  const groups = new Map<string, Numbered[]>()
  for (const each of elements.flatMap(numbered)) {
    const stem = canonicalCode(`${each.stem}0`)
    const group = groups.get(stem)
    if (group === undefined) groups.set(stem, [each])
    else group.push(each)
  }
  for (const element of elements) {
    for (const stem of stemsAbove(codeOf(element) ?? '')) groups.delete(stem)
  }
  return groups
}

/** `C1.` and `C` for `C1.4.1`, in the form of the keys of a group. */
function stemsAbove(code: string): readonly string[] {
  const canonical = canonicalCode(code)
  return [...canonical.matchAll(/\d+(?=[^\d])/g)].map((match) => `${canonical.slice(0, match.index)}0`)
}

/** New codes in the order of a list. Each group starts at its own least number: where counting starts, nothing says. */
function listInOrder(elements: readonly NamedElement[]): ReadonlyMap<NamedElement, string> {
  const codes = new Map<NamedElement, string>()
  for (const group of byStem(elements).values()) {
    count(group, Math.min(...group.map(({ digits }) => Number(digits))), codes)
  }
  return codes
}

function count(group: readonly Numbered[], from: number, codes: Map<NamedElement, string>): void {
  const [first] = group
  if (first === undefined) return
  const padded = group.filter(({ digits }) => digits.startsWith('0') && digits.length > 1)
  const width = Math.max(1, ...padded.map(({ digits }) => digits.length))
  for (const [index, { element }] of group.entries()) {
    codes.set(element, first.stem + String(from + index).padStart(width, '0'))
  }
}

function competenciesInOrder(block: Block): ReadonlyMap<NamedElement, string> {
  return withCriteria(block.criteria, listInOrder(block.competencies))
}

/** The one competency that a criterion judges by name. */
function judgedBy({ owner, references }: Criterion): Competency | null {
  const targets = references.flatMap((reference) => reference.targets)
  const [target] = targets
  return owner ?? (targets.length === 1 && target?.kind === 'competency' ? target : null)
}

/** What stands before and after the number of the competency in the code of its criterion (`CR1.2.1` for C1.2, `CR1.2` too). */
function aroundNumber(criterion: Criterion, code = codeOf(criterion)): readonly [string, string] | null {
  const competency = judgedBy(criterion)
  const number = competency === null ? null : numbersOf(codeOf(competency))
  const [, letters = '', rest = ''] = /^([^\d]*)(.*)$/.exec(code ?? '') ?? []
  if (number === null || !rest.startsWith(number)) return null
  const after = rest.slice(number.length)
  return /^\d/.test(after) ? null : [letters, after]
}

const numbersOf = (code: string | null): string | null => /\d.*$/.exec(code ?? '')?.[0] ?? null

/** Criteria whose codes bear the number of the competency they judge follow it. */
function withCriteria(
  criteria: readonly Criterion[],
  codes: ReadonlyMap<NamedElement, string>,
): ReadonlyMap<NamedElement, string> {
  const all = new Map(codes)
  for (const criterion of criteria) {
    const competency = judgedBy(criterion)
    const number = competency === null ? null : numbersOf(codes.get(competency) ?? null)
    const around = aroundNumber(criterion, codes.get(criterion) ?? codeOf(criterion))
    if (number !== null && around !== null) all.set(criterion, around[0] + number + around[1])
  }
  return all
}

/** Criteria count through their bloc, or in each competency where their codes start again there. */
function criteriaInOrder({ criteria, competencies }: Block): ReadonlyMap<NamedElement, string> {
  // `CR1.2` for C1.2 says whose it is, not which one it is.
  const isCounted = (criterion: Criterion): boolean => aroundNumber(criterion)?.[1] !== ''
  const ofBlock = criteria.filter(({ owner }) => owner === null)
  const lists = [...competencies.map((competency) => competency.criteria), ofBlock]
  return throughLists(lists.map((list) => list.filter(isCounted)))
}

function activitiesInOrder(block: Block): ReadonlyMap<NamedElement, string> {
  const codes = new Map<NamedElement, string>()
  orderActivities(block.activities, codes)
  return codes
}

/** Sub-activities whose codes continue that of the activity they stand in follow it. */
function orderActivities(activities: readonly Activity[], codes: Map<NamedElement, string>): void {
  for (const [activity, code] of listInOrder(activities)) codes.set(activity, code)
  for (const activity of activities) {
    const below = new Map<NamedElement, string>()
    orderActivities(activity.activities, below)
    const old = codeOf(activity)
    const now = codes.get(activity) ?? old
    for (const child of activity.activities) {
      const code = below.get(child) ?? codeOf(child)
      if (old === null || now === null || !code?.startsWith(old)) continue
      const rest = code.slice(old.length)
      if (/^[\s._-]/.test(rest)) below.set(child, now + rest)
    }
    for (const [child, code] of below) codes.set(child, code)
  }
}

/** Competencies, activities and criteria of every bloc; numbers that go on from one bloc to the next still do. */
function everythingInOrder(referential: Referential): ReadonlyMap<NamedElement, string> {
  const { blocks } = referential
  const codes = new Map(throughLists(blocks.map((block) => block.competencies)))
  for (const block of blocks) {
    for (const [element, code] of activitiesInOrder(block)) codes.set(element, code)
    for (const [element, code] of criteriaInOrder(block)) codes.set(element, code)
  }
  return withCriteria(
    blocks.flatMap((block) => block.criteria),
    codes,
  )
}

/** A stem met in several lists without the same number twice counts through them; else each list counts by itself. */
function throughLists(lists: readonly (readonly NamedElement[])[]): ReadonlyMap<NamedElement, string> {
  const codes = new Map<NamedElement, string>()
  const through = new Map<string, Numbered[]>()
  const canonical = (element: NamedElement): string => canonicalCode(codeOf(element) ?? '')
  const bearers = new Map<string, number>()
  for (const code of lists.flatMap((list) => [...new Set(list.map(canonical))])) {
    bearers.set(code, (bearers.get(code) ?? 0) + 1)
  }
  for (const list of lists) {
    const alone: NamedElement[] = []
    for (const [stem, group] of byStem(list)) {
      const restarts = group.some(({ element }) => (bearers.get(canonical(element)) ?? 0) > 1)
      if (restarts) alone.push(...group.map(({ element }) => element))
      else through.set(stem, [...(through.get(stem) ?? []), ...group])
    }
    for (const [element, code] of listInOrder(alone)) codes.set(element, code)
  }
  for (const group of through.values()) {
    const elements = group.map(({ element }) => element)
    for (const [element, code] of listInOrder(elements)) codes.set(element, code)
  }
  return codes
}
