export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** More than any page is long: what is straight ahead comes before all that is aside. */
const ASIDE = 1e7

/** The index of the box next to one of them in a direction, the one straight ahead before those aside; `null` at the edge. */
export function nearest(boxes: readonly Box[], from: number, direction: Direction): number | null {
  const origin = boxes[from]
  if (origin === undefined) return null
  let best: { readonly index: number; readonly cost: number } | null = null
  for (const [index, box] of boxes.entries()) {
    const ahead = distanceAhead(origin, box, direction)
    if (index === from || ahead <= 0) continue
    const gap = aside(origin, box, direction)
    const cost = gap === 0 ? ahead : ASIDE + ahead + 4 * gap
    if (best === null || cost < best.cost) best = { index, cost }
  }
  return best?.index ?? null
}

function distanceAhead(from: Box, to: Box, direction: Direction): number {
  switch (direction) {
    case 'left':
      return from.left - to.left
    case 'right':
      return to.left - from.left
    case 'up':
      return from.top - to.top
    case 'down':
      return to.top - from.top
  }
}

/** How far two boxes are from facing each other; 0 when they overlap across the direction. */
function aside(from: Box, to: Box, direction: Direction): number {
  const isVertical = direction === 'up' || direction === 'down'
  return isVertical
    ? Math.max(0, to.left - from.right, from.left - to.right)
    : Math.max(0, to.top - from.bottom, from.top - to.bottom)
}
