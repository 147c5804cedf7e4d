import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Cell, Paragraph, Piece, Place, ReadDocument, Row, SetAside, Table } from '../document.ts'
import { isDataTable } from '../frame.ts'
import { WHAT_COMES_BACK } from '../kinds/advice.ts'
import { clean, joinPlaces, type Line } from '../lines.ts'
import { Refusal } from '../refusal.ts'
import { type Element, ParagraphWalker } from './markup.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/**
 * Reads an HTML page: tables with their spans, headings, paragraphs and nested lists.
 * @throws Refusal for the pages that Équerre makes to be read; any other text is read
 */
export function readHtml(name: string, content: string): ReadDocument {
  const text = clean(content)
  if (OURS.every((mark) => mark.test(text))) throw OUR_TABLES.test(text) ? PREVIEW : TO_BE_READ
  const reader = new HtmlReader(text)
  reader.read()
  const { pieces, setAside } = reader
  return { name, format: 'html', pieces, setAside, rejoined: [], remarks: [], pages: 1 }
}

/** What made the page, and its sign, which stands on an exam, a coverage, a report…: the official document, which comes back, has none. */
const OURS = [/<meta name="generator" content="Équerre"/u, /<p class="brand">/u]
/** The tables that only the page with the findings has. */
const OUR_TABLES = /<table role="table" class="(?:four|three)"/u

const PREVIEW = new Refusal({
  fr: 'Cette page est celle qu’Équerre fait pour relire et imprimer (forme «\u00a0tables\u00a0»)\u00a0: ses rubriques sont abrégées, les constats y sont mêlés au texte, elle ne se réimporte pas. Importez le même référentiel exporté en «\u00a0html\u00a0» ou en «\u00a0docx\u00a0» (equerre export référentiel.yaml --to html), ou reprenez le fichier dont elle vient.',
  en: 'This is the page that Équerre makes to proofread and print (form “tables”): its headings are shortened, findings stand among its words, it cannot be imported again. Import the same référentiel exported as “html” or “docx” (equerre export file.yaml --to html), or take the file it was made from.',
})

const TO_BE_READ = new Refusal({
  fr: `Cette page est de celles qu’Équerre fait pour être lues (examen blanc, couverture, rapport…)\u00a0: le référentiel ne s’en refait pas. ${WHAT_COMES_BACK.fr}`,
  en: `This page is one of those that Équerre makes to be read (mock exam, coverage, report…): the référentiel cannot be made again of it. ${WHAT_COMES_BACK.en}`,
})

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
  readonly setAside: SetAside[] = []
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
      const running = runningTitle(node)
      if (running !== null) {
        this.walker.flush()
        this.leave(node, running)
        continue
      }
      if (node.tagName === 'table' && isDataTable(tableOf(node, this.placer))) {
        this.closeFlow()
        const table = tableOf(node, this.placer)
        if (table !== null) this.pieces.push(table)
      } else if (depth < 400 && holdsMore(node)) {
        this.walker.flush()
        this.visit(node.childNodes, depth + 1)
        this.walker.flush()
      } else this.walker.walk([node])
    }
  }

  private leave(node: Element, reason: SetAside['reason']): void {
    const walker = this.newWalker()
    walker.walk([node])
    walker.flush()
    const whole = walker.paragraphs.filter(({ cut }) => cut !== true)
    this.setAside.push(...whole.map(({ written, text, place }): SetAside => ({ text: written ?? text, reason, place })))
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

/** The header or the footer of its pages, that a program saved with a text. */
function runningTitle({ tagName, attrs }: Element): SetAside['reason'] | null {
  if (tagName !== 'div') return null
  const title = attrs.find(({ name }) => name === 'title')?.value
  return title === 'header' ? 'entete_de_page' : title === 'footer' ? 'pied_de_page' : null
}

/** Whether a table, or the header or footer of a page, stands inside. */
function holdsMore(node: Element): boolean {
  const stack: Node[] = [...node.childNodes]
  while (stack.length > 0) {
    const next = stack.pop()
    if (next === undefined || !('tagName' in next)) continue
    if (next.tagName === 'table' || runningTitle(next) !== null) return true
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
