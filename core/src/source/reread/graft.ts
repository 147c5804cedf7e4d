import type { Entry, MappingNode, SequenceNode, SourceNode } from '../tree.ts'
import { shiftedEntries, shiftedNodes } from './shift.ts'
import type { Span, Step } from './spans.ts'

/**
 * Puts members that were read anew in the place of those of a span. What stands before keeps its identity, and what stands after too where
 * nothing moves; the collections around are made anew.
 * @param members a collection of the kind of the span's, which holds only what takes their place, with ranges of the new text
 * @param by how far what stands after the span has moved
 */
export function graft(span: Span, members: MappingNode | SequenceNode, by: number): SourceNode {
  let node: SourceNode = withMembers(span, members, by)
  for (const step of span.above.toReversed()) node = withChild(step, node, by)
  return node
}

function withMembers({ node, first, last }: Span, members: MappingNode | SequenceNode, by: number): SourceNode {
  if (node.kind === 'mapping' && members.kind === 'mapping') {
    const before = node.entries.slice(0, first)
    return mapping(node, [...before, ...members.entries, ...shiftedEntries(node.entries, last + 1, by)])
  }
  if (node.kind === 'sequence' && members.kind === 'sequence') {
    const before = node.items.slice(0, first)
    return sequence(node, [...before, ...members.items, ...shiftedNodes(node.items, last + 1, by)])
  }
  throw new Error('A mapping takes entries, a sequence members')
}

function withChild({ node, index }: Step, child: SourceNode, by: number): SourceNode {
  if (node.kind === 'sequence') {
    return sequence(node, [...node.items.slice(0, index), child, ...shiftedNodes(node.items, index + 1, by)])
  }
  const own = node.entries[index]
  const grown: Entry[] = []
  if (own !== undefined) {
    grown.push({ key: own.key, value: child, range: { start: own.range.start, end: child.range.end } })
  }
  return mapping(node, [...node.entries.slice(0, index), ...grown, ...shiftedEntries(node.entries, index + 1, by)])
}

/** A block collection starts where it did and ends with its last member. */
function mapping({ range }: MappingNode, entries: readonly Entry[]): MappingNode {
  return { kind: 'mapping', range: { start: range.start, end: entries.at(-1)?.range.end ?? range.end }, entries }
}

function sequence({ range }: SequenceNode, items: readonly SourceNode[]): SequenceNode {
  return { kind: 'sequence', range: { start: range.start, end: items.at(-1)?.range.end ?? range.end }, items }
}
