import { head } from '../../recognise/words/codes.ts'
import { openness, startsLower, startsWithInfinitive } from '../../recognise/words/cues.ts'
import { blockHeading, columnHeading, isHeadingTail } from '../../recognise/words/headings.ts'
import type { Cell, Paragraph, Piece, Rejoined, Row, SetAside, Table } from '../document.ts'
import { joinPlaces, type Line } from '../lines.ts'
import { SYMBOL_BULLETS } from '../markers.ts'
import { joinedAtPageBreak } from './page-breaks.ts'
import { readFlow } from './reading.ts'

/** Text between two gaps of a line, with the columns of the page it covers. */
interface Segment {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface LaidLine {
  readonly line: Line
  readonly segments: readonly Segment[]
}

/** Left edge of each column of a page. */
type Edges = readonly number[]

interface Out {
  readonly setAside: SetAside[]
  readonly rejoined: Rejoined[]
}

/**
 * Reads `pdftotext -layout` output: columns kept apart by runs of spaces. Gives `null` when the text is not laid out so.
 * Columns are found page by page from the gaps that most lines leave free; a line that runs over a gap is text across the page.
 */
export function layoutPieces(lines: readonly Line[], out: Out): Piece[] | null {
  const laid = lines.map((line) => ({ line, segments: segmentsOf(line.text) }))
  if (!isLaidOut(laid)) return null
  const pages = pagesOf(laid)
  const edges = pages.map(edgesOf)
  const template = edges.reduce<Edges>((best, page) => (page.length > best.length ? page : best), [])
  let pieces: Piece[] = []
  let last: Edges = []
  pages.forEach((page, index) => {
    const own = fitted(edges[index] ?? [], template)
    const used = own.length > 1 ? own : last
    if (own.length > 1) last = own
    const continuing = pieces.some(({ kind }) => kind === 'table')
    pieces = joinedAtPageBreak(pieces, pagePieces(page, used, continuing, out))
  })
  return pieces
}

/** Splits a line at gaps of two spaces or more. Tabs count for a gap. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  for (const match of text.matchAll(/\S+(?:[ \u00a0]\S+)*/gu)) {
    segments.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return mergeMarkers(segments)
}

/** A list marker stands apart from its text (`-    Réaliser…`) without opening a column. */
function mergeMarkers(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const before = merged[merged.length - 1]
    const marker = before !== undefined && LONE_MARKER.test(before.text) && segment.start - before.end <= 8
    if (marker && before !== undefined) {
      merged.pop()
      merged.push({ text: `${before.text} ${segment.text}`, start: before.start, end: segment.end })
    } else merged.push(segment)
  }
  return merged
}

const LONE_MARKER = new RegExp(`^(?:[-–•▪●◦➢➤✓✔■▫*o·${SYMBOL_BULLETS}]|\\d{1,2}[.)/])$`, 'u')

function isLaidOut(laid: readonly LaidLine[]): boolean {
  let filled = 0
  let several = 0
  for (const { line, segments } of laid) {
    if (segments.length === 0) continue
    filled += 1
    if (segments.length > 1 && /\S {3,}\S/.test(line.text)) several += 1
  }
  return several >= 6 && several / filled >= 0.2
}

function pagesOf(laid: readonly LaidLine[]): LaidLine[][] {
  const pages: LaidLine[][] = []
  let page = 0
  for (const item of laid) {
    if (item.line.place.page !== page) {
      pages.push([])
      page = item.line.place.page
    }
    pages[pages.length - 1]?.push(item)
  }
  return pages
}

/**
 * The left edges of the columns of a page; none when it has no columns. Text after a gap starts where a column starts: an edge is a
 * place where many segments start and that few run over.
 */
