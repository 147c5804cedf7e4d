import type { Cell, Paragraph, Row, Table } from '../document.ts'
import { joinPlaces } from '../lines.ts'
import { elementAt, elementsOf, type XmlElement } from '../xml/tree.ts'

interface OpenCell {
  readonly column: number
  readonly columns: number
  rows: number
  readonly paragraphs: Paragraph[]
}

/** What reads the paragraphs of a cell, in reading order, inner tables included. */
export type CellReader = (cell: XmlElement) => readonly Paragraph[]

/** A table of the document on its grid, merged cells once at their first row and column. `null` without any row. */
export function tableOf(table: XmlElement, paragraphsOf: CellReader): Table | null {
  const rows: OpenCell[][] = []
  /** For each column where a cell goes on downwards, that cell. */
  const above = new Map<number, OpenCell>()
  let width = 0
  for (const row of inside(table, 'w:tr')) {
    const properties = elementAt(row, 'w:trPr')
    if (elementAt(properties, 'w:del') !== undefined) continue
    const cells: OpenCell[] = []
    let column = Number(elementAt(properties, 'w:gridBefore')?.attributes['w:val'] ?? 0)
    for (const cell of inside(row, 'w:tc')) {
      const said = elementAt(cell, 'w:tcPr')
      const columns = spanOf(elementAt(said, 'w:gridSpan')?.attributes['w:val'])
      const merge = elementAt(said, 'w:vMerge')
      const owner = merge !== undefined && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined
      const paragraphs = paragraphsOf(cell)
      if (owner === undefined) {
        const open: OpenCell = { column, columns, rows: 1, paragraphs: [...paragraphs] }
        cells.push(open)
        if (merge === undefined) above.delete(column)
        else above.set(column, open)
      } else {
        owner.rows += 1
        owner.paragraphs.push(...paragraphs)
      }
      column += columns
    }
    width = Math.max(width, column)
    rows.push(cells)
  }
  if (rows.length === 0) return null
  const done = rows.map(rowOf)
  return { kind: 'table', rows: done, width, spansKnown: true, place: joinPlaces(placesOf(done)) }
}

function rowOf(cells: readonly OpenCell[]): Row {
  const done = cells.map((cell): Cell => ({ ...cell, place: joinPlaces(cell.paragraphs.map(({ place }) => place)) }))
  return { cells: done, place: joinPlaces(placesOf([{ cells: done }])) }
}

const placesOf = (rows: readonly Pick<Row, 'cells'>[]) =>
  rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(({ place }) => place)))

/** Rows of a table or cells of a row, those that a form control or a tracked insertion wraps too. */
function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return WRAPPERS.has(child.name) ? inside(child, name) : []
  })
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'])
const LARGEST_SPAN = 63

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, LARGEST_SPAN) : 1
}
