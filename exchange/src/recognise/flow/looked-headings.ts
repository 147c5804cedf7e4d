import type { Flow, Paragraph, Piece, ReadDocument } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import { isColumn } from '../tables/table-columns.ts'
import { head } from '../words/codes.ts'
import { columnHeading } from '../words/headings.ts'

/**
 * The headings that a text shows without saying them to be: numbered lines in bold where nothing has a style of heading, and labels
 * that run into what they announce (« Critères : CR1.1 Le plan est daté. »).
 */
export function withLookedHeadings(document: ReadDocument): ReadDocument {
  const texts = document.pieces.flatMap((piece) => (piece.kind === 'flow' ? piece.paragraphs : []))
  const numbered = numberedTitles(texts)
  const shown = (paragraph: Paragraph): Paragraph[] =>
    numbered.has(paragraph) ? [{ ...paragraph, heading: 2 }] : withoutLabel(paragraph)
  const read = (flow: Flow): Flow => ({ ...flow, paragraphs: flow.paragraphs.flatMap(shown) })
  const pieces = document.pieces.map(
    (piece): Piece => (piece.kind === 'flow' && !piece.flattened ? read(piece) : piece),
  )
  return { ...document, pieces }
}

/** « 1 – CONTEXTE », « 2 – COMPÉTENCES »: one after the other, in bold. */
function numberedTitles(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  if (paragraphs.some(({ heading }) => heading > 1)) return new Set()
  const found = paragraphs.filter(
    ({ emphasised, marker, text }) =>
      emphasised && marker === null && text.length <= LONGEST_TITLE && NUMBERED.test(text),
  )
  const rising = found.every(({ text }, at) => Number.parseInt(text, 10) === at + 1)
  return rising && found.length > 1 ? new Set(found) : new Set()
}

const LONGEST_TITLE = 120
const NUMBERED = /^\d{1,2}[\s\u00a0]*[-–—.)][\s\u00a0]*\p{Lu}\p{L}{3}(?!.*[.;:]$)/u

/** « Modalités d’évaluation : étude de cas de trois heures… »: a column heading and what it heads, on one line. */
export function runIn(
  paragraph: Paragraph,
): { readonly role: ColumnRole; readonly label: Paragraph; readonly said: Paragraph } | null {
  const [, label = '', said = ''] = RUN_IN.exec(paragraph.text) ?? []
  const roles = label === '' ? [] : (columnHeading(label)?.roles ?? [])
  const [role, ...others] = roles.filter(isColumn)
  if (role === undefined || role === 'competence' || others.length > 0) return null
  const capital = said.slice(0, 1).toUpperCase() + said.slice(1)
  return { role, label: { ...paragraph, text: label }, said: { ...paragraph, text: capital } }
}

/** A label of criteria before the first of them. */
function withoutLabel(paragraph: Paragraph): Paragraph[] {
  const match = RUN_IN.exec(paragraph.text)
  const [, label = '', said = ''] = match ?? []
  const roles = match === null ? [] : (columnHeading(label)?.roles ?? [])
  const [code] = head(said).codes
  if (roles.length !== 1 || code === undefined || code.kind !== roles[0] || head(said).rest === '') return [paragraph]
  const { start, end } = paragraph.place
  return [
    { ...paragraph, text: label, place: { ...paragraph.place, end: start } },
    { ...paragraph, text: said, marker: null, gap: 0, opensPage: false, place: { ...paragraph.place, start, end } },
  ]
}

const RUN_IN = /^(\p{Lu}[^:]{3,60}?)[\s\u00a0]*:[\s\u00a0]+(\S.*)$/u
