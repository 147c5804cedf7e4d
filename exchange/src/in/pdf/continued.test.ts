import { expect, it } from 'vitest'
import { joinedPages } from './continued.ts'
import type { LaidCell, LaidPiece, LaidTable } from './page-layout.ts'
import type { TextLine } from './text-lines.ts'

/** A table of two columns over two pages: what is printed under the last rule of the first page. */

const line = (text: string, left: number, y: number): TextLine => ({
  text,
  left,
  right: left + text.length * 4,
  y,
  size: 10,
  bold: false,
  italic: false,
  lead: '',
  startStyle: 'plain',
  endStyle: 'plain',
  artifact: false,
  block: null,
  firstWord: 20,
  textLeft: left,
  page: 1,
  line: 1,
})

const cell = (column: number, top: number, text: string): LaidCell => ({
  column,
  columns: 1,
  rows: 1,
  box: { left: 50 + column * 250, top, right: 300 + column * 250, bottom: top + 40 },
  lines: [line(text, 55 + column * 250, top + 15)],
})

const tableAt = (top: number, ...texts: readonly string[]): LaidTable => ({
  kind: 'table',
  box: { left: 50, top, right: 550, bottom: top + 40 },
  xs: [50, 300, 550],
  rows: [texts.map((text, column) => cell(column, top, text))],
  closed: true,
  ruled: true,
})

/** The texts of the pieces, cell after cell, once what stands at `y` under the table of the first page is read. */
function joined(text: string, y: number): string[] {
  const first: LaidPiece[] = [
    tableAt(700, 'C1 Tondre une brebis.', 'La toison est entière et'),
    { kind: 'text', lines: [line(text, 305, y)] },
  ]
  const pages = [
    { page: 1, pieces: first },
    { page: 2, pieces: [tableAt(50, 'C2 Trier la laine.', 'Les lots sont étiquetés.')] },
  ]
  return joinedPages(pages, () => undefined).flatMap((piece) =>
    (piece.kind === 'text' ? [piece.lines] : piece.rows.flat().map(({ lines }) => lines)).map((lines) =>
      lines.map((one) => one.text).join(' '),
    ),
  )
}

it('words that run under the last rule of a page are of the cell above them', () => {
  expect(joined('sans coupure.', 750)).toEqual([
    'C1 Tondre une brebis.',
    'La toison est entière et sans coupure.',
    'C2 Trier la laine.',
    'Les lots sont étiquetés.',
  ])
})

it('a sentence of its own below the table, or words further down, are of no cell', () => {
  expect(joined('Annexe des laines.', 750)).toContain('Annexe des laines.')
  expect(joined('sans coupure.', 790)).toContain('sans coupure.')
})
