import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { groupsOf, sharesOf } from '../official/columns.ts'
import {
  type Column,
  type OfficialBlock,
  type OfficialCell,
  type OfficialRow,
  textOfLine,
} from '../official/document.ts'
import { paragraphOf } from './lines.ts'
import type { Remarks } from './remarks.ts'
import { GROUP_FILL, HEAD_FILL, RULE } from './styles.ts'
import { xmlText } from './xml-text.ts'

/** Width of the page between its margins, in twentieths of a point: A4 on its side. */
export const TABLE_WIDTH = 15_138

/** The official table of a bloc: its two heading rows come again on each page, a cell that several rows share is merged. */
export function tableOf({ columns, rows }: OfficialBlock, remarks: Remarks): Table {
  const widths = widthsOf(columns)
  const short = shortRows(rows, widths)
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90, marginUnitType: WidthType.DXA },
    borders: { ...SIDES, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      groupRow(columns, widths),
      headingRow(columns, widths),
      ...rows.map((row, at) => bodyRow(row, short[at] === true, widths, remarks)),
    ],
  })
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE }
const SIDES = { top: LINE, bottom: LINE, left: LINE, right: LINE }

const widthsOf = (columns: readonly Column[]): number[] =>
  sharesOf(columns).map((share) => Math.round(TABLE_WIDTH * share))

/** The référentiels of the law, each over its columns. */
function groupRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  let at = 0
  const children = groupsOf(columns).map(({ title, span }) => {
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    at += span
    return headCell(title, span, width, GROUP_FILL)
  })
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

function headingRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => headCell(title, 1, widths[at] ?? 0, HEAD_FILL)),
  })
}

const headCell = (title: string, columnSpan: number, width: number, fill: string): TableCell =>
  new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ style: 'CellHead', text: xmlText(title), keepNext: true })],
  })

/** Merged downwards by a mark in each row, not by a number of rows: Word then lets the merged cell go on over pages. */
function bodyRow(row: OfficialRow, isWhole: boolean, widths: readonly number[], remarks: Remarks): TableRow {
  let column = 0
  const children = row.map((cell) => {
    const span = cell?.columns ?? 1
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    column += span
    return bodyCell(cell, width, span, remarks)
  })
  return new TableRow({ children, ...(isWhole ? { cantSplit: true } : {}) })
}

/** Which rows are to stay on one page: those that leave room on a page for something else. */
function shortRows(rows: readonly OfficialRow[], widths: readonly number[]): readonly boolean[] {
  const short = rows.map(() => true)
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      const span = cell?.columns ?? 1
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
      column += span
      // What is left of a merged cell stands in its last row.
      if (cell !== null && linesIn(cell, width) > SHORT_ROW) short[Math.min(at + cell.rows, rows.length) - 1] = false
    }
  }
  return short
}

/** About three quarters of a page. */
const SHORT_ROW = 30
/** A letter of a cell, and the margins of the cell, in twentieths of a point. */
const LETTER = 90
const AROUND = 180

/** How many lines a cell takes, by the number of its letters. */
const linesIn = ({ lines }: OfficialCell, width: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((textOfLine(line).length * LETTER) / (width - AROUND))), 0)

function bodyCell(cell: OfficialCell | null, width: number, columnSpan: number, remarks: Remarks): TableCell {
  const lines = (cell?.lines ?? []).map((line) => paragraphOf(line, remarks))
  const merge =
    cell === null
      ? { verticalMerge: VerticalMergeType.CONTINUE }
      : cell.rows > 1
        ? { verticalMerge: VerticalMergeType.RESTART }
        : {}
  return new TableCell({
    ...merge,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    // A cell without a paragraph makes a file that Word refuses to open.
    children: lines.length === 0 ? [new Paragraph({ style: 'CellText' })] : lines,
  })
}
