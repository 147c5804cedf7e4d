import type { SourceDocument } from '../source/document.ts'
import type { Range, SourceNode } from '../source/tree.ts'

/**
 * Suppressions written in comments:
 * `# equerre-disable-next-line regle, autre-regle -- raison` and `# equerre-disable-file regle -- raison`.
 */
export interface Directive {
  readonly scope: 'next-line' | 'file'
  readonly comment: Range
  readonly rules: readonly { readonly id: string; readonly range: Range }[]
  readonly reason: string | null
  /** Where findings are silenced; `null` for the whole file. */
  readonly covers: Range | null
}

const DIRECTIVE = /^\s*equerre-disable-(next-line|file)\b([\s\S]*)$/

/** The directives of a document, in the order of the text. One without a rule id has an empty list. */
export function readDirectives(source: SourceDocument): readonly Directive[] {
  return source.comments.flatMap((comment) => {
    const match = DIRECTIVE.exec(comment.text)
    if (match?.[1] === undefined || match[2] === undefined) return []
    const scope = match[1] === 'file' ? 'file' : 'next-line'
    const [list = '', ...reason] = match[2].split(/\s--\s?/)
    const listStart = comment.range.end - comment.text.length + match[0].length - match[2].length
    return [
      {
        scope,
        comment: comment.range,
        rules: ruleIds(list, listStart),
        reason: reason.join(' -- ').trim() || null,
        covers: scope === 'file' ? null : nextContent(source, comment.range.end),
      },
    ]
  })
}

function ruleIds(list: string, offset: number): Directive['rules'] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => ({
    id: match[0],
    range: { start: offset + match.index, end: offset + match.index + match[0].length },
  }))
}

/** The next line that is neither blank nor a comment, and the whole scalar when one opens there. */
function nextContent(source: SourceDocument, after: number): Range {
  const { text } = source
  let start = lineEnd(text, after)
  while (start < text.length) {
    const end = lineEnd(text, start)
    const line = text.slice(start, end).trim()
    if (line !== '' && !line.startsWith('#')) return { start, end: endOfScalarFrom(source.root, start, end) }
    start = end
  }
  return { start: text.length, end: text.length }
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline === -1 ? text.length : newline + 1
}

function endOfScalarFrom(node: SourceNode | null, start: number, end: number): number {
  if (node === null || node.range.end < start || node.range.start >= end) return end
  if (node.kind === 'scalar') return node.range.start >= start ? Math.max(end, node.range.end) : end
  const children = node.kind === 'sequence' ? node.items : node.entries.map((entry) => entry.value)
  return children.reduce((furthest, child) => Math.max(furthest, endOfScalarFrom(child, start, end)), end)
}
