import type { ResolvedShape } from '@equerre/schemas'
import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import { endOfLine, startOfLine } from '../../source/gaps.ts'
import { deepestAt } from '../../source/pointer.ts'
import { ancestryOf, isInsideText, type LineParts, opensBlock, partsOf } from './line-parts.ts'
import { indentOf, spaces } from './page.ts'

/** The characters after which `formatOnType` has something to do. */
export const FORMAT_TRIGGERS = ['\n'] as const

/**
 * What to do after a character was typed just before an offset (a new line after `enonce:`, after a member of a list). The new line must
 * be blank; the spaces an editor already put on it are replaced, and nothing is done when they are right. An empty member of a list is
 * taken away, as in a word processor. When in doubt, nothing.
 */
export function formatOnType(source: SourceDocument, offset: number, typed: string): readonly TextEdit[] {
  const { text } = source
  if (typed !== '\n' || offset <= 0 || offset > text.length) return []
  const start = startOfLine(text, offset)
  const end = endOfLine(text, offset)
  if (start === 0 || !/^ *$/.test(text.slice(start, end))) return []
  const lines = text
    .slice(0, start)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
  const index = lines.length - 1
  const above = lines[index] ?? ''
  const parts = partsOf(above)
  if (parts === null || isInsideText(lines, index) || goesOn(source, start, above)) return []
  const below = /^(?:[ \t]*(?:\r\n|\n|\r))*([^\r\n]*)/.exec(text.slice(end))?.[1] ?? ''
  if (isEmptyMember(parts)) return leaveList(lines, { text, start, end, above, below })
  const wanted = beginningOf(lines, parts, below)
  return wanted === null || wanted === text.slice(start, end) ? [] : [{ range: { start, end }, text: wanted }]
}

/** Whether what ends the line above began on an earlier line, or goes on below: a text, or a list in brackets. */
function goesOn({ root, text }: SourceDocument, start: number, above: string): boolean {
  const lineEnd = startOfLine(text, Math.max(0, start - 1)) + above.trimEnd().length
  const lineStart = lineEnd - above.trimEnd().length
  const place = deepestAt(root, lineEnd)
  if (place === null) return false
  const inBrackets = place.ancestors.some((node) => {
    const isFlow = /^[[{]/.test(text.slice(node.range.start, node.range.start + 1))
    return isFlow && (node.range.start < lineStart || node.range.end > lineEnd)
  })
  const { node } = place
  const isLongText = node.kind === 'scalar' && (node.range.start < lineStart || node.range.end > start)
  return inBrackets || (isLongText && !/^[|>]/.test(text.slice(node.range.start, node.range.start + 1)))
}

const isEmptyMember = ({ key, value, dashes }: LineParts): boolean =>
  key === null && value === '' && dashes.length === 1

interface NewLine {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly above: string
  readonly below: string
}

/** The line of the empty member goes, and the new line stands where the next key would. */
function leaveList(lines: readonly string[], { text, start, end, above, below }: NewLine): readonly TextEdit[] {
  const { ownerColumn } = ancestryOf(lines, lines.length - 1)
  if (ownerColumn === null || (below.trim() !== '' && indentOf(below) > indentOf(above))) return []
  return [{ range: { start: startOfLine(text, start - 1), end }, text: spaces(ownerColumn) }]
}

/** What the new line begins with; `null` when it cannot be said. */
function beginningOf(lines: readonly string[], parts: LineParts, below: string): string | null {
  const { key, value, column, dashes } = parts
  const dash = dashes.at(-1)
  if (opensBlock(parts)) return spaces((key === null ? (dash ?? column) : column) + 2)
  if (key !== null && value === '') return underKey(lines, column, below)
  if (!isWhole(value)) return null
  if (key !== null) return spaces(column)
  if (dash === undefined || dashes.length > 1) return null
  const closed = /^["'[{]/.test(value)
  return closed || isText(ancestryOf(lines, lines.length - 1).shape) ? `${spaces(dash)}- ` : null
}

/** Under a key without a value: what is there already shows how, or else the format does. */
function underKey(lines: readonly string[], column: number, below: string): string {
  const isMember = /^ *-(?: |$)/.test(below)
  const indentation = indentOf(below)
  if (below.trim() !== '' && (indentation > column || (isMember && indentation === column))) {
    return spaces(indentation) + (isMember ? '- ' : '')
  }
  const { shape } = ancestryOf(lines, lines.length - 1)
  const isList = shape?.types?.length === 1 && shape.types[0] === 'array'
  return spaces(column + 2) + (isList ? '- ' : '')
}

/** Whether a value ends on its line: its quotes and brackets are closed, and it is no anchor or tag that announces another. */
function isWhole(value: string): boolean {
  if (/^[&*!?|>]/.test(value)) return false
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"$/.test(value)
  if (value.startsWith("'")) return /^'(?:[^']|'')*'$/.test(value)
  if (!/^[[{]/.test(value)) return true
  const opened = value.match(/[[{]/g)?.length ?? 0
  return opened === (value.match(/[\]}]/g)?.length ?? 0)
}

const isText = (shape: ResolvedShape | null): boolean => shape?.types?.length === 1 && shape.types[0] === 'string'
