import { namesAssessment } from '../../recognise/words/cues.ts'
import type { Cell, Paragraph, Row, SetAside, Table } from '../document.ts'
import { paragraphsOfMarkup } from '../html/markup.ts'
import { collapse, joinPlaces, type Line } from '../lines.ts'
import { splitMarkers } from '../markers.ts'
import { unmark } from './reading.ts'

/** A line of a pipe table: cells between `|`, escaped pipes apart. */
export function isPipeRow(text: string): boolean {
  const bare = text.trim()
  return /^\|.*\|$/.test(bare) && bare.length > 2 && cellsOf(bare).length >= 1
}

/**
 * The lines of pipe tables: those between `|` at both ends, and, around a `---|---` rule, those whose outer pipes are left out.
 */
export function pipeRows(lines: readonly Line[]): Set<Line> {
  const rows = new Set(lines.filter(({ text }) => isPipeRow(text)))
  const ruled = [...rows].some(({ text }) => RULE.test(text.trim()))
  if (!ruled) for (const line of [...rows]) if (cellsOf(line.text.trim()).length < 2) rows.delete(line)
  lines.forEach((line, index) => {
    if (!/^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u.test(line.text)) return
    const head = lines[index - 1]
    if (head === undefined || !head.text.includes('|')) return
    rows.add(head)
    rows.add(line)
    for (let at = index + 1; at < lines.length; at += 1) {
      const row = lines[at]
      if (row === undefined || !row.text.includes('|')) break
      rows.add(row)
    }
  })
  return rows
}

const RULE = /^\|?[\s:|-]+\|?$/

/** One table from consecutive pipe rows; the `|---|` rule is set aside, `<br>` and inline tags make paragraphs. */
export function pipeTable(lines: readonly Line[], setAside: SetAside[]): Table | null {
  const rows: Row[] = []
  let width = 0
  for (const line of lines) {
    if (RULE.test(line.text.trim())) {
      setAside.push({ text: line.text.trim(), reason: 'separateur', place: line.place })
      continue
    }
    const cells: Cell[] = []
    cellsOf(line.text.trim()).forEach((cell, column) => {
      const start = line.place.start + cell.at + (line.text.length - line.text.trimStart().length)
      const placeOf = (from: number, to: number) => ({ ...line.place, start: start + from, end: start + to })
      cells.push({
        column,
        columns: 1,
        rows: 1,
        paragraphs: cellParagraphs(cell.text, placeOf),
        place: placeOf(0, cell.text.length),
      })
    })
    width = Math.max(width, cells.length)
    rows.push({ cells, place: line.place })
  }
  if (rows.length === 0) return null
  return { kind: 'table', rows, width, spansKnown: false, place: joinPlaces(rows.map((row) => row.place)) }
}

function cellParagraphs(text: string, placeOf: (from: number, to: number) => Paragraph['place']): Paragraph[] {
  if (collapse(text) === '') return []
  const paragraphs = paragraphsOfMarkup(text, { placeOf })
  return paragraphs.flatMap(atBoldTitles).flatMap((paragraph) => {
    const plain = unmark(paragraph.text)
    return splitMarkers(plain.text, false).map((piece) => ({
      ...paragraph,
      text: piece.text,
      marker: piece.marker ?? paragraph.marker,
      depth: piece.marker === null ? paragraph.depth : Math.max(1, paragraph.depth),
      emphasised: paragraph.emphasised || plain.emphasised,
    }))
  })
}

/** A cell run together on one line: a bold text that names an assessment after a closed sentence begins another. */
function atBoldTitles(paragraph: Paragraph): Paragraph[] {
  const texts: string[] = []
  for (const piece of paragraph.text.split(/(?<=[.!?»])\s+(?=\*\*[^*]{8,}\*\*)/u)) {
    const last = texts[texts.length - 1]
    if (last === undefined || namesAssessment(piece.slice(2))) texts.push(piece)
    else texts[texts.length - 1] = `${last} ${piece}`
  }
  return texts.map((text) => ({ ...paragraph, text }))
}

function cellsOf(row: string): { text: string; at: number }[] {
  const cells: { text: string; at: number }[] = []
  let start = row.startsWith('|') ? 1 : 0
  for (let at = start; at <= row.length; at += 1) {
    const ends = at === row.length || (row[at] === '|' && row[at - 1] !== '\\')
    if (!ends) continue
    if (at < row.length || row.slice(start, at).trim() !== '') {
      cells.push({ text: row.slice(start, at).replace(/\\\|/g, '|'), at: start })
    }
    start = at + 1
  }
  return cells
}
