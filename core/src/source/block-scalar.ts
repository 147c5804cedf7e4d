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

interface BlockHeader {
  readonly chomping: 'clip' | 'strip' | 'keep'
  /** Whether the indentation of the lines is written (`|2`) instead of found. */
  readonly explicitIndent: boolean
  /** Offset of the first line. */
  readonly contentStart: number
}

/** What the header of a block scalar says. */
export function blockHeader(text: string, start: number): BlockHeader {
  const end = headerEnd(text, start, text.length)
  const indicators = text.slice(start, end)
  let next = end
  while (next < text.length && text.charCodeAt(next) !== LF && text.charCodeAt(next) !== CR) next++
  if (text.charCodeAt(next) === CR && text.charCodeAt(next + 1) === LF) next++
  const chomping = indicators.includes('-') ? 'strip' : indicators.includes('+') ? 'keep' : 'clip'
  return { chomping, explicitIndent: /[1-9]/.test(indicators), contentStart: Math.min(next + 1, text.length) }
}

/** The indentation of the first line that is not blank; -1 when there is none. */
export function detectIndent(text: string, start: number, end: number): number {
  let line = start
  while (line < end) {
    let offset = line
    while (offset < end && text.charCodeAt(offset) === SPACE) offset++
    const code = text.charCodeAt(offset)
    if (offset < end && code !== LF && code !== CR) return offset - line
    if (offset >= end) return -1
    line = code === CR && text.charCodeAt(offset + 1) === LF ? offset + 2 : offset + 1
  }
  return -1
}
