import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Cell, Paragraph, Piece, Place, ReadDocument, Row, Table } from './document.ts'
import { isDataTable } from './frame.ts'
import { clean, joinPlaces, type Line } from './lines.ts'
import { type Element, ParagraphWalker } from './markup.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Reads an HTML page: tables with their spans, headings, paragraphs and nested lists. Never throws: parse5 reads any text. */
export function readHtml(name: string, content: string): ReadDocument {
  const text = clean(content)
  const reader = new HtmlReader(text)
  reader.read()
  return { name, format: 'html', pieces: reader.pieces, setAside: [], rejoined: [], remarks: [], pages: 1 }
}

/** The tables and paragraphs of some lines of markup inside another text; places are those of the whole text. */
export function htmlPieces(content: string, lines: readonly Line[]): Piece[] {
  const first = lines[0]?.place
  const last = lines[lines.length - 1]?.place
  if (first === undefined || last === undefined) return []
  // Blanks stand for what comes before, so that offsets and lines stay those of the source.
  const before = content.slice(0, first.start).replace(/[^\n]/g, ' ')
  const reader = new HtmlReader(before + clean(content.slice(first.start, last.end)))
  reader.read()
  return reader.pieces
}

class HtmlReader {
  readonly pieces: Piece[] = []
  private readonly text: string
  private readonly starts: number[]
  private walker: ParagraphWalker

  constructor(text: string) {
    this.text = text
    this.starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
    this.walker = this.newWalker()
  }

  read(): void {
    const document = parse(this.text, { sourceCodeLocationInfo: true })
    this.visit(document.childNodes, 0)
    this.closeFlow()
  }

  private newWalker(): ParagraphWalker {
    return new ParagraphWalker({ placeOf: (start, end) => this.placeOf(start, end) })
  }

  private placeOf(start: number, end: number): Place {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.starts[middle] ?? 0) <= start) low = middle
      else high = middle - 1
    }
    return { line: low + 1, page: 1, start, end }
  }

  /** Text outside of tables goes to one walker; each outermost table is a piece of its own. */
  private visit(nodes: readonly Node[], depth: number): void {
    for (const node of nodes) {
      if (!('tagName' in node)) {
        this.walker.walk([node])
        continue
      }
      if (node.tagName === 'table' && isDataTable(tableOf(node, this.placer))) {
        this.closeFlow()
        const table = tableOf(node, this.placer)
        if (table !== null) this.pieces.push(table)
      } else if (depth < 400 && contains(node, 'table')) {
        this.walker.flush()
        this.visit(node.childNodes, depth + 1)
        this.walker.flush()
      } else this.walker.walk([node])
    }
  }

  private readonly placer = (start: number, end: number): Place => this.placeOf(start, end)

  private closeFlow(): void {
    this.walker.flush()
    if (this.walker.paragraphs.length > 0) {
      this.pieces.push({ kind: 'flow', paragraphs: this.walker.paragraphs, flattened: false })
    }
    this.walker = this.newWalker()
  }
}

function contains(node: Element, name: string): boolean {
  const stack: Node[] = [...node.childNodes]
  while (stack.length > 0) {
    const next = stack.pop()
    if (next === undefined || !('tagName' in next)) continue
    if (next.tagName === name) return true
    stack.push(...next.childNodes)
  }
  return false
}

const LARGEST_SPAN = 1000

/** A table with `rowspan` and `colspan` laid out on a grid. A cell stands once, at its first row and column. */
function tableOf(table: Element, placeOf: (start: number, end: number) => Place): Table | null {
  const rows: Row[] = []
  /** For each column, how many more rows a cell above still covers. */
  let covered: number[] = []
  let width = 0
  for (const element of rowsOf(table)) {
    const cells: Cell[] = []
    const next = covered.map((count) => Math.max(0, count - 1))
    let column = 0
    for (const child of element.childNodes) {
      if (!('tagName' in child) || (child.tagName !== 'td' && child.tagName !== 'th')) continue
      while ((covered[column] ?? 0) > 0) column += 1
      const columns = spanOf(child, 'colspan')
      const span = spanOf(child, 'rowspan')
      cells.push(cellOf(child, column, columns, span, placeOf))
      for (let at = column; at < column + columns; at += 1) next[at] = span - 1
      column += columns
    }
    width = Math.max(width, column, next.length)
    covered = next
    const place = placeOf(element.sourceCodeLocation?.startOffset ?? 0, element.sourceCodeLocation?.endOffset ?? 0)
    rows.push({ cells, place })
  }
  if (rows.length === 0) return null
  return { kind: 'table', rows, width, spansKnown: true, place: joinPlaces(rows.map((row) => row.place)) }
}

function cellOf(
  element: Element,
  column: number,
  columns: number,
  rows: number,
  placeOf: (start: number, end: number) => Place,
): Cell {
  const walker = new ParagraphWalker({ placeOf })
  walker.walk(element.childNodes)
  walker.flush()
  const paragraphs: readonly Paragraph[] = walker.paragraphs
  const location = element.sourceCodeLocation
  return { column, columns, rows, paragraphs, place: placeOf(location?.startOffset ?? 0, location?.endOffset ?? 0) }
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, LARGEST_SPAN) : 1
}

function* rowsOf(table: Element): Generator<Element> {
  for (const child of table.childNodes) {
    if (!('tagName' in child)) continue
    if (child.tagName === 'tr') yield child
    else if (child.tagName === 'tbody' || child.tagName === 'thead' || child.tagName === 'tfoot') yield* rowsOf(child)
  }
}
