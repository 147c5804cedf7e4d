import { head } from '../../recognise/words/codes.ts'
import { blockHeading, columnHeading } from '../../recognise/words/headings.ts'
import { rowsOf } from '../text/layout.ts'
import type { Glyph } from './drawing.ts'
import { median } from './geometry.ts'
import type { LaidCell, LaidPiece, LaidTable } from './page-layout.ts'
import { type LineOptions, lineOf, rowsOfGlyphs, type TextLine } from './text-lines.ts'

/** Tables that no rule draws: columns of text side by side. */

/** The parts of one line of the page that wide gaps keep apart. */
interface SplitLine {
  readonly parts: readonly Glyph[][]
  readonly lines: readonly TextLine[]
  readonly y: number
  readonly size: number
}

/** What a page says of its columns and the next ones need. */
export interface Sheet {
  /** Where the page ends. */
  readonly right: number
  readonly bottom: number
  /** The columns met so far, by their left edges: a page may show only some of them. */
  readonly columns: (readonly number[])[]
}

/** The texts and the tables that letters outside of any rule make. */
export function unruledPieces(glyphs: readonly Glyph[], options: LineOptions, sheet: Sheet): LaidPiece[] {
  const lines = rowsOfGlyphs(glyphs).flatMap((row) => splitLine(row, options))
  const usual = median(lines.map(({ size }) => size))
  const leading = leadingOf(lines, usual)
  const [top, body, foot] = withoutEnds(lines, leading, sheet.bottom)
  const bands = bandsOf(body, usual)
  const pieces: LaidPiece[] = []
  const write = (own: readonly SplitLine[]): void => {
    if (own.length === 0) return
    const whole = own.flatMap(({ parts }) => lineOf(parts.flat(), options) ?? [])
    const last = pieces.at(-1)
    if (last?.kind === 'text') last.lines.push(...whole)
    else pieces.push({ kind: 'text', lines: whole })
  }
  write(top)
  for (const band of bands) {
    const edges = columnsOf(band, sheet)
    if (edges.length < 2) write(band)
    else {
      if (sheet.columns.at(-1) !== edges) sheet.columns.push(edges)
      const { before, table } = tableOf(band, edges, leading, options, sheet.right)
      write(before)
      if (table !== null) pieces.push(table)
    }
  }
  write(foot)
  return pieces
}

/** From one line to the next, rows apart left out. */
function leadingOf(lines: readonly SplitLine[], usual: number): number {
  const steps = lines.flatMap(({ y }, index) => (index === 0 ? [] : [y - (lines[index - 1]?.y ?? y)]))
  const near = steps.filter((step) => step < usual * 1.9)
  return near.length === 0 ? usual * 1.2 : median(near)
}

/** A gap that no space between words makes, as a share of the size. */
const GAP = 1.1
const MARK = /^[-–—•▪●◦➢➤✓✔■□▫‣∙·o*\uf000-\uf0ff]$/u

function splitLine(row: readonly Glyph[], options: LineOptions): SplitLine[] {
  const parts: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  let last: Glyph | undefined
  for (const glyph of row) {
    if (glyph.text.trim() === '') continue
    const part = parts.at(-1)
    const afterMark = part?.length === 1 && last !== undefined && MARK.test(last.text)
    if (part === undefined || glyph.left - end > glyph.size * (afterMark ? 4 : GAP)) parts.push([glyph])
    else part.push(glyph)
    end = Math.max(end, glyph.right)
    last = glyph
  }
  // The spaces between the letters of a part come back with it.
  const whole = parts.map((part) => {
    const [from, to] = [part[0]?.left ?? 0, part.at(-1)?.right ?? 0]
    return row.filter(({ left, right: to_ }) => left >= from - 0.1 && to_ <= to + 0.1)
  })
  const lines = whole.flatMap((part) => lineOf(part, options) ?? [])
  const [first] = lines
  if (first === undefined || lines.length !== whole.length) return []
  return [{ parts: whole, lines, y: first.y, size: Math.max(...lines.map(({ size }) => size)) }]
}

