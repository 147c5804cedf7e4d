import type { Position } from './document.ts'
import type { Range } from './tree.ts'

const LF = 10
const CR = 13

/** Where each line of a text starts. Lines end at `\n`, `\r\n` or a lone `\r`, as editors count them; U+2028 ends no line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF)) starts.push(offset + 1)
  }
  return starts
}

/**
 * Where each line starts once whole lines were replaced by others.
 * @param starts where the lines started before
 * @param replaced the lines that were replaced: from the start of the first to the end of the last, its line break included
 * @param lines what they were replaced by
 * @param by how far what follows has moved
 */
export function linesAfter(starts: readonly number[], replaced: Range, lines: string, by: number): readonly number[] {
  const after = starts.slice(0, lineAt(starts, replaced.start) + 1)
  const own = lineStarts(lines)
  for (let index = 1; index < own.length; index++) after.push(replaced.start + (own[index] ?? 0))
  for (let index = lineAt(starts, replaced.end) + 1; index < starts.length; index++)
    after.push((starts[index] ?? 0) + by)
  return after
}

/** The line that holds an offset, from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The offset of the end of a line, its line break excluded. */
export function lineEnd(text: string, starts: readonly number[], line: number): number {
  let end = starts[line + 1] ?? text.length
  if (line + 1 >= starts.length) return end
  if (text.charCodeAt(end - 1) === LF) end--
  if (text.charCodeAt(end - 1) === CR && end > (starts[line] ?? 0)) end--
  return end
}

/** Line and character of an offset; an offset outside the text is brought back to its nearest end. */
export function positionAt(text: string, starts: readonly number[], offset: number): Position {
  const inside = Math.max(0, Math.min(Math.trunc(offset) || 0, text.length))
  const line = lineAt(starts, inside)
  return { line, character: inside - (starts[line] ?? 0) }
}

/** Offset of a position; a line or character that does not exist is brought back to the nearest place that does. */
export function offsetAt(text: string, starts: readonly number[], position: Position): number {
  const line = Math.trunc(position.line) || 0
  if (line < 0) return 0
  if (line >= starts.length) return text.length
  const start = starts[line] ?? 0
  const character = Math.max(0, Math.trunc(position.character) || 0)
  return Math.min(start + character, lineEnd(text, starts, line))
}