function edgesOf(page: readonly LaidLine[]): Edges {
  const several = page.filter(({ segments }) => segments.length > 1).map(withoutHeadings)
  if (several.length < 3) return []
  const starts = new Map<number, number>()
  for (const { start } of several.flatMap(({ segments }) => segments)) starts.set(start, (starts.get(start) ?? 0) + 1)
  const least = Math.max(2, Math.round(several.length * 0.05))
  const edges: number[] = []
  for (const start of [...starts.keys()].sort((a, b) => a - b)) {
    const last = edges[edges.length - 1]
    if (last !== undefined && start - last < NARROWEST) continue
    const here = around(starts, start)
    if (here >= least && crossing(several, start) <= Math.max(1, here * 0.25)) edges.push(start)
  }
  return edges
}

/** Column headings are centred, and one may stand over two columns: they do not tell where a column starts. */
function withoutHeadings({ line, segments }: LaidLine): LaidLine {
  return { line, segments: segments.filter(({ text }) => columnHeading(text) === null) }
}

/** No column is narrower: what starts so near is an indent of the same one. */
const NARROWEST = 8

const around = (starts: ReadonlyMap<number, number>, at: number): number =>
  (starts.get(at) ?? 0) + (starts.get(at + 1) ?? 0) + (starts.get(at + 2) ?? 0)

/** Lines with text over a place where none of its words starts. */
function crossing(lines: readonly LaidLine[], at: number): number {
  return lines.filter(({ segments }) =>
    segments.some((segment) => crosses(segment, at) && wordAt(segment, at) === null),
  ).length
}

const crosses = ({ start, end }: Segment, at: number): boolean => start < at - 1 && end > at + 1

/** Where a word of the segment starts at an edge, or next to it: narrow gutters leave a single space between two columns. */
function wordAt({ text, start }: Segment, edge: number): number | null {
  for (const at of [edge, edge + 1, edge - 1]) {
    if (/[\s\u00a0]/.test(text[at - start - 1] ?? '') && /\S/.test(text[at - start] ?? '')) return at
  }
  return null
}

/** Text of two columns that a single space parts is cut where the second starts. */
function splitAtEdges(segment: Segment, edges: Edges): Segment[] {
  for (const edge of edges) {
    const at = crosses(segment, edge) ? wordAt(segment, edge) : null
    if (at === null) continue
    const before = segment.text.slice(0, at - segment.start).trimEnd()
    const left = { text: before, start: segment.start, end: segment.start + before.length }
    const right = { text: segment.text.slice(at - segment.start), start: at, end: segment.end }
    return [left, ...splitAtEdges(right, edges)]
  }
  return [segment]
}

function columnAt(start: number, edges: Edges): number {
  let column = 0
  edges.forEach((edge, index) => {
    if (start >= edge - 1) column = index
  })
  return column
}

/** The columns of a page matched with those of the fullest page, so that a page without one column keeps the others in place. */
function fitted(own: Edges, template: Edges): Edges {
  if (own.length === 0 || own.length >= template.length) return own
  const nearest = (edge: number, edges: Edges): number | undefined => edges.find((other) => Math.abs(other - edge) <= 6)
  if (!own.every((edge) => nearest(edge, template) !== undefined)) return own
  return template.map((edge) => nearest(edge, own) ?? edge)
}

// --- one page

/** `continuing`: a table of the page before may go on from the first line. */
function pagePieces(page: readonly LaidLine[], edges: Edges, continuing: boolean, out: Out): Piece[] {
  if (edges.length < 2)
    return flowPiece(
      page.map(({ line }) => line),
      out,
    )
  const pieces: Piece[] = []
  let across: Line[] = []
  let grid: GridLine[] = []
  const closeGrid = (): void => {
    if (grid.some(({ cells }) => cells.some((cell) => cell !== null))) pieces.push(gridTable(grid, edges.length, out))
    grid = []
  }
  const closeAcross = (): void => {
    pieces.push(...flowPiece(across, out))
    across = []
  }
  let inTable = false
  for (const line of page) {
    const item = splitColumns(line, edges, grid)
    inTable ||= item.segments.length > 1 || continuing
    if (item.segments.length === 0) {
      if (grid.length > 0) grid.push({ line: item.line, cells: edges.map(() => null) })
      else across.push(item.line)
    } else if (!inTable || runsAcross(item, edges)) {
      closeGrid()
      across.push({ ...item.line, text: item.segments.map(({ text }) => text).join('  ') })
    } else {
      closeAcross()
      grid.push({ line: item.line, cells: cellsOf(item, edges) })
    }
  }
  closeGrid()
  closeAcross()
  return pieces
}

