import { expect, test } from 'vitest'
import { type GridCell, pagesOf, type Room } from './grid.ts'
import { heightOf, type Paragraph, slotsOf } from './paragraph.ts'
import { CELL_STYLES } from './styles.ts'

const ROOM: Room = { padding: 8, first: 180, next: 400 }

/** Always the same numbers, as if by chance. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

function tableBy(seed: number): { readonly cells: readonly GridCell[]; readonly rows: number } {
  const source = numbers(seed)
  const upTo = (most: number): number => Math.floor(source.next().value * (most + 1))
  const rows = 1 + upTo(25)
  const cells: GridCell[] = []
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < rows; ) {
      const covered = column === 1 ? 1 : Math.min(rows - row, 1 + upTo(6))
      const paragraphs = Array.from({ length: upTo(4) }, (): Paragraph => {
        const kind = upTo(4) === 0 ? 'label' : 'text'
        const lines = Array.from({ length: 1 + upTo(upTo(9) === 0 ? 60 : 6) }, () => [])
        return { kind, depth: 0, bullet: null, indent: 0, style: CELL_STYLES[kind], lines }
      })
      cells.push({ row, rows: covered, column, columns: 1, slots: slotsOf(paragraphs) })
      row += covered
    }
  }
  return { cells, rows }
}

test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
  'table %i: each line is placed once, in order, inside its page',
  (seed) => {
    const { cells, rows } = tableBy(seed)
    const next = new Map<GridCell, number>(cells.map((cell) => [cell, 0]))
    let page = 0
    for (const placed of pagesOf(cells, rows, ROOM)) {
      const available = page === 0 ? ROOM.first : ROOM.next
      for (const { cell, from, to, top, height } of placed) {
        expect(from).toBe(next.get(cell))
        next.set(cell, to)
        expect(top + height).toBeLessThanOrEqual(available + 0.01)
        expect(heightOf(cell.slots.slice(from, to))).toBeLessThanOrEqual(height - ROOM.padding + 0.02)
      }
      for (let column = 0; column < 4; column++) {
        const own = placed.filter(({ cell }) => cell.column === column).toSorted((a, b) => a.top - b.top)
        expect(own[0]?.top).toBe(0)
        own.forEach((one, at) => {
          const below = own[at + 1]
          if (below !== undefined) expect(below.top).toBeCloseTo(one.top + one.height)
        })
      }
      page += 1
    }
    for (const [cell, placed] of next) expect(placed).toBe(cell.slots.length)
  },
)

test('a row that a page holds is moved there whole, unless it leaves its page nearly empty', () => {
  const slots = (lines: number) =>
    slotsOf([
      {
        kind: 'text',
        depth: 0,
        bullet: null,
        indent: 0,
        style: CELL_STYLES.text,
        lines: Array.from({ length: lines }, () => []),
      },
    ])
  const pages = (...rows: readonly number[]): readonly (readonly number[])[] => {
    const cells = rows.map((lines, row) => ({ row, rows: 1, column: 0, columns: 1, slots: slots(lines) }))
    return [...pagesOf(cells, rows.length, { ...ROOM, first: ROOM.next })].map((placed) =>
      placed.map(({ cell }) => cell.row),
    )
  }
  expect(pages(14, 25)).toEqual([[0], [1]])
  expect(pages(4, 34)).toEqual([[0, 1], [1]])
  expect(pages(14, 50)).toEqual([[0, 1], [1]])
})

test('a table of many rows takes time in proportion', () => {
  const { cells } = tableBy(3)
  const [cell] = cells
  const many = Array.from({ length: 20_000 }, (_, row) => ({
    row,
    rows: 1,
    column: 0,
    columns: 1,
    slots: cell?.slots ?? [],
  }))
  expect([...pagesOf(many, many.length, ROOM)].flat().length).toBeGreaterThanOrEqual(many.length)
})
