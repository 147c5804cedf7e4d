import { head } from '../../recognise/words/codes.ts'
import { openness, startsLower, startsWithInfinitive } from '../../recognise/words/cues.ts'
import { columnHeading } from '../../recognise/words/headings.ts'
import type { DropReason } from '../document.ts'
import { collapse } from '../lines.ts'
import { takeMarker } from '../markers.ts'
import type { LaidCell, LaidPiece, LaidTable, PageLayout } from './page-layout.ts'
import type { TextLine } from './text-lines.ts'

/** Tables that go on over pages, put together again. */

/** Takes the lines of a cell that only say again what a page before said. */
export type CellAside = (cell: LaidCell, reason: DropReason) => void

/** The pieces of a document, page after page; `aside` takes the heading rows and the reminders that are printed again. */
export function joinedPages(pages: readonly PageLayout[], aside: CellAside): LaidPiece[] {
  const pieces: LaidPiece[] = []
  const foot = Math.max(...pages.flatMap(({ pieces: own }) => own.map(bottomOf)))
  for (const { pieces: own } of pages) {
    const [first, ...others] = own
    if (first === undefined) continue
    takeOverflow(pieces, first)
    const last = pieces.at(-1)
    if (last?.kind === 'text' && first.kind === 'text') last.lines.push(...first.lines)
    else if (last?.kind === 'table' && first.kind === 'table') {
      const joined = joinedTables(last, first, foot, aside)
      if (joined === null) pieces.push(first)
      else pieces[pieces.length - 1] = joined
    } else pieces.push(first)
    pieces.push(...others)
  }
  return pieces
}

/** A few words that run under the last rule of a page, in one column of a table that goes on over it, are of the cell above. */
function takeOverflow(pieces: LaidPiece[], next: LaidPiece): void {
  const [table, text] = pieces.slice(-2)
  if (table?.kind !== 'table' || text?.kind !== 'text' || next.kind !== 'table') return
  const [line] = text.lines
  if (line === undefined || text.lines.length > MOST_OVERFLOW || !startsLower(line.text)) return
  if (line.y - table.box.bottom > line.size * 2 || commonEdges(table, next) === null) return
  const column = table.xs.findLastIndex((x) => x <= line.left + NEAR)
  const end = table.xs[column + 1]
  const up = lastCell(table, column)
  if (end === undefined || up === undefined || text.lines.some(({ right }) => right > end + NEAR)) return
  if (openness(textOf(up.lines)) === 0) return
  up.lines.push(...text.lines)
  pieces.pop()
}

const MOST_OVERFLOW = 3

const bottomOf = (piece: LaidPiece): number =>
  piece.kind === 'table' ? piece.box.bottom : Math.max(...piece.lines.map(({ y }) => y))

/** How far the edges of one table may stand from page to page. */
const NEAR = 6

/** The edges of both tables, when one has all those of the other; `null` when they are two tables. */
function commonEdges(a: LaidTable, b: LaidTable): readonly number[] | null {
  const [fine, coarse] = a.xs.length >= b.xs.length ? [a.xs, b.xs] : [b.xs, a.xs]
  const near = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && Math.abs(one - other) <= NEAR
  const known = coarse.every((x) => fine.some((other) => near(x, other)))
  return known && near(fine[0], coarse[0]) && near(fine.at(-1), coarse.at(-1)) ? fine : null
}

/** The same table, with its cells on the columns of other edges. */
function onEdges(table: LaidTable, xs: readonly number[]): LaidTable {
  if (table.xs.length === xs.length) return table
  const columnAt = (x: number): number => {
    const distances = xs.map((edge) => Math.abs(edge - x))
    return distances.indexOf(Math.min(...distances))
  }
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const column = columnAt(cell.box.left)
      return { ...cell, column, columns: Math.max(1, columnAt(cell.box.right) - column) }
    }),
  )
  return { ...table, xs, rows }
}

