import type { Language } from '@equerre/core'
import { groupsOf, sharesOf } from '../official/columns.ts'
import type { OfficialBlock } from '../official/document.ts'
import { CONTINUED, reminder } from './continued.ts'
import { Column, drawLine } from './drawing.ts'
import { type GridCell, type Placed, pagesOf } from './grid.ts'
import type { Pages } from './pages.ts'
import { heightOf, type Paragraph, paragraphOf, slotsOf } from './paragraph.ts'
import { PAGE, type PdfFile } from './pdf-file.ts'
import { CELL_STYLES, GROUP_FILL, HEAD_FILL, RULE, STYLES } from './styles.ts'
import { artifact, cellIn, type Tag, tagged, tagIn } from './tags.ts'
import type { TextLine, Typesetter } from './typesetting.ts'
import { pause, type Watch } from './watch.ts'

const PADDING = { x: 5, y: 4 }

/** The least that stands below the heading rows on the page where a table begins. */
const START = 60

/**
 * The official table of a bloc: its heading rows come again on each page, a cell that several rows share is drawn once.
 * @returns when all its pages are drawn
 */
export async function drawTable(
  block: OfficialBlock,
  language: Language,
  pages: Pages,
  typesetter: Typesetter,
  watch: Watch,
): Promise<void> {
  const { file } = pages
  const edges = edgesOf(block)
  const head = headOf(block, edges, typesetter)
  if (pages.space < head.height + START) pages.turn()
  const table = pages.section('Table')
  const cells = await gridOf(block, edges, typesetter, watch)
  const room = {
    padding: 2 * PADDING.y,
    first: pages.space - head.height,
    next: PAGE.height - PAGE.bottom - PAGE.margin - head.height,
  }
  drawHead(head, edges, pages.y, tagIn(table, 'THead', file), file)
  if (block.rows.length === 0) return
  const body = tagIn(table, 'TBody', file)
  const drawn = new Drawn(body, file)
  const before = watch.done
  let isFirst = true
  for (const placed of pagesOf(cells, block.rows.length, room)) {
    if (!isFirst) {
      pages.turn()
      artifact('Pagination', file, () => drawHead(head, edges, pages.y, null, file))
    }
    isFirst = false
    const top = pages.y + head.height
    artifact('Layout', file, () => rules(placed, edges, top, file))
    for (const one of placed) {
      drawn.draw(one, edges, top)
      drawReminder(one, block, { edges, top, words: CONTINUED[language] }, typesetter, file)
    }
    pages.y = top + Math.max(...placed.map((one) => one.top + one.height))
    watch.done = before + Math.max(...placed.map(({ cell }) => cell.row))
    await pause(watch)
  }
  watch.done = before + block.rows.length
}

/** Where each column begins, and the last one ends. */
function edgesOf({ columns }: OfficialBlock): readonly number[] {
  const width = PAGE.width - 2 * PAGE.margin
  let x: number = PAGE.margin
  return [x, ...sharesOf(columns).map((share) => (x += share * width))]
}

const widthOf = (edges: readonly number[], column: number, columns: number): number =>
  (edges[column + columns] ?? 0) - (edges[column] ?? 0)

async function gridOf(
  { rows }: OfficialBlock,
  edges: readonly number[],
  typesetter: Typesetter,
  watch: Watch,
): Promise<readonly GridCell[]> {
  const cells: GridCell[] = []
  for (const [row, official] of rows.entries()) {
    let column = 0
    for (const cell of official) {
      const columns = cell?.columns ?? 1
      if (cell !== null) {
        const width = widthOf(edges, column, columns) - 2 * PADDING.x
        const slots = slotsOf(cell.lines.map((line) => paragraphOf(line, CELL_STYLES, width, typesetter)))
        cells.push({ row, rows: Math.min(cell.rows, rows.length - row), column, columns, slots })
      }
      column += columns
    }
    if (row % 50 === 49) await pause(watch)
  }
  return cells
}

interface HeadCell {
  readonly column: number
  readonly columns: number
  readonly paragraph: Paragraph
}

interface Head {
  readonly rows: readonly { readonly cells: readonly HeadCell[]; readonly height: number; readonly fill: string }[]
  readonly height: number
}

