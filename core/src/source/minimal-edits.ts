import type { TextEdit } from '../rules/rule.ts'
import { differences, linesOf } from './line-differences.ts'

/**
 * The edits that turn one text into another: those of the lines that differ, each without the characters that stay at its two ends.
 * In the order of the text; they neither overlap nor touch.
 */
export function minimalEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return []
  const edits: TextEdit[] = []
  let offset = 0
  let gone = ''
  let come = ''
  const flush = (): void => {
    if (gone !== '' || come !== '') edits.push(trimmed(offset - gone.length, gone, come))
    gone = ''
    come = ''
  }
  for (const { kind, text } of differences(linesOf(before), linesOf(after))) {
    if (kind === '+') come += text
    else {
      if (kind === ' ') flush()
      else gone += text
      offset += text.length
    }
  }
  flush()
  return edits
}

function trimmed(start: number, gone: string, come: string): TextEdit {
  const most = Math.min(gone.length, come.length)
  let head = 0
  while (head < most && gone[head] === come[head]) head++
  let tail = 0
  while (tail < most - head && gone[gone.length - 1 - tail] === come[come.length - 1 - tail]) tail++
  if (isCut(gone, head) || isCut(come, head)) head--
  if (tail > 0 && (isCut(gone, gone.length - tail) || isCut(come, come.length - tail))) tail--
  return {
    range: { start: start + head, end: start + gone.length - tail },
    text: come.slice(head, come.length - tail),
  }
}

/** Whether an offset stands inside a line break of two characters or inside a character of two units. */
function isCut(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1)
  return offset > 0 && (pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair))
}
