const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const HASH = 35
const COMMA = 44
const BOM = 0xfeff

export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR
}

function isBreak(code: number): boolean {
  return code === LF || code === CR
}

/** The end of the line that holds an offset, its line break excluded. */
export function endOfLine(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  return end
}

/** The start of the line that holds an offset. */
export function startOfLine(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--
  return start
}

/** Whether a `#` at this offset starts a comment, outside scalars. */
export function startsComment(text: string, offset: number): boolean {
  if (offset === 0) return true
  const before = text.charCodeAt(offset - 1)
  return isSpace(before) || before === BOM
}

/**
 * The first offset from `from` that is neither white space, a line break nor inside a comment.
 * @param commas whether commas are passed over too, as between the members of a flow collection
 */
export function skipGap(text: string, from: number, commas: boolean): number {
  let offset = from
  while (offset < text.length) {
    const code = text.charCodeAt(offset)
    if (isSpace(code) || (commas && code === COMMA)) offset++
    else if (code === HASH && startsComment(text, offset)) offset = endOfLine(text, offset)
    else break
  }
  return offset
}
