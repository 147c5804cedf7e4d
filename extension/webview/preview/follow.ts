/** A part of the page and the part of the text that it shows. */
export interface Anchor {
  readonly start: number
  readonly end: number
  /** In pixels from the top of the page. */
  readonly top: number
  readonly height: number
}

/**
 * Where on the page the text at an offset is shown; `null` before anything that is shown.
 * @param anchors in any order
 */
export function topOf(anchors: readonly Anchor[], offset: number): number | null {
  let best: Anchor | null = null
  for (const anchor of anchors) {
    if (anchor.start > offset) continue
    // Of two that start together, the smaller says more.
    if (best === null || anchor.start > best.start || (anchor.start === best.start && anchor.end < best.end))
      best = anchor
  }
  return best === null ? null : best.top + best.height * share(offset - best.start, best.end - best.start)
}

/** The offset of the text that is shown at a height of the page; `null` above all that is shown. */
export function offsetOf(anchors: readonly Anchor[], top: number): number | null {
  let best: Anchor | null = null
  for (const anchor of anchors) {
    if (anchor.top > top + 1) continue
    if (best === null || anchor.top > best.top) best = anchor
  }
  return best === null ? null : Math.round(best.start + (best.end - best.start) * share(top - best.top, best.height))
}

const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole)))