/** Columns glued by a single space: on a line with others, or right under a line of the grid and starting where a column starts. */
function splitColumns(item: LaidLine, edges: Edges, grid: readonly GridLine[]): LaidLine {
  const [first, second] = item.segments
  if (first === undefined) return item
  const above = grid[grid.length - 1]
  const inGrid = above?.cells.some((cell) => cell !== null) === true
  const atEdge = edges.some((edge) => Math.abs(edge - first.start) <= 1)
  if (second === undefined && !(inGrid && atEdge)) return item
  const whole = item.segments.map(({ text }) => text).join(' ')
  if (blockHeading(whole)?.explicit === true) return item
  return { ...item, segments: item.segments.flatMap((segment) => splitAtEdges(segment, edges)) }
}

function flowPiece(lines: readonly Line[], out: Out): Piece[] {
  const flow = readFlow(lines, { flattened: false, lineIsParagraph: false }, out)
  return flow.paragraphs.length > 0 ? [flow] : []
}

/** One segment over the edge of a column where another begins, or a bloc heading: text across the page. */
function runsAcross({ segments }: LaidLine, edges: Edges): boolean {
  const [only, second] = segments
  if (only === undefined) return false
  const whole = segments.map(({ text }) => text).join(' ')
  const heading = blockHeading(whole)
  if (heading?.explicit === true && segments.length <= 2) return true
  if (second !== undefined) return false
  return edges.some((edge) => only.start < edge - 1 && only.end > edge + 1)
}

interface GridLine {
  readonly line: Line
  /** Text of each column on this line, `null` when blank. */
  readonly cells: readonly (Segment | null)[]
}

function cellsOf({ segments }: LaidLine, edges: Edges): (Segment | null)[] {
  const cells: (Segment | null)[] = edges.map(() => null)
  for (const segment of segments) {
    const column = columnAt(segment.start, edges)
    const before = cells[column]
    cells[column] =
      before == null ? segment : { text: `${before.text} ${segment.text}`, start: before.start, end: segment.end }
  }
  return cells
}

/** A table from the lines of a grid: rows open where a blank line or the start of several cells says so. */
function gridTable(grid: readonly GridLine[], width: number, out: Out): Table {
  const rows: Row[] = []
  for (const lines of rowsOf(grid, width)) {
    const columns = Array.from({ length: width }, (_, column) => columnParagraphs(lines, column, out))
    const place = joinPlaces(lines.map(({ line }) => line.place))
    const headings = columns.map(headingCount)
    if (headings.some((count) => count > 0)) {
      rows.push({
        cells: columns.flatMap((paragraphs, column) => cellAt(paragraphs.slice(0, headings[column]), column)),
        place,
      })
    }
    const cells = columns.flatMap((paragraphs, column) => cellAt(paragraphs.slice(headings[column] ?? 0), column))
    if (cells.length > 0) rows.push({ cells, place })
  }
  return { kind: 'table', rows, width, spansKnown: false, place: joinPlaces(grid.map(({ line }) => line.place)) }
}

function cellAt(paragraphs: readonly Paragraph[], column: number): Cell[] {
  if (paragraphs.length === 0) return []
  return [{ column, columns: 1, rows: 1, paragraphs, place: joinPlaces(paragraphs.map(({ place }) => place)) }]
}

function headingCount(paragraphs: readonly Paragraph[]): number {
  let count = 0
  for (const { text, marker } of paragraphs) {
    const heading = marker === null && (columnHeading(text) !== null || (count > 0 && isHeadingTail(text)))
    if (!heading) break
    count += 1
  }
  return count
}

