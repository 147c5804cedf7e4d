import type { SourceDocument } from '../../source/document.ts'
import type { Range, SourceNode } from '../../source/tree.ts'

export interface Fold {
  /** Lines from 0, both included; `end` is after `start`. */
  readonly start: number
  readonly end: number
  readonly kind: 'part' | 'comment'
}

/** What can be folded: parts that take more than one line, and runs of comment lines. In the order of the text, one a line at most. */
export function foldsOf(source: SourceDocument): readonly Fold[] {
  const folds = new Map<number, Fold>()
  for (const fold of [...partsOf(source), ...commentsOf(source)]) {
    const known = folds.get(fold.start)
    if (known === undefined || known.end < fold.end) folds.set(fold.start, fold)
  }
  return [...folds.values()].sort((a, b) => a.start - b.start)
}

/** The entries of mappings and the members of lists; each node once, though aliases repeat it. */
function* partsOf(source: SourceDocument): Iterable<Fold> {
  const seen = new Set<SourceNode>()
  const waiting: SourceNode[] = source.root === null ? [] : [source.root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node) || node.kind === 'scalar') continue
    seen.add(node)
    const parts =
      node.kind === 'mapping'
        ? node.entries.map(({ range, value }) => ({ range, node: value }))
        : node.items.map((item) => ({ range: item.range, node: item }))
    for (const part of parts) {
      const fold = partOf(source, part.range)
      if (fold === null) continue
      yield fold
      // What stands on one line holds nothing to fold.
      waiting.push(part.node)
    }
  }
}

function partOf(source: SourceDocument, range: Range): Fold | null {
  const start = source.positionAt(range.start).line
  let last = range.end
  while (last > range.start && /\s/.test(source.text.charAt(last - 1))) last--
  const end = source.positionAt(last).line
  return end > start ? { start, end, kind: 'part' } : null
}

/** Two lines or more that hold nothing but a comment, one after the other. */
function* commentsOf(source: SourceDocument): Iterable<Fold> {
  let run: { readonly start: number; end: number } | null = null
  for (const { range } of source.comments) {
    const { line, character } = source.positionAt(range.start)
    const isAlone = source.text.slice(range.start - character, range.start).trim() === ''
    if (isAlone && run !== null && line === run.end + 1) {
      run.end = line
      continue
    }
    if (run !== null && run.end > run.start) yield { ...run, kind: 'comment' }
    run = isAlone ? { start: line, end: line } : null
  }
  if (run !== null && run.end > run.start) yield { ...run, kind: 'comment' }
}
