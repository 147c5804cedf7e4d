/** A line that stays, goes or comes. */
export interface Step {
  readonly kind: ' ' | '-' | '+'
  readonly text: string
}

/** Past this many different lines, looking for the shortest description costs more than it shows. */
const MOST_DIFFERENCES = 2_000

/** Lines with their ends, so that a change of line end is a change. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Equal beginnings and ends aside, the shortest list of changes (Myers). */
export function differences(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++
  }
  const same = (text: string): Step => ({ kind: ' ', text })
  return [
    ...before.slice(0, start).map(same),
    ...shortest(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]
}

function shortest(before: readonly string[], after: readonly string[]): readonly Step[] {
  const trace: Map<number, number>[] = []
  const furthest = new Map<number, number>([[1, 0]])
  const most = Math.min(before.length + after.length, MOST_DIFFERENCES)
  for (let cost = 0; cost <= most; cost++) {
    trace.push(new Map(furthest))
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      let x = goesDown(furthest, diagonal, cost) ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      furthest.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return backtrack(trace, before, after)
    }
  }
  return [...before.map((text): Step => ({ kind: '-', text })), ...after.map((text): Step => ({ kind: '+', text }))]
}

const at = (furthest: ReadonlyMap<number, number>, diagonal: number): number => furthest.get(diagonal) ?? -1

function goesDown(furthest: ReadonlyMap<number, number>, diagonal: number, cost: number): boolean {
  return diagonal === -cost || (diagonal !== cost && at(furthest, diagonal - 1) < at(furthest, diagonal + 1))
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): readonly Step[] {
  const steps: Step[] = []
  let x = before.length
  let y = after.length
  for (let cost = trace.length - 1; cost >= 0; cost--) {
    const furthest = trace[cost] ?? new Map<number, number>()
    const diagonal = x - y
    const down = goesDown(furthest, diagonal, cost)
    const previous = down ? diagonal + 1 : diagonal - 1
    const fromX = at(furthest, previous)
    const fromY = fromX - previous
    for (; x > Math.max(fromX, 0) && y > Math.max(fromY, 0); x--, y--)
      steps.push({ kind: ' ', text: before[x - 1] ?? '' })
    if (cost === 0) break
    steps.push(down ? { kind: '+', text: after[fromY] ?? '' } : { kind: '-', text: before[fromX] ?? '' })
    x = fromX
    y = fromY
  }
  return steps.reverse()
}
