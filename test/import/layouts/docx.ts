import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { markAt } from './html.ts'
import type { Cell, Item, Look, Paragraph as Paragraph_, Piece, Row, Table as Table_ } from './page.ts'

/** Writes a document as a Word file: real lists or typed marks as the look wants, real titles, merged cells, running titles. */
export async function toDocx(pieces: readonly Piece[], look: Look): Promise<Uint8Array> {
  const word = new Document({
    numbering: { config: [{ reference: LIST, levels: LEVELS }] },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } } },
        ...(look.header === '' ? {} : { headers: { default: new Header({ children: [new Paragraph(look.header)] }) } }),
        ...(look.footer === '' ? {} : { footers: { default: new Footer({ children: [numbered(look.footer)] }) } }),
        children: pieces.flatMap((piece): (Paragraph | Table)[] =>
          piece.kind === 'table' ? [tableOf(piece, look)] : linesOf(piece, look),
        ),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(word))
}

const LIST = 'liste'
const LEVELS = ['•', 'o', '▪'].map((text, level) => ({ level, format: LevelFormat.BULLET, text }))

function numbered(footer: string): Paragraph {
  const parts = footer.split(/(\{pages?\})/)
  const fields: Readonly<Record<string, string>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  }
  return new Paragraph({ children: [new TextRun({ children: parts.map((part) => fields[part] ?? part) })] })
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

function linesOf(piece: Exclude<Piece, Table_>, look: Look): Paragraph[] {
  switch (piece.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[piece.level], text: piece.text })]
    case 'paragraph':
      return [new Paragraph({ children: runsOf(piece) })]
    case 'list':
      return itemsOf(piece.items, look, 0)
  }
}

const runsOf = ({ lead, text, style }: Pick<Paragraph_, 'lead' | 'text' | 'style'>): TextRun[] => [
  ...(lead === '' ? [] : [new TextRun({ text: `${lead} `, bold: true })]),
  new TextRun({ text, bold: style === 'strong', italics: style === 'italic' }),
]

function itemsOf(items: readonly Item[], look: Look, depth: number): Paragraph[] {
  return items.flatMap((item) => {
    const lead =
      look.bullets === 'list' ? item.lead : `${'\u00a0'.repeat(depth * 3)}${markAt(look, depth)} ${item.lead}`
    const children = runsOf({ lead: lead.trimEnd(), text: item.text, style: 'plain' })
    const own = new Paragraph(
      look.bullets === 'list' ? { children, numbering: { reference: LIST, level: depth } } : { children },
    )
    return [own, ...itemsOf(item.items, look, depth + 1)]
  })
}

/** The width of A4 on its side between its margins, in twentieths of a point. */
const WIDTH = 13_958

function tableOf({ head, rows, widths }: Table_, look: Look): Table {
  const share = WIDTH / widths.reduce((sum, width) => sum + width, 0)
  return new Table({
    columnWidths: widths.map((width) => Math.round(width * share)),
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [...head.map((row) => rowOf(row, look, look.headRepeats)), ...rows.map((row) => rowOf(row, look, false))],
  })
}

const rowOf = (row: Row, look: Look, tableHeader: boolean): TableRow =>
  new TableRow({ tableHeader, children: row.map((cell) => cellOf(cell, look)) })

function cellOf({ pieces, rows, columns }: Cell, look: Look): TableCell {
  const children = pieces.flatMap((piece): (Paragraph | Table)[] =>
    piece.kind === 'table' ? [tableOf(piece, look)] : linesOf(piece, look),
  )
  return new TableCell({
    rowSpan: rows,
    columnSpan: columns,
    children: children.length === 0 ? [new Paragraph('')] : children,
  })
}
