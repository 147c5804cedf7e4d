import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../document.ts'
import { entryOf } from '../pointer.ts'
import type { MappingNode, SequenceNode, SourceNode } from '../tree.ts'
import { layoutOf } from './layout.ts'
import { columnOf, dashBefore, isInBraces, isInSquares, isInside, lineAfter, ownEntries } from './places.ts'
import {
  afterKey,
  entriesInBrackets,
  fitsInBrackets,
  inBrackets,
  keysAt,
  memberAt,
  type Written,
  type WrittenKeys,
} from './written.ts'

/**
 * Edits that add parts to a file in its own manner and leave all the rest as it is written, comments included. `null` where that is not
 * plain to do, and in a text that does not read.
 */

const at = (offset: number, text: string): TextEdit => ({ range: { start: offset, end: offset }, text })

const isSound = ({ problems }: SourceDocument): boolean => problems.every(({ severity }) => severity !== 'error')

/**
 * Adds keys to a mapping, each where the order of the format wants it: after the nearest key that comes before it.
 * @param order the keys of the mapping as the format orders them
 * @returns one edit a place; keys that come after the same one stand together. `null` when one of them is there already
 */
export function addKeys(
  source: SourceDocument,
  mapping: MappingNode,
  keys: WrittenKeys,
  order: readonly string[],
): readonly TextEdit[] | null {
  if (!isSound(source)) return null
  const groups = new Map<number, WrittenKeys>()
  for (const key of Object.keys(keys).sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const written = keys[key]
    if (written === undefined || entryOf(mapping, key) !== undefined) return null
    const after = nearestBefore(mapping, key, order)
    groups.set(after, { ...groups.get(after), [key]: written })
  }
  const edits: TextEdit[] = []
  for (const [after, group] of groups) {
    const edit = addGroup(source, mapping, group, after)
    if (edit === null) return null
    edits.push(edit)
  }
  return edits
}

/** The index, among the keys written in the mapping, of the one that a key is put after; -1 for the head of the mapping. */
function nearestBefore(mapping: MappingNode, key: string, order: readonly string[]): number {
  const wanted = order.indexOf(key)
  let nearest = -1
  let rank = -1
  for (const [index, entry] of ownEntries(mapping).entries()) {
    const known = order.indexOf(entry.key.text)
    if (known < 0 || known > wanted || known < rank) continue
    nearest = index
    rank = known
  }
  return nearest
}

function addGroup(source: SourceDocument, mapping: MappingNode, keys: WrittenKeys, after: number): TextEdit | null {
  const entries = ownEntries(mapping)
  const [first] = entries
  const before = entries[after]
  if (isInBraces(source, mapping)) {
    if (!fitsInBrackets(keys)) return null
    if (first === undefined) return { range: mapping.range, text: inBrackets(keys) }
    const text = entriesInBrackets(keys)
    return before === undefined ? at(first.key.range.start, `${text}, `) : at(before.range.end, `, ${text}`)
  }
  const layout = layoutOf(source)
  const column = columnOf(source, mapping)
  if (first === undefined || column === null) return null
  const lines = keysAt(keys, column, layout)
  const line = `${layout.newline}${' '.repeat(column)}`
  if (before === undefined) return at(first.key.range.start, `${lines}${line}`)
  const offset = lineAfter(source, before.value)
  return offset === null ? null : at(offset, `${line}${lines}`)
}

/**
 * Adds a member to the list under a key; the key is written when it is not there, and a list of one line stays on its line.
 * @param order the keys of the mapping as the format orders them
 * @param after the member it is put after; the last one when absent
 */
export function addMember(
  source: SourceDocument,
  mapping: MappingNode,
  key: string,
  member: Written,
  order: readonly string[],
  after?: SourceNode,
): TextEdit | null {
  if (!isSound(source)) return null
  const entry = entryOf(mapping, key)
  if (entry === undefined) return addKeys(source, mapping, { [key]: [member] }, order)?.[0] ?? null
  if (!isInside(entry.range, mapping.range)) return null
  const { value } = entry
  if (value.kind === 'sequence' && value.items.length > 0) return addItem(source, value, member, after)
  const isEmptyList = value.kind === 'sequence'
  if (!isEmptyList && !(value.kind === 'scalar' && value.value === null && value.range.start === value.range.end))
    return null
  const range = { start: entry.key.range.end, end: Math.max(entry.key.range.end, value.range.end) }
  const colon = source.text.slice(range.start, range.end)
  if (!/^\s*:?\s*(?:\[\s*\])?$/.test(colon)) return null
  return emptyFilled(source, mapping, range, member)
}

/** A member in place of `[]` or of nothing. */
function emptyFilled(
  source: SourceDocument,
  mapping: MappingNode,
  range: { readonly start: number; readonly end: number },
  member: Written,
): TextEdit | null {
  const written = source.text.slice(range.start, range.end)
  const rest = written.includes(':') ? range : { start: range.start, end: source.text.indexOf(':', range.end) + 1 }
  if (rest.end <= rest.start) return null
  const column = columnOf(source, mapping)
  if (column === null)
    return isInBraces(source, mapping) && fitsInBrackets(member)
      ? { range: rest, text: `: ${inBrackets([member])}` }
      : null
  const tail = /^[ \t]*(#[^\r\n]*)?(?=[\r\n]|$)/.exec(source.text.slice(rest.end))
  if (tail === null) return null
  const comment = tail[1] === undefined ? '' : ` ${tail[1]}`
  const text = afterKey([member], column, layoutOf(source))
  if (!text.startsWith(' '))
    return { range: { start: rest.start, end: rest.end + tail[0].length }, text: `:${comment}${text}` }
  return { range: rest, text: `:${text}` }
}

/** Adds a member to a list that has some, after one of them or at its end. */
export function addItem(
  source: SourceDocument,
  list: SequenceNode,
  item: Written,
  after?: SourceNode,
): TextEdit | null {
  const place = after === undefined ? list.items.length - 1 : list.items.indexOf(after)
  const before = list.items[place]
  if (!isSound(source) || before === undefined || !isInside(before.range, list.range)) return null
  if (isInSquares(source, list)) return fitsInBrackets(item) ? at(before.range.end, `, ${inBrackets(item)}`) : null
  const dash = dashBefore(source, before)
  const offset = lineAfter(source, before)
  if (dash === null || offset === null) return null
  const layout = layoutOf(source)
  const gap = hasBlankLines(source, list) ? layout.newline : ''
  const member = isOneLiner(source, before) && fitsInBrackets(item) ? inBrackets(item) : item
  return at(offset, gap + layout.newline + memberAt(member, dash, layout))
}

/** Whether a member is a group of keys between braces, on its line. */
function isOneLiner(source: SourceDocument, node: SourceNode): boolean {
  return isInBraces(source, node) && !/[\r\n]/.test(source.text.slice(node.range.start, node.range.end))
}

/** Whether a blank line stands between the members of a list. */
function hasBlankLines(source: SourceDocument, { items }: SequenceNode): boolean {
  const [first, second] = items
  if (first === undefined || second === undefined) return false
  return /\n[ \t]*\r?\n/.test(source.text.slice(first.range.end, second.range.start))
}
