import type { Cell, Row, SetAside, Table } from '../document.ts'
import { paragraphsOfMarkup } from '../html/markup.ts'
import { collapse, joinPlaces, type Line } from '../lines.ts'

/** True when the tabs of the text separate cells; in some extractions they stand for the spaces between words. */
export function tabsAreCells(lines: readonly Line[]): boolean {
  let cells = 0
  let words = 0
  for (const { text } of lines) {
    if (!text.includes('\t')) continue
    for (const cell of text.split('\t')) {
      if (cell.trim() === '') continue
      cells += 1
      words += Math.min(12, cell.trim().split(/\s+/).length)
    }
  }
  return cells > 0 && words / cells >= 1.8
}

const SEPARATOR = /^[\s|+=_-]*$/

/** One table from consecutive lines whose cells are separated by tabs. Inline tags in a cell are read as markup. */
export function tabTable(lines: readonly Line[], setAside: SetAside[]): Table | null {
  const rows: Row[] = []
  let width = 0
  for (const line of lines) {
    if (SEPARATOR.test(line.text)) {
      if (line.text.trim() !== '') setAside.push({ text: line.text.trim(), reason: 'separateur', place: line.place })
      continue
    }
    const cells: Cell[] = []
    let offset = 0
    line.text.split('\t').forEach((raw, column) => {
      const start = line.place.start + offset
      offset += raw.length + 1
      const placeOf = (from: number, to: number) => ({ ...line.place, start: start + from, end: start + to })
      const paragraphs = collapse(raw) === '' ? [] : paragraphsOfMarkup(raw, { placeOf })
      cells.push({ column, columns: 1, rows: 1, paragraphs, place: placeOf(0, raw.length) })
    })
    width = Math.max(width, cells.length)
    rows.push({ cells, place: line.place })
  }
  if (rows.length === 0) return null
  return { kind: 'table', rows, width, spansKnown: false, place: joinPlaces(rows.map((row) => row.place)) }
}
