import { type Box, clustered } from './geometry.ts'
import type { Rule } from './paths.ts'

/** The cells that ruling lines draw on a page. */

export interface GridCell {
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly columns: number
  readonly box: Box
  /** At the foot of the table, without a rule below it. */
  readonly open: boolean
}

export interface Grid {
  readonly box: Box
  /** Where its columns and its rows part, outer edges included. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** Whether a rule closes it below: a table cut by the end of a page may stay open. */
  readonly closed: boolean
}

/** Rules so near are one, and one that ends so near another meets it: borders may be double, and stop short of a corner. */
const NEAR = 3.2
/** Nothing is written between two rules so near. */
const THINNEST = 5

/** The grids of two cells or more that the rules of a page draw, from the top. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const whole = [...merged(rules, 'horizontal'), ...merged(rules, 'vertical')]
  return withSides(components(whole))
    .flatMap((group) => gridOf(group) ?? [])
    .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
}

/** Rules of one direction, those in line with each other that meet as one. */
function merged(rules: readonly Rule[], axis: Rule['axis']): Rule[] {
  const own = rules.filter((rule) => rule.axis === axis).toSorted((a, b) => a.at - b.at)
  const levels: Rule[][] = []
  for (const rule of own) {
    const level = levels.at(-1)
    const first = level?.[0]
    if (level !== undefined && first !== undefined && rule.at - first.at <= NEAR) level.push(rule)
    else levels.push([rule])
  }
  return levels.flatMap((level) => {
    const at = level.reduce((sum, rule) => sum + rule.at, 0) / level.length
    const joined: { axis: Rule['axis']; at: number; from: number; to: number }[] = []
    for (const { from, to } of level.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last !== undefined && from - last.to <= NEAR) last.to = Math.max(last.to, to)
      else joined.push({ axis, at, from, to })
    }
    return joined.filter(({ from, to }) => to - from >= THINNEST)
  })
}

function meet(a: Rule, b: Rule): boolean {
  return (
    a.axis !== b.axis && a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR
  )
}

/** Rules that hang together. */
function components(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const start of rules) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const rule of group) {
      for (const other of left) {
        if (!meet(rule, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

/** A column that one cell fills from page to page has no rule across it: its sides hang on the table beside them. */
function withSides(groups: readonly Rule[][]): Rule[][] {
  const isSide = (group: readonly Rule[]): boolean => group.every(({ axis }) => axis === 'vertical')
  const whole = groups.filter((group) => !isSide(group)).map((group) => [...group])
  const alone: Rule[][] = []
  for (const side of groups.filter(isSide).flat()) {
    const host = [...whole, ...alone].find((group) => standsBeside(side, group))
    if (host === undefined) alone.push([side])
    else host.push(side)
  }
  return [...whole, ...alone]
}

/** Whether a rule goes down about as far as those of a group do. */
function standsBeside(side: Rule, group: readonly Rule[]): boolean {
  const down = group.filter(({ axis }) => axis === 'vertical')
  if (down.length === 0) return false
  const [top, bottom] = [Math.min(...down.map(({ from }) => from)), Math.max(...down.map(({ to }) => to))]
  const shared = Math.min(side.to, bottom) - Math.max(side.from, top)
  return shared > 0.8 * Math.max(side.to - side.from, bottom - top)
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter(({ axis }) => axis === 'horizontal')
  const down = rules.filter(({ axis }) => axis === 'vertical')
  if (down.length === 0) return null
  // Tables whose sides, or whose end on a page, are not ruled go as far as their other rules do.
  const xs = apart([...down.map(({ at }) => at), ...(across.length === 0 ? [] : ends(across))])
  const ys = apart([...across.map(({ at }) => at), ...ends(down)])
  const cells = cellsOf(xs, ys, across, down)
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  if (cells.length < 2 || left === undefined || right === undefined || top === undefined || bottom === undefined)
    return null
  const closed = across.some(({ at }) => Math.abs(at - bottom) <= NEAR)
  return { box: { left, right, top, bottom }, xs, ys, cells, closed }
}

const ends = (rules: readonly Rule[]): number[] => [
  Math.min(...rules.map(({ from }) => from)),
  Math.max(...rules.map(({ to }) => to)),
]

const apart = (values: readonly number[]): number[] => clustered(values, THINNEST)

/** Merges the smallest cells of the grid where no rule parts them, rectangle by rectangle. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const middle = (edges: readonly number[], index: number): number =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? edges[index] ?? 0)) / 2
  const ruled = (rules: readonly Rule[], at: number, over: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= over && rule.to >= over)
  const partedRight = (row: number, column: number): boolean =>
    column + 1 >= columns || ruled(down, xs[column + 1] ?? 0, middle(ys, row))
  const partedBelow = (row: number, column: number): boolean =>
    row + 1 >= rows || ruled(across, ys[row + 1] ?? 0, middle(xs, column))
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let width = 1
      while (!partedRight(row, column + width - 1) && !taken.has(row * columns + column + width)) width += 1
      let height = 1
      while (openBelow(row + height - 1, column, width)) height += 1
      for (let r = row; r < row + height; r += 1)
        for (let c = column; c < column + width; c += 1) taken.add(r * columns + c)
      const last = row + height
      cells.push({
        open: last === rows && !ruled(across, ys[last] ?? 0, middle(xs, column)),
        row,
        rows: height,
        column,
        columns: width,
        box: {
          left: xs[column] ?? 0,
          right: xs[column + width] ?? 0,
          top: ys[row] ?? 0,
          bottom: ys[row + height] ?? 0,
        },
      })
    }
  }
  return cells

  /** No rule below any of these cells, nor between those under them. */
  function openBelow(row: number, column: number, width: number): boolean {
    for (let at = column; at < column + width; at += 1) {
      if (partedBelow(row, at) || taken.has((row + 1) * columns + at)) return false
      if (at + 1 < column + width && partedRight(row + 1, at)) return false
    }
    return true
  }
}
