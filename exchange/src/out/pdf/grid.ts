import { fitting, fittingAtLeastOne, heightOf, type Slot } from './paragraph.ts'

/** A cell of a table, its content broken into lines. */
export interface GridCell {
  readonly row: number
  /** Rows that it covers. */
  readonly rows: number
  readonly column: number
  readonly columns: number
  readonly slots: readonly Slot[]
}

/** What of a cell stands on a page. */
export interface Placed {
  readonly cell: GridCell
  readonly from: number
  readonly to: number
  /** From the top of the part of the table that is on the page. */
  readonly top: number
  readonly height: number
  /** It is not at its end, be there text left or not. */
  readonly goesOn: boolean
}

/** What goes around the content of a cell, above and below together. */
export interface Room {
  readonly padding: number
  /** What the first page has for rows, then what each other one has. */
  readonly first: number
  readonly next: number
}

/**
 * Shares the rows of a table out over pages. A short row goes whole to the next page rather than be cut; a long one, or a cell that
 * several rows share, goes on there. Every line is placed once, in order.
 */
export function* pagesOf(cells: readonly GridCell[], rows: number, room: Room): Generator<readonly Placed[]> {
  const starting = byRow(cells, rows)
  let open: Open[] = []
  let row = 0
  /** The row began on an earlier page. */
  let goesOn = false
  let available = room.first
  while (row < rows) {
    const placed: Placed[] = []
    open = open.map((one) => ({ ...one, top: 0, placed: one.next }))
    let y = 0
    let isFull = false
    while (row < rows && !isFull) {
      const before = open
      if (!goesOn) open = [...open, ...(starting[row] ?? []).map((cell) => ({ cell, next: 0, placed: 0, top: y }))]
      const bottom = bottomOf(open, row, y, room.padding)
      if (bottom <= available) {
        y = bottom
        for (const one of open) if (endsIn(one.cell, row)) placed.push(shown(one, one.cell.slots.length, y, false))
        open = open.filter(({ cell }) => !endsIn(cell, row))
        row += 1
        goesOn = false
        continue
      }
      isFull = true
      const fresh = y === 0
      if (!fresh && !goesOn && !canBeCut(open, row, y, available, room)) open = before
      else {
        // The row is opened on this page; only its start fits.
        goesOn = true
        const cut = open.map((one) => ({ ...one, next: cutOf(one, available, room.padding, fresh) }))
        y = Math.min(available, Math.max(y, ...cut.map((one) => one.top + used(one) + room.padding)))
        open = cut
      }
      // A cell that goes on fills what it has of this page.
      open = open.map((one) => (one.next > one.placed ? one : { ...one, next: cutOf(one, y, room.padding, false) }))
      for (const one of open) if (y > one.top) placed.push(shown(one, one.next, y, true))
    }
    yield placed.toSorted((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)
    available = room.next
  }
}

/** A cell whose last row is not placed yet. */
interface Open {
  readonly cell: GridCell
  /** The first line that is not placed, and what it was when the page began. */
  readonly next: number
  readonly placed: number
  readonly top: number
}

const endsIn = ({ row, rows }: GridCell, here: number): boolean => row + rows - 1 <= here

const remaining = ({ cell, placed }: Open): readonly Slot[] => cell.slots.slice(placed)

const used = ({ cell, placed, next }: Open): number => heightOf(cell.slots.slice(placed, next))

const shown = ({ cell, placed, top }: Open, to: number, bottom: number, goesOn: boolean): Placed => ({
  cell,
  from: placed,
  to,
  top,
  height: bottom - top,
  goesOn,
})

const cutOf = ({ cell, placed, top }: Open, bottom: number, padding: number, fresh: boolean): number =>
  (fresh ? fittingAtLeastOne : fitting)(cell.slots, placed, bottom - top - padding)

/** Where a row ends when all that has to end with it does. */
function bottomOf(open: readonly Open[], row: number, y: number, padding: number): number {
  const needs = open.flatMap((one) => (endsIn(one.cell, row) ? [one.top + heightOf(remaining(one)) + padding] : []))
  return Math.max(y + padding + SHORTEST, ...needs)
}

/** Of a row without text. */
const SHORTEST = 8

/** Whether a row that does not fit is cut rather than moved: when no page holds it, or moving it would leave this one nearly empty. */
function canBeCut(open: readonly Open[], row: number, y: number, available: number, room: Room): boolean {
  const own = open.filter(({ cell }) => cell.row === row)
  const alone = Math.max(0, ...own.filter(({ cell }) => cell.rows === 1).map((one) => heightOf(one.cell.slots)))
  const space = available - y
  if (alone + room.padding <= space) return own.every((one) => startsWell(one, space, room.padding))
  const fitsElsewhere = alone + room.padding <= room.next
  if (fitsElsewhere && space < room.next * LEFT_EMPTY) return false
  return own.every((one) => startsWell(one, space, room.padding))
}

/** How much of a page may stay empty for a row to stay whole. */
const LEFT_EMPTY = 0.7
const FEWEST_LINES = 3

const startsWell = ({ cell: { slots } }: Open, space: number, padding: number): boolean =>
  fitting(slots, 0, space - padding) >= Math.min(FEWEST_LINES, slots.length)

function byRow(cells: readonly GridCell[], rows: number): readonly (readonly GridCell[])[] {
  const starting: GridCell[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) starting[cell.row]?.push(cell)
  return starting
}