function headOf({ columns }: OfficialBlock, edges: readonly number[], typesetter: Typesetter): Head {
  let column = 0
  const groups = groupsOf(columns).map(({ title, span }) => {
    const cell = { title, column, columns: span }
    column += span
    return cell
  })
  const titles = columns.map(({ title }, at) => ({ title, column: at, columns: 1 }))
  const rows = [
    { cells: groups, style: STYLES.group, fill: GROUP_FILL },
    { cells: titles, style: STYLES.column, fill: HEAD_FILL },
  ].map(({ cells, style, fill }) => {
    const set = cells.map((cell): HeadCell => {
      const width = widthOf(edges, cell.column, cell.columns) - 2 * PADDING.x
      const lines = typesetter.linesOf([{ text: cell.title, strong: true }], style, width)
      return { ...cell, paragraph: { kind: 'name', depth: 0, bullet: null, indent: 0, style, lines } }
    })
    const tallest = Math.max(...set.map(({ paragraph }) => heightOf(slotsOf([paragraph]))))
    return { cells: set, height: tallest + 2 * PADDING.y, fill }
  })
  return { rows, height: rows.reduce((sum, { height }) => sum + height, 0) }
}

/** @param tag what the heading cells are announced in; `null` where they come again */
function drawHead({ rows }: Head, edges: readonly number[], top: number, tag: Tag | null, file: PdfFile): void {
  const background = (): void => {
    let y = top
    for (const { cells, height, fill } of rows) {
      for (const { column, columns } of cells) {
        file
          .rect(edges[column] ?? 0, y, widthOf(edges, column, columns), height)
          .lineWidth(0.5)
          .fillAndStroke(fill, RULE)
      }
      y += height
    }
  }
  if (tag === null) background()
  else artifact('Layout', file, background)
  let y = top
  for (const { cells, height } of rows) {
    const row = tag === null ? null : tagIn(tag, 'TR', file)
    for (const { column, columns, paragraph } of cells) {
      const draw = (): void => drawTitle(paragraph, (edges[column] ?? 0) + PADDING.x, y + PADDING.y, file)
      if (row === null) draw()
      else tagged(cellIn(row, 'TH', { scope: 'Column', columns }, file), 'TH', file, draw)
    }
    y += height
  }
}

function drawTitle({ lines, style }: Paragraph, x: number, top: number, file: PdfFile): void {
  lines.forEach((line: TextLine, at) => {
    drawLine(line, style, x, top + style.leading * (at + 0.76), file)
  })
}

/** Around each cell; what goes on over the page is left open. */
function rules(placed: readonly Placed[], edges: readonly number[], top: number, file: PdfFile): void {
  file.lineWidth(0.5).strokeColor(RULE)
  for (const { cell, top: below, height, goesOn } of placed) {
    const [left, right] = [edges[cell.column] ?? 0, edges[cell.column + cell.columns] ?? 0]
    const [upper, lower] = [top + below, top + below + height]
    if (goesOn) file.moveTo(left, lower).lineTo(left, upper).lineTo(right, upper).lineTo(right, lower).stroke()
    else file.rect(left, upper, right - left, height).stroke()
  }
}

/** Names a cell that goes on from the page before. No part of what is said: a screen reader knows in which cell it is. */
function drawReminder(
  placed: Placed,
  { columns }: OfficialBlock,
  { edges, top, words }: { readonly edges: readonly number[]; readonly top: number; readonly words: string },
  typesetter: Typesetter,
  file: PdfFile,
): void {
  const { column, columns: span } = placed.cell
  const kind = columns[column]?.kind
  if (kind === undefined) return
  const width = widthOf(edges, column, span) - 2 * PADDING.x
  const line = reminder(placed, { kind, width, padding: 2 * PADDING.y, words }, typesetter)
  if (line === null) return
  const baseline = top + PADDING.y + CELL_STYLES.note.leading * 0.76
  artifact('Pagination', file, () => drawLine(line, CELL_STYLES.note, (edges[column] ?? 0) + PADDING.x, baseline, file))
}

/** The cells whose drawing has begun: a cell that goes on over pages stays one element of the structure. */
class Drawn {
  readonly #body: Tag
  readonly #file: PdfFile
  readonly #rows = new Map<number, Tag>()
  readonly #cells = new Map<GridCell, Column>()

  constructor(body: Tag, file: PdfFile) {
    this.#body = body
    this.#file = file
  }

  draw({ cell, from, to, top }: Placed, edges: readonly number[], tableTop: number): void {
    const x = (edges[cell.column] ?? 0) + PADDING.x
    this.#columnOf(cell).draw(cell.slots.slice(from, to), x, tableTop + top + PADDING.y)
  }

  #columnOf(cell: GridCell): Column {
    const known = this.#cells.get(cell)
    if (known !== undefined) return known
    const row = this.#rows.get(cell.row) ?? tagIn(this.#body, 'TR', this.#file)
    this.#rows.set(cell.row, row)
    const { rows, columns } = cell
    // A cell across columns names its row.
    const tag =
      columns > 1
        ? cellIn(row, 'TH', { scope: 'Row', rows, columns }, this.#file)
        : cellIn(row, 'TD', { rows, columns }, this.#file)
    const column = new Column(tag, this.#file)
    this.#cells.set(cell, column)
    return column
  }
}
