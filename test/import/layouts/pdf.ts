import PDFDocument from 'pdfkit'
import { markAt } from './html.ts'
import type { Cell, Item, Look, Piece, Row, Table } from './page.ts'

/** Writes a document as a PDF: tables with or without rules, rows cut by pages, column headings that come back, running titles. */
export async function toPdf(pieces: readonly Piece[], look: Look, ruled: boolean): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 0, compress: false, bufferPages: true })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve))
  const printer = new Printer(pdf, look, ruled)
  for (const piece of pieces) printer.print(piece)
  printer.runningTitles()
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const FONTS = { plain: 'Helvetica', strong: 'Helvetica-Bold', italic: 'Helvetica-Oblique' } as const
type Face = keyof typeof FONTS

interface Word {
  readonly text: string
  readonly face: Face
}

/** One line of a cell or of the page. */
interface Line {
  readonly words: readonly Word[]
  readonly indent: number
  readonly size: number
  readonly height: number
}

const MARGIN = 45
const PADDING = 5
const LEADING = 1.22

class Printer {
  readonly #pdf: PDFKit.PDFDocument
  readonly #look: Look
  readonly #ruled: boolean
  readonly #size: number
  #y = MARGIN

  constructor(pdf: PDFKit.PDFDocument, look: Look, ruled: boolean) {
    this.#pdf = pdf
    this.#look = look
    this.#ruled = ruled
    this.#size = Number.parseFloat(look.size)
  }

