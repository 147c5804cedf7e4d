import type { Cell, Flow, Paragraph, Piece, Rejoined, Row, SetAside, Table } from '../document.ts'
import { isDataTable } from '../frame.ts'
import { collapse, joinPlaces } from '../lines.ts'
import { joinedPages } from './continued.ts'
import { median } from './geometry.ts'
import type { LaidCell, LaidPiece, LaidTable, PageLayout } from './page-layout.ts'
import { paragraphsOf, type Room, tagsArePlausible, usualLeading, type Writing } from './paragraphs.ts'
import { Position } from './position.ts'
import { withoutRunningTitles } from './running.ts'
import type { TextLine } from './text-lines.ts'
import { Words } from './words.ts'

/** The document that the pages make: tables and texts in reading order. `setAside` takes what is printed again on each page. */
export function piecesOf(
  pages: readonly PageLayout[],
  setAside: SetAside[],
): { readonly pieces: readonly Piece[]; readonly rejoined: readonly Rejoined[] } {
  const position = new Position()
  const aside = (line: TextLine, reason: SetAside['reason']): void => {
    const text = collapse(line.text)
    setAside.push({ text, reason, place: position.take(line, text.length) })
  }
  const laid = joinedPages(withoutRunningTitles(pages, aside), ({ lines }, reason) => {
    for (const line of lines) aside(line, reason)
  })
  const writing = writingOf(laid, position)
  const right = Math.max(...laid.map(rightOf))
  const pieces: Piece[] = []
  let flow: Paragraph[] = []
  const close = (): void => {
    const written: Flow = { kind: 'flow', paragraphs: flow, flattened: false }
    if (flow.length > 0) pieces.push(written)
    flow = []
  }
  for (const piece of laid) {
    if (piece.kind === 'text') {
      const left = Math.min(...piece.lines.map((line) => line.left))
      flow.push(...paragraphsOf(piece.lines, { left, right, ofPage: true }, writing))
      continue
    }
    const table = tableOf(piece, writing)
    if (isDataTable(table)) {
      close()
      pieces.push(table)
    } else flow.push(...table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)))
  }
  close()
  return { pieces, rejoined: writing.rejoined }
}

const rightOf = (piece: LaidPiece): number =>
  piece.kind === 'table' ? piece.box.right : Math.max(...piece.lines.map(({ right }) => right))

const columnsOf = (pieces: readonly LaidPiece[]): readonly (readonly TextLine[])[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'text' ? [piece.lines] : piece.rows.flatMap((row) => row.map(({ lines }) => lines)),
  )

function writingOf(pieces: readonly LaidPiece[], position: Position): Writing {
  const words = new Words()
  const columns = columnsOf(pieces)
  for (const line of columns.flat()) words.read(line)
  return {
    words,
    position,
    rejoined: [],
    leading: usualLeading(columns),
    tagged: tagsArePlausible(columns),
    headingOf: headingsBySize(columns.flat()),
  }
}

/** Larger letters than those of the text are titles, the largest first. */
function headingsBySize(lines: readonly TextLine[]): (size: number) => number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const near = Math.round(size * 2) / 2
    letters.set(near, (letters.get(near) ?? 0) + text.length)
  }
  const [usual = 0] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const titles = [...letters.keys()].filter((size) => size > usual * 1.15).toSorted((a, b) => b - a)
  return (size) => Math.min(6, titles.indexOf(Math.round(size * 2) / 2) + 1)
}

function tableOf(table: LaidTable, writing: Writing): Table {
  const padding = paddingOf(table)
  const rows = table.rows.map((row): Row => {
    const cells = row.map((cell) => cellOf(cell, padding, writing))
    return { cells, place: joinPlaces(cells.flatMap(({ paragraphs }) => paragraphs.map(({ place }) => place))) }
  })
  const places = rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(({ place }) => place)))
  return { kind: 'table', rows, width: table.xs.length - 1, spansKnown: true, place: joinPlaces(places) }
}

function cellOf({ column, columns, rows, box, lines, room: known }: LaidCell, padding: number, writing: Writing): Cell {
  const left = Math.min(box.left + padding, ...lines.map((line) => line.left))
  const right = Math.max(box.right - padding, ...lines.map((line) => line.right))
  const room: Room = known ?? { left, right }
  const paragraphs = paragraphsOf(lines, room, writing)
  return { column, columns, rows, paragraphs, place: joinPlaces(paragraphs.map(({ place }) => place)) }
}

/** What the cells of a table leave free at their sides. */
function paddingOf({ rows }: LaidTable): number {
  const gaps = rows.flat().flatMap(({ box, lines }) => {
    if (lines.length === 0) return []
    return [Math.min(...lines.map((line) => line.left)) - box.left]
  })
  return Math.min(Math.max(median(gaps), 0), 14)
}