/** The running titles: a line or two that stand apart at the ends of the page. */
function withoutEnds(
  lines: readonly SplitLine[],
  leading: number,
  bottom: number,
): readonly [top: readonly SplitLine[], body: readonly SplitLine[], foot: readonly SplitLine[]] {
  const gapAfter = (index: number): number => (lines[index + 1]?.y ?? 0) - (lines[index]?.y ?? 0)
  let from = 0
  const heads = lines.findIndex(isHeadings)
  for (let index = 0; index < Math.min(2, heads < 0 ? lines.length - 1 : heads); index += 1)
    if (isEnd(lines[index], 'top', bottom) && (gapAfter(index) > leading * 1.6 || isArtifact(lines[index])))
      from = index + 1
  let to = lines.length
  for (let index = lines.length - 2; index >= Math.max(from, lines.length - 3); index -= 1)
    if (isEnd(lines[index + 1], 'foot', bottom) && gapAfter(index) > leading * 1.6) to = index + 1
  return [lines.slice(0, from), lines.slice(from, to), lines.slice(to)]
}

/** How near the edge of a page its running titles stand, as a share of its height. */
const EDGE = 0.12

const isEnd = (line: SplitLine | undefined, end: 'top' | 'foot', bottom: number): boolean =>
  line !== undefined && !isHeadings(line) && (end === 'top' ? line.y < bottom * EDGE : line.y > bottom * (1 - EDGE))

const isArtifact = (line: SplitLine | undefined): boolean => line?.lines.every(({ artifact }) => artifact) === true

/** Titles and column headings part what stands side by side on a page. */
function bandsOf(lines: readonly SplitLine[], usual: number): SplitLine[][] {
  const bands: SplitLine[][] = [[]]
  const left = Math.min(...lines.flatMap((line) => line.lines.map((part) => part.left)))
  const right = Math.max(...lines.flatMap((line) => line.lines.map((part) => part.right)))
  let wasAcross = false
  let wasHeading = false
  for (const line of lines) {
    const across = isAcross(line, usual, left, right)
    const heading = isHeadings(line)
    if (across !== wasAcross || (heading && !wasHeading)) bands.push([])
    bands.at(-1)?.push(line)
    wasAcross = across
    wasHeading = heading
  }
  return bands.filter((band) => band.length > 0)
}

const isHeadings = ({ lines }: SplitLine): boolean =>
  lines.length > 1 && lines.every(({ text }) => columnHeading(text) !== null)

function isAcross({ lines, size }: SplitLine, usual: number, left: number, right: number): boolean {
  const [only, other] = lines
  if (only === undefined || other !== undefined || only.left > left + (right - left) * 0.2) return false
  return (
    size > usual * 1.12 || only.right - only.left > (right - left) * 0.55 || blockHeading(only.text)?.explicit === true
  )
}

/** The left edges of the columns of a band: where no letter stands beside it over nearly all its lines. */
function edgesOf(band: readonly SplitLine[]): readonly number[] {
  const several = band.filter(({ lines }) => lines.length > 1)
  const [first] = band
  const headings = first !== undefined && isHeadings(first) ? first.lines.map(({ left }) => left) : []
  if (several.length < 3) return headings
  if (headings.length === 0 && several.length < band.length * 0.25) return []
  const lines = band.flatMap((line) => line.lines)
  const starts = lines.map(({ left }) => left).toSorted((a, b) => a - b)
  const edges: number[] = []
  for (const start of starts) {
    const last = edges.at(-1)
    if (last !== undefined && start - last < NARROWEST) continue
    const here = lines.filter(({ left }) => left >= start - 1 && left < start + NARROWEST).length
    const over = lines.filter(({ left, right }) => left < start - 1 && right > start - 2).length
    if (here >= 2 && over <= Math.max(1, here * 0.12)) edges.push(start)
  }
  return edges
}

/** No column is narrower, in points. */
const NARROWEST = 32

const columnAt = ({ left }: TextLine, edges: readonly number[]): number =>
  Math.max(
    0,
    edges.findLastIndex((edge) => left >= edge - 2),
  )

const crosses = ({ left, right }: TextLine, edges: readonly number[]): boolean =>
  edges.some((edge) => left < edge - 4 && right > edge + 4)

/** The columns of a band; those met last, where it shows some of them only. */
function columnsOf(band: readonly SplitLine[], { columns }: Sheet): readonly number[] {
  const found = edgesOf(band)
  const fuller = columns.findLast(
    (known) =>
      known.length > found.length &&
      found.every((edge) => known.some((other) => Math.abs(other - edge) <= 6)) &&
      fits(band, known),
  )
  return fuller ?? found
}

/** Whether the lines stand in columns known from above. */
const fits = (band: readonly SplitLine[], edges: readonly number[]): boolean =>
  edges.length > 1 &&
  band.some(({ lines }) => lines.length > 1) &&
  band.every(({ lines }) => lines.every((line) => !crosses(line, edges)))

