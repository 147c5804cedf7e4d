import { withSubActivities } from '../../../model/build.ts'
import { canonicalCode, codeOf } from '../../../model/codes.ts'
import type { NamedElement } from '../../../model/naming.ts'
import type { Block } from '../../../model/referential.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { codesOf, freeCodeIn } from '../../../skeletons/additions.ts'
import { codeFollowing, freeCode, nextCode } from '../../../skeletons/next-code.ts'
import { addKeys } from '../../../source/writing/add.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import { recoded } from '../refactorings/recode.ts'
import { renumberings } from '../refactorings/renumber.ts'
import { type Fill, type Found, proposal, withKeys } from './fill.ts'

/** Codes that are missing, taken or out of order. */

const competencyCode: Fill = ({ analysis: { source, referential }, spot }) => {
  if (spot === null || spot.competency === null) return []
  const code = freeCodeIn(referential, spot.block, ({ competencies }) => competencies)
  if (code === null) return []
  const edits = addKeys(source, spot.competency.node, { id: code }, keyOrder('competence'))
  return proposal(`Lui donner le code ${code}`, `Give it the code ${code}`, edits)
}

const KINDS = {
  activity: { definition: 'activite', first: 'A1' },
  competency: { definition: 'competence', first: 'C1' },
  assessment: { definition: 'modalite', first: 'E1' },
  criterion: { definition: 'critere', first: 'CR1' },
  block: { definition: 'bloc', first: 'BC1' },
} as const

/** All the elements of the kind that have no code get the next ones of their list: one finding speaks of them all. */
const missingCodes: Fill = (found) => {
  const { source, referential } = found.analysis
  const element = elementOf(found)
  if (element === null) return []
  const lists = listsLike(element, referential.blocks)
  const known = [...codesOf(lists.flat())]
  const taken = new Set(known.map(canonicalCode))
  const given: string[] = []
  const edits: TextEdit[] = []
  for (const list of lists) {
    const own = [...codesOf(list)]
    for (const each of list.filter(({ id }) => id === null)) {
      const code = codeAfter(each, own, known, (code) => taken.has(code))
      const added = code === null ? null : withKeys(source, each.node, { id: code }, KINDS[element.kind].definition)
      if (code === null || added === null) return []
      own.push(code)
      known.push(code)
      taken.add(canonicalCode(code))
      given.push(code)
      edits.push(...added)
    }
  }
  const shown = given.length > MOST_SHOWN ? `${given.slice(0, MOST_SHOWN).join(', ')}…` : given.join(', ')
  return proposal(
    given.length === 1 ? `Lui donner le code ${shown}` : `Donner un code à chacun (${shown})`,
    given.length === 1 ? `Give it the code ${shown}` : `Give each a code (${shown})`,
    edits,
  )
}

const MOST_SHOWN = 3

/** The lists that hold elements of the same kind, each counted by itself. */
function listsLike({ kind }: NamedElement, blocks: readonly Block[]): readonly (readonly NamedElement[])[] {
  switch (kind) {
    case 'criterion':
      return blocks.flatMap((block) => [
        ...block.competencies.map(({ criteria }) => criteria),
        block.criteria.filter(({ owner }) => owner === null),
      ])
    case 'activity':
      return blocks.map(({ activities }) => withSubActivities(activities))
    case 'assessment':
      return blocks.map(({ assessments }) => assessments.filter(({ owner }) => owner === null))
    case 'competency':
      return blocks.map(({ competencies }) => competencies)
    case 'block':
      return [blocks]
  }
}

/** The code after those of the list; of an empty list, the first of its competency when codes bear its number, else the next of the file. */
function codeAfter(
  element: NamedElement,
  own: readonly string[],
  known: readonly string[],
  isTaken: (code: string) => boolean,
): string | null {
  if (own.length > 0) return codeFollowing(own, isTaken)
  const number = element.kind === 'criterion' && element.owner !== null ? numberIn(codeOf(element.owner)) : null
  const shape = number === null ? null : shapeOfNumbered(known)
  if (shape !== null) return codeFollowing([`${shape[0]}${number}${shape[1]}0`], isTaken)
  return known.length === 0 ? KINDS[element.kind].first : codeFollowing(known, isTaken)
}

/** What stands around the number of the competency in the first code that has one: `CR` and `.` for `CR1.2.3`. */
function shapeOfNumbered(codes: readonly string[]): readonly [string, string] | null {
  for (const code of codes) {
    const [, letters, separator] = /^(\p{L}+[\s.-]?)\d+(?:\.\d+)*([.-])\d+$/u.exec(code) ?? []
    if (letters !== undefined && separator !== undefined) return [letters, separator]
  }
  return null
}

const numberIn = (code: string | null): string | null => /\d+(?:\.\d+)*$/.exec(code ?? '')?.[0] ?? null

