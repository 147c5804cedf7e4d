import { startOfLine } from '../gaps.ts'
import type { MappingNode, SequenceNode } from '../tree.ts'
import { isBlock, type Span } from './spans.ts'

const DASH = '-'

/**
 * A few lines that put a parser in the state it is in where a span starts: the keys and dashes that lead to it, and the keys written beside
 * these before. The lines of the span can then be parsed after them as they would be in their place, to their end or to the mistake in them.
 * @param text what the span is of
 * @returns `null` where something stands before a collection on its line that cannot be written so
 */
export function contextOf(text: string, span: Span): string | null {
  let lines = ''
  const steps = [...span.above, { node: span.node, index: span.first }]
  for (const [depth, { node, index }] of steps.entries()) {
    const isLast = depth === steps.length - 1
    const opened = openedAt(text, node, lines)
    if (opened === null) return null
    lines = node.kind === 'mapping' ? keysUpTo(text, node, index, opened, isLast) : dashUpTo(index, opened, isLast)
  }
  return lines
}

/** The lines so far, brought to the column where a collection starts: on a line of its own, or after the dash of a list. */
function openedAt(text: string, node: MappingNode | SequenceNode, lines: string): string | null {
  if (!isBlock(text, node)) return null
  const line = startOfLine(text, node.range.start)
  const before = text.slice(line, node.range.start)
  if (/^ *$/.test(before)) return `${lines === '' ? '' : `${lines}\n`}${before}`
  if (!/^[ -]*$/.test(before) || !lines.endsWith(DASH)) return null
  return lines + ' '.repeat(Math.max(0, before.length - (lines.length - startOfLine(lines, lines.length))))
}

/** The keys before one, and that one unless the span starts with it. */
function keysUpTo(text: string, node: MappingNode, index: number, opened: string, isLast: boolean): string {
  const line = startOfLine(opened, opened.length)
  const indentation = ' '.repeat(opened.length - line)
  const keys = node.entries.slice(0, index).map(({ key }) => `${text.slice(key.range.start, key.range.end)}: v`)
  if (isLast) return keys.length === 0 ? opened.slice(0, line) : `${opened}${keys.join(`\n${indentation}`)}\n`
  const own = node.entries[index]?.key.range
  return `${opened}${[...keys, `${own === undefined ? '' : text.slice(own.start, own.end)}:`].join(`\n${indentation}`)}`
}

/** The dash of a member, or a member before it when the span starts with it. */
function dashUpTo(index: number, opened: string, isLast: boolean): string {
  if (!isLast) return `${opened}${DASH}`
  return index === 0 ? opened.slice(0, startOfLine(opened, opened.length)) : `${opened}- v\n`
}
