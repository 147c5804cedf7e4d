import type { SyntaxProblem } from './document.ts'
import * as say from './messages.ts'
import type { RepairEdit } from './repair/repaired-text.ts'

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/gm
const CONFLICT = /^(?:<{7}|>{7})(?:[ \t]|[\r\n]|$)/m

export interface Conflicts {
  /** What takes the marks and the other side out. */
  readonly edits: readonly RepairEdit[]
  readonly problem: SyntaxProblem
}

/**
 * Finds the marks Git leaves in a file when two people changed the same lines: the first side is kept. One problem says it, at the first
 * mark; the other marks are related places. `null` when there are none.
 */
export function findConflicts(text: string): Conflicts | null {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return null
  if (!CONFLICT.test(text)) return null
  const marks = Array.from(text.matchAll(MARKER), (match) => ({
    kind: match[0].charAt(0),
    range: { start: match.index, end: match.index + match[0].trimEnd().length },
  }))
  const [first, ...others] = marks.map((mark) => mark.range)
  if (first === undefined) return null
  const edits: RepairEdit[] = []
  let removed: number | null = null
  for (const [index, { kind, range }] of marks.entries()) {
    removed ??= range.start
    const isOther = kind === '|' || (kind === '=' && marks[index + 1]?.kind === '>')
    if (isOther) continue
    edits.push({ start: removed, end: pastLine(text, range.end), text: '' })
    removed = null
  }
  if (removed !== null) edits.push({ start: removed, end: text.length, text: '' })
  return { edits, problem: say.conflict(first, others) }
}

function pastLine(text: string, from: number): number {
  let end = from
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++
  if (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n') end++
  return Math.min(end + 1, text.length)
}
