import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import { type Head, head, numberHead } from '../words/codes.ts'
import { isAssertion, startsWithInfinitive } from '../words/cues.ts'
import { type BlockHeading, columnHeading } from '../words/headings.ts'

/**
 * A référentiel written as an outline, without codes nor tables: « 1.1 » is an activity, « 1.1.1 » one of its competencies, the list
 * below its criteria; or « 1.1 » is a competency where nothing is deeper.
 */
export interface Outline {
  readonly roles: ReadonlyMap<Paragraph, ColumnRole>
  /** « 1. Préparer le fournil » over « 1.1 » and « 1.2 », where no bloc is named. */
  readonly blocs: ReadonlyMap<Paragraph, BlockHeading>
}

const NONE: Outline = { roles: new Map(), blocs: new Map() }

/** Fewer numbered statements may be those of the chapters of any document. */
const FEWEST = 3
/** How many of the statements of the lowest level must begin with an action. */
const ACTIONS = 0.7

/** @param blocsNamed whether headings of the document name its blocs */
export function outlineOf(paragraphs: readonly Paragraph[], blocsNamed: boolean): Outline {
  if (paragraphs.some(({ text }) => isCoded(text))) return { ...NONE, roles: criteriaBelow(paragraphs) }
  const numbered = new Map<Paragraph, Head>()
  for (const paragraph of paragraphs) {
    const number = paragraph.marker === null ? numberHead(paragraph.text) : null
    if (number !== null && number.codes.length > 0 && /^\p{Lu}/u.test(number.rest)) numbered.set(paragraph, number)
  }
  const depthOf = ({ codes: [code] }: Head): number => code?.parts.length ?? 0
  const deepest = Math.max(0, ...[...numbered.values()].map(depthOf))
  const lowest = [...numbered.values()].filter((number) => depthOf(number) === deepest)
  const actions = lowest.filter(({ rest }) => startsWithInfinitive(rest)).length
  if (deepest < 2 || lowest.length < FEWEST || actions < lowest.length * ACTIONS) return NONE
  const blocs = blocsNamed ? new Map<Paragraph, BlockHeading>() : blocsOver(paragraphs, [...numbered.values()])
  if (deepest === 2 && !blocsNamed && blocs.size === 0) return NONE
  return { roles: rolesOf(paragraphs, numbered, deepest, blocs), blocs }
}

/**
 * Below coded competencies, lists of sentences that assert: their criteria, where no code and no title of the text is for criteria.
 */
function criteriaBelow(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, ColumnRole> {
  const told = paragraphs.some(
    ({ text }) =>
      head(text).codes.some(({ kind }) => kind === 'critere') ||
      columnHeading(text)?.roles.includes('critere') === true,
  )
  const roles = new Map<Paragraph, ColumnRole>()
  if (told) return roles
  let below = false
  for (const paragraph of paragraphs) {
    const { codes, rest } = head(paragraph.text)
    if (codes.some(({ kind }) => kind === 'competence'))
      below = paragraph.marker === null && startsWithInfinitive(rest) && !/:$/u.test(rest)
    else if (paragraph.marker === null) below = false
    else if (below) roles.set(paragraph, 'critere')
  }
  const assertions = [...roles.keys()].filter(({ text }) => isAssertion(text) && !startsWithInfinitive(text)).length
  return assertions >= FEWEST && assertions >= roles.size * ACTIONS ? roles : new Map()
}

const isCoded = (text: string): boolean =>
  head(text).codes.some(({ kind }) => kind === 'competence' || kind === 'critere' || kind === 'activite')

/** The titles numbered with one number, each the first of numbers below it. */
function blocsOver(paragraphs: readonly Paragraph[], numbered: readonly Head[]): Map<Paragraph, BlockHeading> {
  const firsts = new Set(numbered.flatMap(({ codes: [code] }) => code?.parts[0] ?? []))
  const found = new Map<Paragraph, BlockHeading>()
  for (const paragraph of paragraphs) {
    const { id, title } = titleOf(paragraph)
    if (id !== '' && firsts.has(id) && /^\p{Lu}/u.test(title) && !/[.;:]$/u.test(title))
      found.set(paragraph, { id, title, explicit: true, word: '' })
  }
  const ids = [...found.values()].map(({ id }) => id)
  return ids.length > 1 && new Set(ids).size === ids.length && ids.length === firsts.size ? found : new Map()
}

function titleOf({ marker, text }: Paragraph): { id: string; title: string } {
  const marked = /^(\d{1,2})[.)]$/u.exec(marker ?? '')?.[1]
  if (marked !== undefined) return { id: marked, title: text }
  const [, id = '', title = ''] =
    (marker === null ? /^(\d{1,2})\s*(?:[-–—.)]\s*|\s)(?=\p{Lu})(.{4,160})$/u.exec(text) : null) ?? []
  return { id, title }
}

function rolesOf(
  paragraphs: readonly Paragraph[],
  numbered: ReadonlyMap<Paragraph, Head>,
  deepest: number,
  blocs: ReadonlyMap<Paragraph, BlockHeading>,
): ReadonlyMap<Paragraph, ColumnRole> {
  const roles = new Map<Paragraph, ColumnRole>()
  let above: ColumnRole | null = null
  for (const paragraph of paragraphs) {
    const number = numbered.get(paragraph)
    if (number !== undefined) {
      above = number.codes[0]?.parts.length === deepest ? 'competence' : 'activite'
      roles.set(paragraph, above)
    } else if (paragraph.marker === null || blocs.has(paragraph)) above = null
    else if (above !== null) roles.set(paragraph, above === 'competence' ? 'critere' : 'activite')
  }
  return roles
}