  get #width(): number {
    return this.#pdf.page.width - 2 * MARGIN
  }

  get #foot(): number {
    return this.#pdf.page.height - MARGIN
  }

  print(piece: Piece): void {
    if (piece.kind === 'table') {
      this.#table(piece)
      return
    }
    this.#y += piece.kind === 'heading' ? 8 : 0
    for (const line of this.#linesOf([piece], this.#width)) {
      if (this.#y + line.height > this.#foot) this.#turn()
      this.#write(line, MARGIN, this.#y)
      this.#y += line.height
    }
    this.#y += 4
  }

  runningTitles(): void {
    const { count } = this.#pdf.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(page)
      const footer = this.#look.footer.replace('{page}', `${page + 1}`).replace('{pages}', `${count}`)
      const at = (text: string, y: number): void => {
        if (text !== '') this.#write({ words: [{ text, face: 'plain' }], indent: 0, size: 7, height: 9 }, MARGIN, y)
      }
      at(this.#look.header, 22)
      at(footer, this.#pdf.page.height - 30)
    }
  }

  #turn(): void {
    this.#pdf.addPage()
    this.#y = MARGIN
  }

  #write({ words, indent, size }: Line, left: number, top: number): void {
    let x = left + indent
    for (const { text, face } of words) {
      this.#pdf.font(FONTS[face], size).text(text, x, top, { lineBreak: false })
      x += this.#pdf.widthOfString(`${text} `)
    }
  }

  #linesOf(pieces: readonly Piece[], width: number): Line[] {
    return pieces.flatMap((piece) => this.#linesOfPiece(piece, width))
  }

  #linesOfPiece(piece: Piece, width: number): Line[] {
    switch (piece.kind) {
      case 'heading':
        return this.#wrapped([[piece.text, 'strong']], 0, this.#size * (1.6 - piece.level * 0.12), width)
      case 'paragraph': {
        const lead: readonly [string, Face] = [piece.lead, 'strong']
        return this.#wrapped([lead, [piece.text, piece.style]], 0, this.#size, width)
      }
      case 'list':
        return this.#items(piece.items, 0, width)
      case 'table':
        return piece.rows.flatMap((row) => row.flatMap((cell) => this.#linesOf(cell.pieces, width)))
    }
  }

  #items(items: readonly Item[], depth: number, width: number): Line[] {
    const mark = this.#look.bullets === 'arrow' ? '-' : markAt(this.#look, depth)
    return items.flatMap((item) => [
      ...this.#wrapped(
        [
          [mark, 'plain'],
          [item.lead, 'strong'],
          [item.text, 'plain'],
        ],
        depth * 10,
        this.#size,
        width,
        this.#look.bullets === 'list' ? 8 : 0,
      ),
      ...this.#items(item.items, depth + 1, width),
    ])
  }

  /** Cuts a text to a width; `hang` is how far the lines after the first stand in. */
  #wrapped(parts: readonly (readonly [string, Face])[], indent: number, size: number, width: number, hang = 0): Line[] {
    const words = parts.flatMap(([text, face]) =>
      text
        .split(/[ \n]+/)
        .filter((word) => word !== '')
        .map((word): Word => ({ text: printable(word), face })),
    )
    const lines: Word[][] = [[]]
    let x = indent
    for (const word of words) {
      const wide = this.#pdf.font(FONTS[word.face], size).widthOfString(`${word.text} `)
      const line = lines.at(-1) ?? []
      if (line.length > 0 && x + wide - this.#pdf.widthOfString(' ') > width) {
        lines.push([word])
        x = indent + hang + wide
      } else {
        line.push(word)
        x += wide
      }
    }
    const height = size * LEADING
    return lines.map((line, index) => ({ words: line, indent: indent + (index === 0 ? 0 : hang), size, height }))
  }

  #table({ head, rows, widths }: Table): void {
    const share = this.#width / widths.reduce((sum, width) => sum + width, 0)
    const edges = [MARGIN]
    for (const width of widths) edges.push((edges.at(-1) ?? MARGIN) + width * share)
    this.#rows(head, edges, [])
    this.#rows(rows, edges, this.#look.headRepeats ? head : [])
    this.#y += 10
  }

  /** Rows one after the other; what does not fit goes on over the page, under the headings that come back. */
  #rows(rows: readonly Row[], edges: readonly number[], again: readonly Row[]): void {
    let open: OpenCell[] = []
    for (const row of rows) {
      let column = 0
      for (const cell of row) {
        while (open.some((one) => one.column <= column && one.column + one.cell.columns > column)) column += 1
        open.push(this.#openCell(cell, column, edges))
        column += cell.columns
      }
      open.forEach((one) => {
        one.rows -= 1
      })
      let first = true
      for (;;) {
        const needed = Math.max(...open.filter((one) => one.rows === 0).map(heightOf), this.#size * LEADING + 6)
        const free = this.#foot - this.#y
        const whole = needed <= free
        if (!whole && free < this.#size * LEADING * 3) {
          this.#rule(edges, this.#y)
          this.#turn()
          this.#rows(again, edges, [])
          continue
        }
        this.#fragment(open, whole ? needed : free, first, whole)
        first = false
        if (whole) break
        this.#rule(edges, this.#y)
        this.#turn()
        this.#rows(again, edges, [])
        this.#rule(edges, this.#y)
      }
      open = open.filter((one) => one.rows > 0)
    }
  }

  #openCell(cell: Cell, column: number, edges: readonly number[]): OpenCell {
    const [left, right] = [edges[column] ?? 0, edges[column + cell.columns] ?? 0]
    const lines = this.#linesOf(cell.pieces, right - left - 2 * PADDING)
    return { cell, column, left, right, rows: cell.rows, lines, fresh: true }
  }

  /** What of the open cells fits in a height of this page. */
  #fragment(open: readonly OpenCell[], height: number, first: boolean, last: boolean): void {
    const top = this.#y
    for (const one of open) {
      let y = top + 3
      while (one.lines[0] !== undefined && y + one.lines[0].height <= top + height - 2) {
        this.#write(one.lines[0], one.left + PADDING, y)
        y += one.lines[0].height
        one.lines = one.lines.slice(1)
      }
      if (!this.#ruled) continue
      if (one.fresh && first) this.#line(one.left, top, one.right, top)
      this.#line(one.left, top, one.left, top + height)
      this.#line(one.right, top, one.right, top + height)
      if (last && one.rows === 0) this.#line(one.left, top + height, one.right, top + height)
      one.fresh = false
    }
    this.#y = top + height
  }

  #rule(edges: readonly number[], y: number): void {
    if (this.#ruled) this.#line(edges[0] ?? 0, y, edges.at(-1) ?? 0, y)
  }

  #line(x0: number, y0: number, x1: number, y1: number): void {
    this.#pdf.lineWidth(0.5).moveTo(x0, y0).lineTo(x1, y1).stroke()
  }
}

interface OpenCell {
  readonly cell: Cell
  readonly column: number
  readonly left: number
  readonly right: number
  /** Rows still to come. */
  rows: number
  lines: Line[]
  fresh: boolean
}

const heightOf = ({ lines }: OpenCell): number => lines.reduce((sum, { height }) => sum + height, 0) + 6

/** The standard fonts hold the letters of Western Europe. */
const printable = (text: string): string =>
  text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[^\u0020-\u00ff\u0152\u0153\u0178\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2122]/g, '')
