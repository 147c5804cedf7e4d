import type { Paragraph } from '../../in/document.ts'
import { type BlockHeading, blockHeading, unaccented, unitHeading } from '../words/headings.ts'
import { isActivitySheet, sheetName, sheetNumber } from './title-sheets.ts'

/** The blocs that a document names, and how its other parts (annexes, tables of evaluation) speak of them. */

export interface NamedBloc {
  readonly id: string | null
  readonly title: string | null
}

/** Every bloc that a document names, in its order. */
export function namedBlocs(paragraphs: readonly Paragraph[], unitsAreBlocs: boolean): readonly NamedBloc[] {
  const found: NamedBloc[] = []
  paragraphs.forEach(({ text }, index) => {
    const below = paragraphs[index + 1]?.text ?? null
    if (isActivitySheet(text)) found.push({ id: sheetNumber(text), title: sheetName(text) ?? below })
    const heading = headingOf(text, unitsAreBlocs)
    if (heading !== null) found.push({ id: heading.id, title: heading.title === '' ? below : heading.title })
  })
  return found.filter((one, index) => found.findIndex((other) => isSameBloc(other, one)) === index)
}

function headingOf(text: string, unitsAreBlocs: boolean): BlockHeading | null {
  const heading = blockHeading(text)
  if (heading?.explicit === true) return heading
  return unitsAreBlocs ? unitHeading(text) : null
}

/** « Domaine 1 – … », « Domaine 2 – … » are the blocs of a document that names none otherwise. */
export function unitsAreBlocs(paragraphs: readonly Paragraph[]): boolean {
  const numbers = new Set<string>()
  for (const { text } of paragraphs) {
    if (blockHeading(text)?.explicit === true || isActivitySheet(text)) return false
    const unit = unitHeading(text)
    if (unit !== null) numbers.add(`${unit.word} ${unit.id}`)
  }
  return numbers.size > 1
}

/** The same title, and no other number; or the same number, where one has no title. */
export function isSameBloc(one: NamedBloc, other: NamedBloc): boolean {
  const [a, b] = [numberOf(one.id), numberOf(other.id)]
  if (one.title === null || other.title === null) return a !== null && a === b
  if (a !== null && a === b && unaccented(one.title) === unaccented(other.title)) return true
  return isSameTitle(one.title, other.title) && (a === null || b === null || a === b)
}

/** The bloc of a title that is no heading of a bloc by itself: « Domaine d’activités 1 : … », « Épreuve E4 – … ». */
export function blocTitled(title: string, blocs: readonly NamedBloc[]): NamedBloc | null {
  const titled = blocs.filter((bloc) => bloc.title !== null && isSameTitle(bloc.title, title))
  return titled.length === 1 ? (titled[0] ?? null) : null
}

/** The bloc that « du bloc 2 », « du CCP « … » », « de l’activité type 1 » means; `null` when it is none of these, or several. */
export function blocMeant(words: string, blocs: readonly NamedBloc[]): NamedBloc | null {
  const quoted = /[«"“]\s*([^»"”]+?)\s*[»"”]/u.exec(words)?.[1]
  const titled = quoted === undefined ? null : blocTitled(quoted, blocs)
  if (titled !== null) return titled
  const code = NUMBERED.exec(words)
  if (code === null) return null
  const number = numberOf(code[1] ?? '')
  const numbered = blocs.filter(({ id }) => numberOf(id) === number)
  return numbered.length === 1 ? (numbered[0] ?? null) : null
}

const NUMBERED =
  /(?<![\p{L}])(?:blocs?|bc|ccp|uc|domaines?|modules?|unit[ée]s?|p[ôo]les?|comp[ée]tences|professionnelles|type)(?:\s*\(\p{L}+\))?\s*(?:de\s+comp[ée]tences\s*)?(?:\p{L}+\s+)?(?:n\s?[°ºo]\.?)?\s*(\d{1,2}|[IVX]{1,5})(?![\p{L}\d]|[.,]\d)/iu

const isSameTitle = (a: string, b: string): boolean => {
  const [one, other] = [unaccented(a), unaccented(b)]
  return one === other && one.length >= SHORTEST_TITLE
}

/** A shorter title may be that of two things. */
const SHORTEST_TITLE = 8

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** « BC02 », « 2 », « II »: the same number. A letter stays itself. */
function numberOf(id: string | null): string | null {
  if (id === null || id === '') return null
  const digits = /(\d{1,2})$/u.exec(id)?.[1]
  if (digits !== undefined) return String(Number(digits))
  if (!/^[IVX]+$/u.test(id)) return id.toUpperCase()
  const values = [...id].map((letter) => ROMAN[letter] ?? 0)
  return String(values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0))
}
