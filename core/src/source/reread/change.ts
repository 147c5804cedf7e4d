/** One stretch of a text that another replaced: what was from `start` to `oldEnd` is now from `start` to `newEnd`. */
export interface TextChange {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/**
 * The change that makes one text into another: the stretch between what they have in common at their end, then at their start. A line that was
 * added is so found with the line break before it: it belongs to what it follows. For the same text, an empty stretch at its start.
 */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  const end = mostHeld(shorter, (from, to) => endingOf(before, from, to) === endingOf(after, from, to))
  const start = mostHeld(shorter - end, (from, to) => before.slice(from, to) === after.slice(from, to))
  return { start, oldEnd: before.length - end, newEnd: after.length - end }
}

/** Whether two texts are the same but for a change. */
export function isChangeBetween(before: string, after: string, { start, oldEnd, newEnd }: TextChange): boolean {
  return (
    Number.isInteger(start) &&
    start >= 0 &&
    start <= Math.min(oldEnd, newEnd) &&
    before.length - oldEnd === after.length - newEnd &&
    before.length >= oldEnd &&
    before.slice(0, start) === after.slice(0, start) &&
    before.slice(oldEnd) === after.slice(newEnd)
  )
}

/** What a text holds between two distances from its end. */
function endingOf(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from)
}

/** The greatest length up to a limit of which every stretch holds. Comparing slices is faster than looking at characters. */
function mostHeld(limit: number, holds: (from: number, to: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}
