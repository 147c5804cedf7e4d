import type { SourceDocument } from '@equerre/core'

/**
 * A finding that a file of defects announces: `# attendu : regle` stands above the line, or the scalar, where it starts. A comment that
 * silences a rule counts as a line; in a file that says nothing, the announcement is about the whole file. Several announcements are
 * separated by commas; `× 2` stands for two of them, `+ 1` for one line lower, where no comment can be written just above.
 */
export interface Expected {
  readonly rule: string
  /** Lines from 1, both included. */
  readonly covers: { readonly first: number; readonly last: number }
}

const ANNOUNCEMENT = /^\s*attendu\s*:\s*(.+)$/
const ITEM = /^\s*([a-z-]+)(?:\s*\+\s*(\d+))?(?:\s*×\s*(\d+))?\s*$/

export function expectedFindings(source: SourceDocument): readonly Expected[] {
  const lines = source.text.split('\n')
  return source.comments.flatMap((comment) => {
    const list = ANNOUNCEMENT.exec(comment.text)?.[1]
    if (list === undefined) return []
    const covers = covered(lines, source.positionAt(comment.range.start).line + 1)
    return list.split(',').flatMap((item) => {
      const [, rule = item, lower, times = '1'] = ITEM.exec(item) ?? []
      const place = lower === undefined ? covers : lineBelow(covers, Number(lower))
      return Array.from({ length: Number(times) }, () => ({ rule, covers: place }))
    })
  })
}

function lineBelow({ first }: Expected['covers'], lower: number): Expected['covers'] {
  return { first: first + lower, last: first + lower }
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
