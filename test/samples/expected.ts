import type { SourceDocument } from '@equerre/core'

/**
 * A finding that a file of defects announces: `# attendu : regle` stands above the line, or the scalar, where it starts. A comment that
 * silences a rule counts as a line; in a file that says nothing, the announcement is about the whole file.
 */
export interface Expected {
  readonly rule: string
  /** Lines from 1, both included. */
  readonly covers: { readonly first: number; readonly last: number }
}

const ANNOUNCEMENT = /^\s*attendu\s*:\s*(.+)$/

export function expectedFindings(source: SourceDocument): readonly Expected[] {
  const lines = source.text.split('\n')
  return source.comments.flatMap((comment) => {
    const list = ANNOUNCEMENT.exec(comment.text)?.[1]
    if (list === undefined) return []
    const covers = covered(lines, source.positionAt(comment.range.start).line + 1)
    return list.split(',').flatMap((item) => {
      const [rule = '', times = '1'] = item.trim().split(/\s*×\s*/)
      return Array.from({ length: Number(times) }, () => ({ rule, covers }))
    })
  })
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Blank, or a comment that is read by people only. */
const SILENT = /^\s*(?:#(?!\s*equerre-disable-)|$)/

/** The next line that says something and, when a block scalar or a long sentence opens there, the deeper lines below it. */
function covered(lines: readonly string[], after: number): Expected['covers'] {
  let first = after
  while (first < lines.length && SILENT.test(lines[first] ?? '')) first++
  if (first === lines.length) return { first: 1, last: lines.length }
  let last = first
  const opening = lines[first] ?? ''
  if (/(?:[>|][+-]?|:\s+\S.*|- .*)$/.test(opening)) {
    while (
      last + 1 < lines.length &&
      /\S/.test(lines[last + 1] ?? '') &&
      isContinuation(lines[last + 1] ?? '', opening)
    )
      last++
  }
  return { first: first + 1, last: last + 1 }
}

function isContinuation(line: string, opening: string): boolean {
  return indentOf(line) > indentOf(opening) && !/^\s*(?:- |[\w]+:(?:\s|$)|#)/.test(line)
}
