import { blockHeader } from '../block-scalar.ts'
import type { SourceDocument } from '../document.ts'
import { endOfLine, startOfLine } from '../gaps.ts'
import type { Entry, MappingNode, Range, SourceNode } from '../tree.ts'

/** Where lines begin and end around the parts of a file. Every one is `null` where a line holds more than that part. */

export const isInside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

export const isInBraces = (source: SourceDocument, node: SourceNode): boolean =>
  node.kind === 'mapping' && source.text[node.range.start] === '{'

export const isInSquares = (source: SourceDocument, node: SourceNode): boolean =>
  node.kind === 'sequence' && source.text[node.range.start] === '['

/** The entries written in a mapping itself, not those it takes from another (`<<: *base`). */
export const ownEntries = (mapping: MappingNode): readonly Entry[] =>
  mapping.entries.filter(({ range }) => isInside(range, mapping.range))

/** The column of the keys of a mapping that is written one key a line. */
export function columnOf(source: SourceDocument, mapping: MappingNode): number | null {
  const first = ownEntries(mapping)[0]
  if (first === undefined || isInBraces(source, mapping)) return null
  const before = source.text.slice(startOfLine(source.text, first.key.range.start), first.key.range.start)
  return /^ *(?:- +)*$/.test(before) ? before.length : null
}

/** What stands on the line before the content of a member of a list: its indentation, its dash and the spaces after. */
export function dashBefore(source: SourceDocument, item: SourceNode): string | null {
  const before = source.text.slice(startOfLine(source.text, item.range.start), item.range.start)
  return /^ *- +$/.test(before) ? before : null
}

/** The end of the last line of a part, a comment there included; `null` when something else stands on that line. */
export function lineAfter(source: SourceDocument, node: SourceNode): number | null {
  const { text } = source
  if (endsWithKeptLines(source, node)) return null
  const end = endOfLine(text, node.range.end)
  return /^[\s:]*(?:#.*)?$/.test(text.slice(node.range.end, end)) ? end : null
}

/** A text `|+` owns the blank lines after it: nothing can be put there without changing it. */
function endsWithKeptLines(source: SourceDocument, node: SourceNode): boolean {
  const last = lastScalar(node)
  if (last?.kind !== 'scalar' || (last.style !== 'literal' && last.style !== 'folded')) return false
  return blockHeader(source.text, last.range.start).chomping === 'keep'
}

function lastScalar(node: SourceNode): SourceNode | undefined {
  if (node.kind === 'scalar') return node
  const last = node.kind === 'sequence' ? node.items.at(-1) : node.entries.at(-1)?.value
  return last === undefined ? undefined : lastScalar(last)
}