function joinedTables(before: LaidTable, after: LaidTable, foot: number, aside: CellAside): LaidTable | null {
  const xs = commonEdges(before, after)
  if (xs === null || before.ruled !== after.ruled) return null
  const above = onEdges(before, xs)
  const below = onEdges(after, xs)
  const repeated = repeatedHeadings(above, below)
  for (const row of below.rows.slice(0, repeated))
    row.filter(({ lines }) => lines.length > 0).forEach((cell) => void aside(cell, 'entete_de_colonne'))
  const rows = below.rows.slice(repeated)
  const first = rows[0]?.map((cell) => withoutReminder(above, cell, aside))
  const joined: LaidTable = { ...above, box: { ...above.box, bottom: below.box.bottom }, closed: below.closed }
  if (first === undefined) return joined
  const isHeading = first.length > 0 && first.every(({ lines }) => lines.length === 0 || isColumnHeading(lines))
  const told = tellsWhatGoesOn(above)
  const cut = !isHeading && !told && isCut(above, first, foot)
  const base = above.rows.length - (cut ? 1 : 0)
  const kept = first.filter((cell) => !goesInto(above, cell, { cut, told }, first))
  return { ...joined, rows: [...above.rows.slice(0, base), ...withFirst(above, kept, cut), ...rows.slice(1)] }
}

/** The row where a page was cut holds what remains of both sides. */
function withFirst(above: LaidTable, kept: LaidCell[], cut: boolean): LaidCell[][] {
  const last = above.rows.at(-1) ?? []
  return cut ? [[...last, ...kept].toSorted((a, b) => a.column - b.column)] : [kept]
}

/** How many rows at the top of a page say again what the table began with; a heading may come back clipped. */
function repeatedHeadings(above: LaidTable, below: LaidTable): number {
  let count = 0
  for (const row of below.rows) {
    const model = above.rows[count]
    if (model === undefined || row.length === 0 || !row.some(({ lines }) => lines.length > 0)) break
    const same = row.every(({ column, lines }) => {
      const text = textOf(lines)
      const other = textOf(model.find((cell) => cell.column === column)?.lines ?? [])
      return text === other || (text !== '' && text.length > 4 && other.startsWith(text))
    })
    if (!same) break
    count += 1
  }
  // The first row of a table without headings may come back by chance.
  const told = below.rows.slice(0, count).some((row) => row.some(({ lines }) => isColumnHeading(lines)))
  return told || count > 1 ? count : 0
}

/** « A1 Accueil (suite) », « A1 Conseiller le… (continued) »: what the cell above says, printed again where it goes on. */
const REMINDER = /^(.+?)…?\s\((?:suite|continued)\)$/u

function withoutReminder(above: LaidTable, cell: LaidCell, aside: CellAside): LaidCell {
  const name = REMINDER.exec(textOf(cell.lines))?.[1]
  const up = lastCell(above, cell.column)
  if (name === undefined || up === undefined || !textOf(up.lines).includes(name)) return cell
  aside(cell, 'doublon')
  return { ...cell, lines: [] }
}

const textOf = (lines: readonly TextLine[]): string => collapse(lines.map(({ text }) => text).join(' '))
const isColumnHeading = (lines: readonly TextLine[]): boolean => {
  const [first] = lines
  return first !== undefined && (columnHeading(textOf(lines)) !== null || columnHeading(first.text) !== null)
}

/** How a page ends inside a table. */
interface PageEnd {
  /** Its last row goes on. */
  readonly cut: boolean
  /** Its cells tell which of them go on. */
  readonly told: boolean
}

/** Whether some cells are left open at the foot of a page, and others closed: those go on, and no others. */
function tellsWhatGoesOn(table: LaidTable): boolean {
  const last = table.xs.slice(1).flatMap((_, column) => lastCell(table, column) ?? [])
  return last.some(({ open }) => open === true) && last.some(({ open }) => open === false)
}