function tableOf(
  band: readonly SplitLine[],
  edges: readonly number[],
  leading: number,
  options: LineOptions,
  right: number,
): { readonly before: readonly SplitLine[]; readonly table: LaidTable | null } {
  // Text over the columns stands before them.
  const first = band.findIndex(({ lines }) => lines.length > 1)
  const from = band.slice(0, first).every(({ lines }) => lines.every((line) => columnAt(line, edges) === 0)) ? first : 0
  const rows = band.slice(Math.max(0, from)).map((line) => gridLine(line, edges, options))
  const spaced = rows.flatMap((row, index) => {
    const above = rows[index - 1]
    const blank = above !== undefined && row.y - above.y > leading * 1.45
    return blank ? [{ y: row.y, cells: edges.map(() => null) }, row] : [row]
  })
  const xs = [...edges, right]
  const rooms = edges.map((left, column) => ({
    left,
    right: Math.max(...rows.map(({ cells }) => cells[column]?.right ?? 0)),
  }))
  const laid = rowsOf(spaced, edges.length)
    .flatMap(atLoneCodes)
    .map((own) =>
      edges.flatMap((left, column): LaidCell[] => {
        const lines = own.flatMap(({ cells }) => cells[column] ?? [])
        const box = { left, right: xs[column + 1] ?? right, top: own[0]?.y ?? 0, bottom: own.at(-1)?.y ?? 0 }
        const room = rooms[column] ?? { left, right }
        return [{ column, columns: 1, rows: 1, box, lines, room }]
      }),
    )
  const [start, end] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0]
  const box = { left: edges[0] ?? 0, right, top: start - leading, bottom: end }
  const table: LaidTable = {
    kind: 'table',
    box,
    xs,
    rows: withMerged(laid.flatMap(withoutHeadings), leading),
    closed: true,
    ruled: false,
  }
  return { before: band.slice(0, Math.max(0, from)), table: laid.length === 0 ? null : table }
}

/** A code alone in the first column stands for what its row is about. */
function atLoneCodes(rows: readonly GridLine[]): GridLine[][] {
  const parts: GridLine[][] = []
  for (const row of rows) {
    const text = row.cells[0]?.text ?? ''
    const { codes, rest } = head(text)
    const part = parts.at(-1)
    if (part === undefined || (codes.length > 0 && rest === '' && !/^[,;(]/.test(text))) parts.push([row])
    else part.push(row)
  }
  return parts
}

interface GridLine {
  readonly y: number
  readonly cells: readonly (TextLine | null)[]
}

function gridLine({ parts, y }: SplitLine, edges: readonly number[], options: LineOptions): GridLine {
  const columns: Glyph[][] = edges.map(() => [])
  for (const part of parts) {
    const line = lineOf(part, options)
    if (line !== null) columns[columnAt(line, edges)]?.push(...part)
  }
  return { y, cells: columns.map((own) => (own.length === 0 ? null : lineOf(own, options))) }
}

/** A cell goes on into the next row where its lines do not step apart, and where the next row leaves it room. */
function withMerged(rows: readonly LaidCell[][], leading: number): LaidCell[][] {
  const open = new Map<number, LaidCell>()
  return rows.map((row) =>
    row.filter((cell) => {
      const up = open.get(cell.column)
      const [above, below] = [up?.lines.at(-1), cell.lines[0]]
      const isHeading = up !== undefined && headingLines(up.lines) > 0
      const goesOn =
        up !== undefined &&
        above !== undefined &&
        !isHeading &&
        (below === undefined || below.y - above.y <= leading * 1.2)
      if (!goesOn) {
        open.set(cell.column, cell)
        return true
      }
      up.rows += 1
      up.lines.push(...cell.lines)
      return false
    }),
  )
}

/** The headings of the columns are a row of their own, although nothing parts them from the next. */
function withoutHeadings(row: LaidCell[]): LaidCell[][] {
  const counts = row.map(({ lines }) => headingLines(lines))
  if (!counts.some((count) => count > 0)) return [row]
  const heads = row.map((cell, column) => ({ ...cell, lines: cell.lines.slice(0, counts[column]) }))
  const rest = row.map((cell, column) => ({ ...cell, lines: cell.lines.slice(counts[column]) }))
  return rest.some(({ lines }) => lines.length > 0) ? [heads, rest] : [heads]
}

function headingLines(lines: readonly TextLine[]): number {
  for (let count = Math.min(4, lines.length); count > 0; count -= 1) {
    const text = lines
      .slice(0, count)
      .map((line) => line.text)
      .join(' ')
    if (columnHeading(text) !== null) return count
  }
  return 0
}