function elementOf({ spot }: Found): NamedElement | null {
  if (spot === null) return null
  return spot.criterion ?? spot.assessment ?? spot.competency ?? spot.activity ?? spot.block
}

/** References name the first bearer of a code: the second can have another and lose none. */
const otherCode: Fill = (found) => {
  const { source, referential } = found.analysis
  const element = elementOf(found)
  if (element === null || element.id === null) return []
  const code = freeFor(element, referential.blocks)
  if (code === null) return []
  const { node, value } = element.id
  const start = value.length - value.trimStart().length
  const range = source.rangeIn(node, start, value.trimEnd().length)
  return proposal(`Lui donner le code ${code}`, `Give it the code ${code}`, { range, text: code })
}

function freeFor(element: NamedElement, blocks: readonly Block[]): string | null {
  switch (element.kind) {
    case 'block':
      return freeCode(codesOf(blocks), [])
    case 'competency':
      return freeCodeIn({ blocks }, element.block, ({ competencies }) => competencies)
    case 'assessment':
      return freeCodeIn({ blocks }, element.block, ({ assessments }) => assessments)
    case 'activity':
      return freeCodeIn({ blocks }, element.block, ({ activities }) => withSubActivities(activities))
    case 'criterion':
      return freeCode(codesOf(element.owner?.criteria ?? element.block.criteria), codesOf(element.block.criteria))
  }
}

/** A code of its own for an assessment that bears that of a competency; the criteria that name it follow. */
const assessmentCode: Fill = ({ analysis, spot }) => {
  const assessment = spot?.assessment ?? null
  if (assessment === null) return []
  const others = analysis.referential.blocks.flatMap((block) => block.assessments).filter((each) => each !== assessment)
  const letters = codesOf(others).filter((code) => !/^C\d/i.test(code))
  const code = letters.length === 0 ? 'E1' : nextCode(letters)
  const edits = code === null ? null : recoded(analysis, new Map([[assessment, code]]))
  return proposal(`Lui donner le code ${code}`, `Give it the code ${code}`, edits)
}

/** The codes of the record for all the blocs, in what refers to them too. */
const finalCodes: Fill = ({ analysis }) => {
  const { certification, blocks } = analysis.referential
  const record = /^RNCP\d{1,6}$/i.exec(certification.number?.value.trim() ?? '')?.[0].toUpperCase()
  if (record === undefined) return []
  const changes = new Map<NamedElement, string>()
  for (const block of blocks) {
    const code = codeOf(block)
    if (code === null || /^RNCP/i.test(code)) continue
    const number = /(\d{1,2})\D*$/.exec(code)?.[1]
    if (number === undefined) return []
    changes.set(block, `${record}BC${number.padStart(2, '0')}`)
  }
  if (new Set(changes.values()).size < changes.size) return []
  return proposal(
    `Écrire les codes définitifs (${[...changes.values()].slice(0, 2).join(', ')}…)`,
    `Write the final codes (${[...changes.values()].slice(0, 2).join(', ')}…)`,
    recoded(analysis, changes),
  )
}

/** Another code for the bloc at the cursor, in what refers to it too. */
const blockCode =
  (correct: (code: string, record: string | null) => string | null): Fill =>
  ({ analysis, spot }) => {
    const written = spot === null ? null : codeOf(spot.block)
    const number = analysis.referential.certification.number
    const code = written === null ? null : correct(written, number === null ? null : canonicalCode(number.value))
    if (spot === null || code === null || code === written) return []
    return proposal(`Écrire ${code}`, `Write ${code}`, recoded(analysis, new Map([[spot.block, code]])))
  }

const OTHER_RECORD = /^RNCP\d{1,6}(?!\d)/
const MALFORMED = /^RNCP[\s._-]*(\d{1,6})[\s._-]*BC[\s._-]*(\d{1,2})$/i

const ofThisRecord = (code: string, record: string | null): string | null =>
  record === null ? null : canonicalCode(code).replace(OTHER_RECORD, record)

function wellFormed(code: string): string | null {
  const [, record, number] = MALFORMED.exec(code) ?? []
  return record === undefined || number === undefined ? null : `RNCP${record}BC${number.padStart(2, '0')}`
}

const inOrder: Fill = ({ spot }) =>
  spot === null ? [] : renumberings(spot).flatMap(({ title, edits }) => proposal(title.fr, title.en, edits))

export const codeFills: Readonly<Record<string, Fill>> = {
  'competence-sans-code': competencyCode,
  'codes-absents': missingCodes,
  'code-en-double': otherCode,
  'modalite-code-de-competence': assessmentCode,
  'code-bloc-provisoire': finalCodes,
  'code-bloc-autre-fiche': blockCode(ofThisRecord),
  'code-bloc-mal-forme': blockCode(wellFormed),
  'numerotation-rompue': inOrder,
}
