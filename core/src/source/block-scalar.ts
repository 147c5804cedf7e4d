import { isSpace } from './gaps.ts'

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32

/** The end of the header of a block scalar, its comment excluded: `>-`, `|2+`. */
function headerEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && !isSpace(text.charCodeAt(end))) end++
  return end
}

/**
 * Where a block scalar ends: with its last line that is not blank, or with its header when it has no such line.
 * @param header offset of its `|` or `>`
 * @param start offset of its first line
 * @param limit offset of the first line that is no longer its own
 */
export function blockContentEnd(text: string, header: number, start: number, limit: number): number {
  let last = limit - 1
  while (last >= start && isSpace(text.charCodeAt(last))) last--
  if (last < start) return headerEnd(text, header, start)
  let end = last + 1
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (code === LF || code === CR) break
    if (code !== SPACE && code !== TAB) break
    end++
  }
  return end
}
