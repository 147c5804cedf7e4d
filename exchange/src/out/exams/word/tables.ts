import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { GROUP_FILL, HEAD_FILL, RULE } from '../../docx/styles.ts'
import { xmlText } from '../../docx/xml-text.ts'

/** Tables of Word with a heading row that comes again on each page. */

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE }

/** A row of cells, or a title over all the columns. */
export type Row = readonly (readonly Paragraph[])[] | string

/**
 * @param width in twentieths of a point
 * @param shares of the width, one a column, their sum is 1
 * @param headSize of the letters of the headings, in half-points; that of their style without it
 */
export function table(
  width: number,
  shares: readonly number[],
  heads: readonly string[],
  rows: readonly Row[],
  headSize?: number,
): Table {
  const widths = shares.map((share) => Math.round(width * share))
  const size = (at: number) => ({ size: widths[at] ?? 0, type: WidthType.DXA })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((title, at) => titleCell(title, size(at), HEAD_FILL, 1, headSize)),
  })
  const body = rows.map((row) =>
    typeof row === 'string'
      ? new TableRow({
          cantSplit: true,
          children: [titleCell(row, { size: width, type: WidthType.DXA }, GROUP_FILL, widths.length)],
        })
      : new TableRow({
          cantSplit: true,
          children: row.map(
            (children, at) =>
              // A cell without a paragraph makes a file that Word refuses to open.
              new TableCell({ width: size(at), children: children.length === 0 ? [new Paragraph('')] : children }),
          ),
        }),
  )
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: heads.length === 0 ? body : [head, ...body],
  })
}

type Size = { readonly size: number; readonly type: typeof WidthType.DXA }

const titleCell = (title: string, width: Size, fill: string, columnSpan: number, size?: number): TableCell =>
  new TableCell({
    width,
    columnSpan,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ style: 'CellHead', keepNext: true, children: [headRun(xmlText(title), size)] })],
  })

const headRun = (text: string, size?: number): TextRun => new TextRun(size === undefined ? text : { text, size })
