import type { TextEdit } from '../../rules/rule.ts'
import type { SyntaxProblem } from '../document.ts'
import type { Comment, Entry, Range, ScalarNode, SourceNode } from '../tree.ts'

/** The same tree, so many characters further. The tree is not deep: the reader bounds it. */
export function shifted(node: SourceNode, by: number): SourceNode {
  switch (node.kind) {
    case 'scalar':
      return shiftedScalar(node, by)
    case 'mapping':
      return { kind: 'mapping', range: shiftedRange(node.range, by), entries: shiftedEntries(node.entries, 0, by) }
    case 'sequence':
      return { kind: 'sequence', range: shiftedRange(node.range, by), items: shiftedNodes(node.items, 0, by) }
  }
}

/** The nodes of a list from an index on, so many characters further. */
export function shiftedNodes(nodes: readonly SourceNode[], from: number, by: number): readonly SourceNode[] {
  if (by === 0) return from === 0 ? nodes : nodes.slice(from)
  const moved: SourceNode[] = []
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index]
    if (node !== undefined) moved.push(shifted(node, by))
  }
  return moved
}

/** The same for the entries of a mapping. */
export function shiftedEntries(entries: readonly Entry[], from: number, by: number): readonly Entry[] {
  if (by === 0) return from === 0 ? entries : entries.slice(from)
  const moved: Entry[] = []
  for (let index = from; index < entries.length; index++) {
    const entry = entries[index]
    if (entry === undefined) continue
    moved.push({
      key: shiftedScalar(entry.key, by),
      value: shifted(entry.value, by),
      range: shiftedRange(entry.range, by),
    })
  }
  return moved
}

/** A problem so many characters further, with the other places it names and what would mend it. */
export function shiftedProblem(problem: SyntaxProblem, by: number): SyntaxProblem {
  const { range, related, fixes } = problem
  const moved: { -readonly [Key in keyof SyntaxProblem]: SyntaxProblem[Key] } = {
    ...problem,
    range: shiftedRange(range, by),
  }
  if (related !== undefined) moved.related = related.map((one) => ({ ...one, at: shiftedRange(one.at, by) }))
  if (fixes !== undefined)
    moved.fixes = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftedEdit(edit, by)) }))
  return moved
}

function shiftedEdit({ range, text }: TextEdit, by: number): TextEdit {
  return { range: shiftedRange(range, by), text }
}

/** The same for comments. */
export function shiftedComments(comments: readonly Comment[], from: number, by: number): readonly Comment[] {
  const tail = comments.slice(from)
  return by === 0 ? tail : tail.map(({ range, text }) => ({ range: shiftedRange(range, by), text }))
}

function shiftedScalar({ range, style, text, value }: ScalarNode, by: number): ScalarNode {
  return { kind: 'scalar', range: shiftedRange(range, by), style, text, value }
}

function shiftedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
