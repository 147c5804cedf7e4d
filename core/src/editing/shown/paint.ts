import type { Range } from '../../source/tree.ts'
import type { TokenType } from './tokens.ts'

export interface Painted extends Range {
  readonly type: TokenType
}

/**
 * Stretches that do not overlap, in order: of two that do, the one of the first layer keeps its place and the other what is left around
 * it. In one layer the one that begins first does.
 * @param layers the strongest first
 */
export const paint = (layers: readonly (readonly Painted[])[]): readonly Painted[] =>
  layers.reduce<readonly Painted[]>((painted, layer) => merged(painted, around(apart(layer), painted)), [])

/** In order, each after the end of the one before. */
function apart(stretches: readonly Painted[]): readonly Painted[] {
  let free = 0
  return stretches
    .toSorted((a, b) => a.start - b.start)
    .flatMap((stretch) => {
      const start = Math.max(stretch.start, free)
      free = Math.max(free, stretch.end)
      return start < stretch.end ? [{ ...stretch, start }] : []
    })
}

/** What is left of stretches around others; both in order. */
function around(stretches: readonly Painted[], taken: readonly Range[]): readonly Painted[] {
  const left: Painted[] = []
  let passed = 0
  for (const stretch of stretches) {
    while ((taken[passed]?.end ?? stretch.end) <= stretch.start) passed++
    let { start } = stretch
    for (let at = passed; ; at++) {
      const next = taken[at]
      if (next === undefined || next.start >= stretch.end) break
      if (start < next.start) left.push({ ...stretch, start, end: next.start })
      start = Math.max(start, next.end)
    }
    if (start < stretch.end) left.push({ ...stretch, start })
  }
  return left
}

const merged = (one: readonly Painted[], other: readonly Painted[]): readonly Painted[] =>
  [...one, ...other].sort((a, b) => a.start - b.start)
