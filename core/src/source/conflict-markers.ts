import type { SyntaxProblem } from './document.ts'
import * as say from './messages.ts'

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?$/gm

export interface WithoutConflicts {
  /** The text with the markers and the other side blanked, character for character. */
  readonly text: string
  readonly problem: SyntaxProblem | null
}

/**
 * Takes out the marks Git leaves in a file when two people changed the same lines: the first side is read, the other one is blanked. One
 * problem says it, at the first mark; the other marks are related places.
 */
export function withoutConflicts(text: string): WithoutConflicts {
  if (!/^(?:<{7}|>{7})(?:[ \t]|\r?$)/m.test(text)) return { text, problem: null }
  const marks = Array.from(text.matchAll(MARKER), (match) => ({
    kind: match[0].charAt(0),
    range: { start: match.index, end: match.index + match[0].trimEnd().length },
  }))
  let readable = ''
  let from = 0
  let blanking = false
  for (const { kind, range } of marks) {
    const between = text.slice(from, range.start)
    readable += blanking ? blank(between) : between
    readable += blank(text.slice(range.start, range.end))
    from = range.end
    blanking = kind === '|' || (kind === '=' && marks.some((one) => one.kind === '>' && one.range.start > range.start))
  }
  const rest = text.slice(from)
  const [first, ...others] = marks.map((mark) => mark.range)
  return { text: readable + rest, problem: first === undefined ? null : say.conflict(first, others) }
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
