import { endOfLine, startsComment } from './gaps.ts'
import type { Comment } from './tree.ts'

/**
 * Every comment of a text.
 * @param opaque offsets where a `#` is no comment: the start and end of each scalar by turns, in the order of the text
 * @param end where to stop looking
 */
export function findComments(text: string, opaque: readonly number[], end = text.length): readonly Comment[] {
  const comments: Comment[] = []
  let scalar = 0
  let offset = text.indexOf('#')
  while (offset !== -1 && offset < end) {
    while (scalar < opaque.length && (opaque[scalar + 1] ?? 0) <= offset) scalar += 2
    const scalarStart = opaque[scalar]
    const scalarEnd = opaque[scalar + 1]
    if (scalarStart !== undefined && scalarEnd !== undefined && scalarStart <= offset) {
      offset = text.indexOf('#', scalarEnd)
    } else if (startsComment(text, offset)) {
      const last = endOfLine(text, offset)
      comments.push({ range: { start: offset, end: last }, text: text.slice(offset + 1, last) })
      offset = text.indexOf('#', last)
    } else offset = text.indexOf('#', offset + 1)
  }
  return comments
}
