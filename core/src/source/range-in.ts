import { blockHeader, detectIndent } from './block-scalar.ts'
import { type ScalarShape, type ScalarTrace, traceScalar } from './scalar-text.ts'
import type { Range, ScalarNode } from './tree.ts'

/** Indentation of the block scalars whose header gives it (`|2`): nothing in their lines says it. */
export type BlockIndents = ReadonlyMap<ScalarNode, number>

/** How a scalar of the tree is written, from its range. */
function shapeOf(source: string, node: ScalarNode, range: Range, indents: BlockIndents): ScalarShape {
  const { style } = node
  if (style === 'plain') return { style, ...range, indent: -1, chomping: 'clip' }
  if (style === 'single' || style === 'double') {
    const quote = source.charAt(range.start)
    const closed = range.end - range.start > 1 && source.charAt(range.end - 1) === quote
    const start = Math.min(range.start + 1, range.end)
    return { style, start, end: closed ? range.end - 1 : range.end, indent: -1, chomping: 'clip' }
  }
  const header = blockHeader(source, range.start)
  const start = Math.min(header.contentStart, range.end)
  const indent = indents.get(node) ?? detectIndent(source, start, range.end)
  return { style, start, end: range.end, indent, chomping: header.chomping }
}

/**
 * The part of the file that a part of a scalar's text comes from. Offsets beyond the text are brought back to it; a range that cannot
 * be followed (the copy of a key named by an alias) is the whole scalar.
 */
export function rangeInTrace(trace: ScalarTrace, range: Range, start: number, end: number): Range {
  const length = trace.starts.length
  if (length === 0) return range
  const first = clamp(start, 0, length)
  const last = clamp(end, first, length)
  const from = trace.starts[first] ?? trace.ends[length - 1] ?? range.end
  const to = last === first ? from : (trace.ends[last - 1] ?? from)
  const inside = clamp(from, range.start, range.end)
  return { start: inside, end: clamp(to, inside, range.end) }
}

/** Whether a scalar stands in the file as it reads, character for character: no escape, no fold of more than one character. */
export function isWrittenAsRead({ style, text, range }: ScalarNode): boolean {
  return style === 'plain' && text.length === range.end - range.start
}

/** The same as {@link rangeInTrace} for a scalar that is written as it reads, without a trace. */
export function rangeInWritten({ range }: ScalarNode, start: number, end: number): Range {
  const length = range.end - range.start
  const first = clamp(start, 0, length)
  return { start: range.start + first, end: range.start + clamp(end, first, length) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, low), high)
}

/** Traces the scalars read in a text. */
export function tracer(source: string, indents: BlockIndents): (node: ScalarNode) => ScalarTrace {
  return (node) => traceScalar(source, shapeOf(source, node, node.range, indents))
}