function columnParagraphs(lines: readonly GridLine[], column: number, out: Out): readonly Paragraph[] {
  const own = lines.map(({ line, cells }): Line => {
    const cell = cells[column]
    if (cell == null) return { ...line, text: '' }
    return {
      ...line,
      text: cell.text,
      place: { ...line.place, start: line.place.start + cell.start, end: line.place.start + cell.end },
    }
  })
  return readFlow(own, { flattened: false, lineIsParagraph: false }, out).paragraphs
}

/** What stands in each column of a line, `null` where nothing does; a line of nothing is a blank one. */
export interface ColumnsOfLine {
  readonly cells: readonly ({ readonly text: string } | null)[]
}

/** Cuts the lines of a grid into rows. */
export function rowsOf<T extends ColumnsOfLine>(grid: readonly T[], width: number): T[][] {
  const rows: T[][] = [[]]
  const aligned = rowsAreAligned(grid)
  let blank = true
  for (const [index, item] of grid.entries()) {
    const empty = item.cells.every((cell) => cell === null)
    if (!empty && blank && rows[rows.length - 1]?.some(({ cells }) => cells.some((cell) => cell !== null)) === true) {
      if (bandOpensRow(grid, index)) rows.push([])
    } else if (!empty && !blank && lineOpensRow(grid, index, width, aligned)) rows.push([])
    rows[rows.length - 1]?.push(item)
    blank = empty
  }
  return rows.filter((row) => row.some(({ cells }) => cells.some((cell) => cell !== null)))
}

/** After a blank line: some cell before the next blank line starts a competency or an activity. */
function bandOpensRow(grid: readonly ColumnsOfLine[], from: number): boolean {
  for (let at = from; at < grid.length; at += 1) {
    const cells = grid[at]?.cells ?? []
    if (cells.every((cell) => cell === null)) return false
    if (cells.some((cell) => cell !== null && opensElement(cell.text))) return true
  }
  return false
}

/**
 * Without a blank line: a competency starts, and no other column is in the middle of a sentence. Where nearly every competency of the
 * grid starts beside the start of another cell, such a start is enough: the cell in the middle covers several rows.
 */
function lineOpensRow(grid: readonly ColumnsOfLine[], index: number, width: number, aligned: boolean): boolean {
  const cells = grid[index]?.cells ?? []
  if (!cells.some((cell) => cell !== null && opensElement(cell.text))) return false
  if (aligned && startsBeside(grid, index)) return true
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column]
    const above = grid[index - 1]?.cells[column]
    if (cell != null && startsLower(cell.text)) return false
    if (
      above != null &&
      (cell == null ? openness(above.text) === 2 : openness(above.text) > 0 && !opensElement(cell.text))
    )
      return false
  }
  return true
}

/** Whether cells start together in this grid, as those of a row do. */
function rowsAreAligned(grid: readonly ColumnsOfLine[]): boolean {
  const starts = grid.flatMap(({ cells }, index) =>
    cells.some((cell) => cell !== null && opensElement(cell.text)) ? [index] : [],
  )
  return starts.length > 1 && starts.filter((index) => startsBeside(grid, index)).length >= starts.length * 0.75
}

/** Beside the competency that starts on this line, another cell starts: a capital or a list marker under a blank or a closed line. */
function startsBeside(grid: readonly ColumnsOfLine[], index: number): boolean {
  const cells = grid[index]?.cells ?? []
  const own = cells.findIndex((cell) => cell !== null && opensElement(cell.text))
  return cells.some((cell, column) => {
    if (cell === null || column === own) return false
    const above = grid[index - 1]?.cells[column] ?? null
    const fresh = /^[\p{Lu}«]/u.test(cell.text) || LONE_MARKER.test(cell.text.split(/\s/u)[0] ?? '')
    return fresh && (above === null || openness(above.text) === 0)
  })
}

function opensElement(text: string): boolean {
  const { codes, rest } = head(text)
  const [code] = codes
  if (
    code !== undefined &&
    rest !== '' &&
    (code.kind === 'competence' || code.kind === 'activite') &&
    !/^[)\]]/.test(rest)
  ) {
    return /^[\p{Lu}«"(]/u.test(rest)
  }
  return /^\p{Lu}/u.test(text) && startsWithInfinitive(text)
}
