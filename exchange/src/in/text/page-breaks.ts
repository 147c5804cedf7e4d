import { head } from '../../recognise/words/codes.ts'
import { startsWithInfinitive } from '../../recognise/words/cues.ts'
import { columnHeading, isHeadingTail } from '../../recognise/words/headings.ts'
import type { Cell, Paragraph, Piece, Row, Table } from '../document.ts'
import { joinPlaces } from '../lines.ts'

/**
 * A row cut by a page break: where no cell of the first row of a page opens a competency or an activity, its texts go on with those of
 * the last row of the page before. Column headings printed again above it stay where they are.
 */
export function joinedAtPageBreak(before: readonly Piece[], page: readonly Piece[]): Piece[] {
  const last = before[before.length - 1]
  const [first, ...others] = page
  if (last?.kind !== 'table' || first?.kind !== 'table' || last.width !== first.width) return [...before, ...page]
  const at = first.rows.findIndex((row) => !isHeadingRow(row))
  const row = first.rows[at]
  const open = last.rows[last.rows.length - 1]
  if (row === undefined || open === undefined || isHeadingRow(open) || opensElement(row)) return [...before, ...page]
  const whole: Table = { ...last, rows: [...last.rows.slice(0, -1), continued(open, row)] }
  const rest: Table = { ...first, rows: first.rows.filter((_, index) => index !== at) }
  return [...before.slice(0, -1), whole, ...(rest.rows.length > 0 ? [rest] : []), ...others]
}

function continued(open: Row, row: Row): Row {
  const columns = new Set([...open.cells, ...row.cells].map(({ column }) => column))
  const cells = [...columns]
    .sort((a, b) => a - b)
    .flatMap((column): Cell[] => {
      const above = open.cells.find((cell) => cell.column === column)
      const below = row.cells.find((cell) => cell.column === column)
      if (below === undefined) return above === undefined ? [] : [above]
      const paragraphs = below.paragraphs.map((paragraph, index) =>
        index === 0 ? { ...paragraph, opensPage: true } : paragraph,
      )
      if (above === undefined) return [{ ...below, paragraphs }]
      return [
        {
          ...above,
          paragraphs: [...above.paragraphs, ...paragraphs],
          place: joinPlaces([above.place, below.place]),
        },
      ]
    })
  return { cells, place: joinPlaces([open.place, row.place]) }
}

function isHeadingRow({ cells }: Row): boolean {
  return cells.every(({ paragraphs }) =>
    paragraphs.every(({ text }, index) => columnHeading(text) !== null || (index > 0 && isHeadingTail(text))),
  )
}

function opensElement({ cells }: Row): boolean {
  return cells.some(({ paragraphs: [first] }) => first !== undefined && opens(first))
}

function opens({ text, marker }: Paragraph): boolean {
  if (head(text).codes.length > 0) return true
  return marker === null && /^\p{Lu}/u.test(text) && startsWithInfinitive(text)
}