/** The cell of the last row of a table that covers a column. */
function lastCell(table: LaidTable, column: number): LaidCell | undefined {
  for (let row = table.rows.length - 1; row >= 0; row -= 1) {
    const cell = table.rows[row]?.find((one) => one.column <= column && one.column + one.columns > column)
    if (cell !== undefined) return row + cell.rows >= table.rows.length ? cell : undefined
  }
  return undefined
}

/** Whether the first row of a page is the rest of the last row of the page before. */
function isCut(above: LaidTable, row: readonly LaidCell[], foot: number): boolean {
  const filled = row.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return true
  if (filled.some(({ lines }) => opensElement(lines))) return false
  if (!above.closed) return true
  // Rows that are kept whole leave the foot of the page empty.
  if (foot - above.box.bottom > 60) return false
  const pairs = filled.map((cell) => ({ cell, up: lastCell(above, cell.column) }))
  if (pairs.some(({ cell, up }) => up !== undefined && runsOn(up, cell))) return true
  const emptied = row.some(
    (cell) => cell.lines.length === 0 && (lastCell(above, cell.column)?.lines.length ?? 0) > 0 && cell.rows === 1,
  )
  if (emptied) return true
  return pairs.some(({ up }) => up !== undefined && openness(textOf(up.lines)) > 0)
}

/** A sentence that stops at the foot of a page and goes on at the top of the next. */
function runsOn(up: LaidCell, cell: LaidCell): boolean {
  const [first] = cell.lines
  if (first === undefined || up.lines.length === 0 || takeMarker(first.text).marker !== null) return false
  return startsLower(first.text) || openness(textOf(up.lines)) === 2
}

function opensElement(lines: readonly TextLine[]): boolean {
  const text = textOf(lines)
  const { codes, rest } = head(text)
  if (codes.length > 0 && !/^[)\],;]/.test(rest)) return true
  return takeMarker(text).marker === null && /^\p{Lu}/u.test(text) && startsWithInfinitive(text)
}

/** Adds a cell of the first row of a page to the one above when that one goes on; false when it is a cell of its own. */
function goesInto(above: LaidTable, cell: LaidCell, { cut, told }: PageEnd, row: readonly LaidCell[]): boolean {
  const up = lastCell(above, cell.column)
  if (up === undefined || up.column !== cell.column || up.columns !== cell.columns) return false
  const merged = cell.rows > Math.min(...row.map(({ rows }) => rows)) || up.rows > 1
  const likely =
    cut || (cell.lines.length === 0 ? merged || !hasEmptyCells(above, cell.column) : merged && goesOnIn(up, cell))
  const joins = told ? up.open === true : (likely && (up.lines.length > 0 || cut)) || plainlyRunsOn(up, cell)
  if (!joins) return false
  up.rows += cell.rows - (cut ? 1 : 0)
  up.open = cell.open ?? false
  up.lines.push(...cell.lines)
  return true
}

/** « … remis en fin d’année, et » over « un entretien de vingt minutes »: one sentence, whatever the rules say. */
function plainlyRunsOn(up: LaidCell, cell: LaidCell): boolean {
  const text = textOf(up.lines)
  return openness(text) === 2 && !text.endsWith(':') && startsLower(cell.lines[0]?.text ?? '')
}

function hasEmptyCells(table: LaidTable, column: number): boolean {
  return table.rows.some((row) => row.some((cell) => cell.column === column && cell.lines.length === 0))
}

/** A merged cell that is full to its foot goes on, unless what follows plainly begins. */
function goesOnIn(up: LaidCell, cell: LaidCell): boolean {
  const [first, last] = [cell.lines[0], up.lines.at(-1)]
  if (first === undefined || last === undefined) return true
  if (runsOn(up, cell)) return true
  if (opensElement(cell.lines)) return false
  return up.box.bottom - last.y < last.size * 1.6
}
