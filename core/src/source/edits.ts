import type { TextEdit } from '../rules/rule.ts'

export interface EditedText {
  readonly text: string
  /** The edits that are in the text, in its order. */
  readonly applied: readonly TextEdit[]
  /** The edits left out: they overlap an earlier one, or lie outside the text. In the order they were given. */
  readonly dropped: readonly TextEdit[]
}

function isInside(edit: TextEdit, length: number): boolean {
  const { start, end } = edit.range
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
}

/** Whether two edits cannot both be made. Two insertions at one place can: the second comes after the first. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  const first = a.range
  const second = b.range
  if (first.start === first.end && second.start === second.end) return false
  if (first.start === second.start && (first.start === first.end || second.start === second.end)) return false
  return first.start < second.end && second.start < first.end
}

/**
 * Applies edits to a text. Ranges are offsets of the text as given. Of edits that overlap, the first of the list is made and the others
 * are returned as dropped. Edits that only touch are both made; an insertion comes before a replacement that starts at the same place.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  const applied: TextEdit[] = []
  const dropped: TextEdit[] = []
  for (const edit of edits) {
    const fits = isInside(edit, text.length) && applied.every((other) => !overlap(edit, other))
    if (fits) applied.push(edit)
    else dropped.push(edit)
  }
  applied.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  let result = ''
  let offset = 0
  for (const edit of applied) {
    result += text.slice(offset, edit.range.start) + edit.text
    offset = edit.range.end
  }
  return { text: result + text.slice(offset), applied, dropped }
}
