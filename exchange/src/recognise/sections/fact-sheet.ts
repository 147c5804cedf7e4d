import type { Paragraph, Table } from '../../in/document.ts'
import { chapterOf } from '../parts/chapters.ts'
import { head } from '../words/codes.ts'
import { columnHeading } from '../words/headings.ts'

/**
 * A table of two columns before the référentiel that says what the certification is: « Niveau | 5 », « Certificateur | … ».
 * @returns its lines as the text of a document would have them; `null` for any other table
 */
export function factSheet(table: Table): readonly Paragraph[] | null {
  if (table.width !== 2 || table.rows.length < FEWEST_ROWS) return null
  const lines: Paragraph[] = []
  for (const { cells } of table.rows) {
    const [label, said] = cells.filter(({ paragraphs }) => paragraphs.length > 0)
    if (label === undefined) continue
    const [name, ...more] = label.paragraphs
    if (name === undefined || more.length > 0 || label.column !== 0 || label.columns > 1 || !isLabel(name.text))
      return null
    const [first, ...others] = said?.paragraphs ?? []
    const bare = { ...name, text: name.text.replace(/[\s\u00a0]*:$/u, '') }
    const titled = { ...bare, heading: 2 }
    if (first === undefined) lines.push(name)
    else if (others.length > 0 || chapterOf(titled) !== null) lines.push(titled, first, ...others)
    else lines.push({ ...bare, text: `${bare.text} : ${first.text}` })
  }
  return lines
}

const FEWEST_ROWS = 2
const LONGEST_LABEL = 60

const isLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  !/[.;!]$/u.test(text) &&
  head(text).codes.length === 0 &&
  (columnHeading(text)?.roles ?? []).length === 0
