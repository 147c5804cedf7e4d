import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../document.ts'
import { startOfLine } from '../gaps.ts'
import type { Entry, MappingNode, Range, SequenceNode, SourceNode } from '../tree.ts'
import { columnOf, dashBefore, isInBraces, isInSquares, isInside, lineAfter, ownEntries } from './places.ts'

/** Edits that take a part away from a file with its lines, and leave all the rest as it is written. `null` where that is not plain to do. */

export interface Taken {
  readonly removal: TextEdit
  /** The part as it is written, the comment at its end included. */
  readonly range: Range
  /** Where its first character stands on its line. */
  readonly column: number
  /** Comments on the lines just above, that go with it: each from its `#`. */
  readonly comments: readonly string[]
}

/**
 * Takes a member out of the list under a key, with the comments just above it; the key goes with its last member.
 * @param owner the mapping that has the key
 */
export function takeMember(source: SourceDocument, owner: MappingNode, key: string, member: SourceNode): Taken | null {
  const entry = ownEntries(owner).find((candidate) => candidate.key.text === key)
  const list = entry?.value
  if (entry === undefined || list?.kind !== 'sequence' || !list.items.includes(member)) return null
  if (!isInside(list.range, owner.range) || !isInside(member.range, list.range) || isInSquares(source, list))
    return null
  const dash = dashBefore(source, member)
  const end = lineAfter(source, member)
  if (dash === null || end === null) return null
  const indent = dash.indexOf('-')
  const line = startOfLine(source.text, member.range.start)
  const { start, comments } = commentsAbove(source.text, line, indent)
  const range = { start: member.range.start, end }
  if (list.items.length > 1) {
    return {
      removal: { range: { start: lineBreakBefore(source.text, start), end }, text: '' },
      range,
      column: dash.length,
      comments,
    }
  }
  const removal = wholeEntry(source, owner, entry, list, start, end)
  return removal === null ? null : { removal, range, column: dash.length, comments }
}

/** The comment lines that touch a line from above, at its own indentation. */
function commentsAbove(
  text: string,
  line: number,
  indent: number,
): { readonly start: number; readonly comments: readonly string[] } {
  const comments: string[] = []
  let start = line
  while (start > 0) {
    const above = startOfLine(text, lineBreakBefore(text, start))
    const [, spaces = '', comment] = /^( *)(#.*)$/.exec(text.slice(above, lineBreakBefore(text, start))) ?? []
    if (comment === undefined || spaces.length !== indent) break
    comments.unshift(comment)
    start = above
  }
  return { start, comments }
}

/** The offset of the line break that ends the line before; the start of the text for its first line. */
function lineBreakBefore(text: string, line: number): number {
  if (line === 0) return 0
  return text[line - 1] === '\n' && text[line - 2] === '\r' ? line - 2 : line - 1
}

/** The key with its only member, when nothing else stands between them and the key does not stand after a dash. */
function wholeEntry(
  source: SourceDocument,
  owner: MappingNode,
  { key }: Entry,
  list: SequenceNode,
  first: number,
  end: number,
): TextEdit | null {
  const { text } = source
  const line = startOfLine(text, key.range.start)
  const isAlone = ownEntries(owner).length > 1 && /^ *$/.test(text.slice(line, key.range.start))
  if (!isAlone || list.items.length !== 1 || !/^\s*:\s*$/.test(text.slice(key.range.end, first))) return null
  return { range: { start: lineBreakBefore(text, line), end }, text: '' }
}

/** Takes a key and its value out of a mapping that has others, where no comment would go with them. */
export function takeEntry(source: SourceDocument, mapping: MappingNode, key: string): TextEdit | null {
  const entries = ownEntries(mapping)
  const index = entries.findIndex((entry) => entry.key.text === key)
  const entry = entries[index]
  const before = entries[index - 1]
  const next = entries[index + 1]
  if (entry === undefined || (before === undefined && next === undefined)) return null
  if (source.comments.some(({ range }) => isInside(range, entry.range))) return null
  if (before === undefined && next !== undefined)
    return between(source, entry.range.start, next.range.start, entry.range.end)
  if (isInBraces(source, mapping) && before !== undefined)
    return between(source, before.range.end, entry.range.end, before.range.end)
  const end = lineAfter(source, entry.value)
  if (columnOf(source, mapping) === null || end === null) return null
  const line = startOfLine(source.text, entry.range.start)
  const isAlone =
    source.text.slice(line, entry.range.start).trim() === '' && source.text.slice(entry.range.end, end).trim() === ''
  return isAlone ? { range: { start: lineBreakBefore(source.text, line), end }, text: '' } : null
}

/** What stands from one offset to another goes, when no comment is there. */
function between(source: SourceDocument, start: number, end: number, from: number): TextEdit | null {
  return /#/.test(source.text.slice(from, end)) &&
    source.comments.some(({ range }) => range.start >= start && range.end <= end)
    ? null
    : { range: { start, end }, text: '' }
}

/** Takes one member out of a list of words that has others: between brackets, or on a line of its own. */
export function takeWord(source: SourceDocument, list: SequenceNode, item: SourceNode): TextEdit | null {
  const index = list.items.indexOf(item)
  const before = list.items[index - 1]
  const next = list.items[index + 1]
  if (index < 0 || item.kind !== 'scalar') return null
  if (isInSquares(source, list)) {
    if (before !== undefined) return between(source, before.range.end, item.range.end, before.range.end)
    return next === undefined ? null : between(source, item.range.start, next.range.start, item.range.end)
  }
  const end = lineAfter(source, item)
  if (list.items.length < 2 || end === null || dashBefore(source, item) === null) return null
  if (source.text.slice(item.range.end, end).trim() !== '') return null
  const line = startOfLine(source.text, item.range.start)
  return { range: { start: lineBreakBefore(source.text, line), end }, text: '' }
}
