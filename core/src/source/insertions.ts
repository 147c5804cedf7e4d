import type { TextEdit } from '../rules/rule.ts'
import { endOfLine, startOfLine } from './gaps.ts'
import type { Entry, MappingNode, SequenceNode } from './tree.ts'

/** Edits that add or take away one part of a text and leave all the rest as it is written. `null` where that is not plain to do. */

const at = (offset: number, text: string): TextEdit => ({ range: { start: offset, end: offset }, text })

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** What stands before an offset on its line. */
const lineStart = (text: string, offset: number): string => text.slice(startOfLine(text, offset), offset)

/**
 * Adds one plain scalar at the end of a list, in the manner of the list.
 * @param item written as YAML needs it: no text that would be read as something else
 */
export function appendItem(text: string, list: SequenceNode, item: string): TextEdit | null {
  const last = list.items.at(-1)
  if (last === undefined || last.kind !== 'scalar' || last.style === 'literal' || last.style === 'folded') return null
  if (text.slice(last.range.start, last.range.end).includes('\n')) return null
  if (text[list.range.start] === '[') return at(last.range.end, `, ${item}`)
  const dash = lineStart(text, last.range.start)
  return /^\s*-\s+$/.test(dash) ? at(endOfLine(text, last.range.end), `${newlineOf(text)}${dash}${item}`) : null
}

/** Adds an entry written on one line (`registre: RNCP`) at the head of a mapping. */
export function prependEntry(text: string, mapping: MappingNode, entry: string): TextEdit | null {
  const first = mapping.entries[0]
  if (first === undefined) return null
  const { start } = first.key.range
  if (text[mapping.range.start] === '{') return at(start, `${entry}, `)
  const indent = lineStart(text, start)
  return /^ *$/.test(indent) ? at(start, `${entry}${newlineOf(text)}${indent}`) : null
}

/** Takes away an entry that stands on one line of its own. */
export function removeEntry(text: string, mapping: MappingNode, entry: Entry): TextEdit | null {
  const { key, value, range } = entry
  if (value.kind !== 'scalar' || mapping.entries.length < 2) return null
  const before = lineStart(text, key.range.start)
  const end = endOfLine(text, range.end)
  if (
    !/^ *$/.test(before) ||
    /[\r\n]/.test(text.slice(range.start, range.end)) ||
    text.slice(range.end, end).trim() !== ''
  )
    return null
  const newline = /^\r?\n|^\r/.exec(text.slice(end))?.[0].length ?? 0
  return { range: { start: key.range.start - before.length, end: end + newline }, text: '' }
}
