import type { Position, Range } from 'vscode-languageserver-protocol/node'
import { valueAt } from './capabilities.ts'
import type { ClientText } from './text.ts'

/** The texts that an answer may speak of: those a document had while the answer was made; none when there is no such document. */
export type TextsOf = (uri: string) => readonly ClientText[]

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function isPosition(value: unknown): value is Position {
  return isFields(value) && Number.isInteger(value.line) && Number.isInteger(value.character)
}

export function isRange(value: unknown): value is Range {
  return isFields(value) && isPosition(value.start) && isPosition(value.end)
}

/**
 * Every place in an answer or a notification that lies outside the document it speaks of, as sentences.
 * @param uri the document of the request, for places that name none; `null` when it had none
 */
export function placesOutside(value: unknown, uri: string | null, texts: TextsOf): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => placesOutside(item, uri, texts))
  if (!isFields(value)) return []
  if (isRange(value)) return problemsOf(value, uri, texts)
  if (isPosition(value)) return problemsOf({ start: value, end: value }, uri, texts)
  const own = uriNamedIn(value) ?? uri
  return Object.entries(value).flatMap(([key, inner]) => {
    // What a server keeps for itself, and the numbers of semantic tokens, which `tokenProblems` reads.
    if (key === 'data') return []
    if (key === 'originSelectionRange') return placesOutside(inner, uri, texts)
    if (key.startsWith('file:')) return placesOutside(inner, key, texts)
    return placesOutside(inner, own, texts)
  })
}

function uriNamedIn(value: Fields): string | null {
  for (const named of [value.uri, value.targetUri, valueAt(value, ['textDocument', 'uri'])]) {
    if (typeof named === 'string') return named
  }
  return null
}

function problemsOf(range: Range, uri: string | null, texts: TextsOf): readonly string[] {
  const shown = `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`
  if (uri === null) return [`${shown} speaks of no document`]
  const candidates = texts(uri)
  if (candidates.length === 0) return [`${shown} speaks of ${uri}, which does not exist`]
  const problems = candidates.map((text) => text.problemOf(range))
  return problems.includes(null) ? [] : [`${shown} of ${uri}: ${problems.at(-1)}`]
}

/** What is wrong with an answer of semantic tokens: outside the text, across lines, overlapping, or of a type not announced. */
export function tokenProblems(value: unknown, text: ClientText, types: number): readonly string[] {
  const data = valueAt(value, ['data'])
  if (!Array.isArray(data)) return []
  if (data.length % 5 !== 0) return [`${data.length} numbers are no semantic tokens`]
  const problems: string[] = []
  let line = 0
  let character = 0
  let free = 0
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index, index + 4)
    character = lines === 0 ? character + characters : characters
    if (lines > 0) free = 0
    line += lines
    const range = { start: { line, character }, end: { line, character: character + length } }
    const problem = text.problemOf(range)
    if (problem !== null) problems.push(`semantic token ${line}:${character}+${length}: ${problem}`)
    if (length <= 0) problems.push(`semantic token ${line}:${character} is empty`)
    if (character < free) problems.push(`semantic token ${line}:${character} overlaps the one before`)
    if (type >= types) problems.push(`semantic token ${line}:${character} has type ${type} of ${types}`)
    free = character + length
  }
  return problems
}

/** What is wrong with folding ranges: lines outside the text or in the wrong order. */
export function foldProblems(value: unknown, text: ClientText): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((fold) => {
    const start = valueAt(fold, ['startLine'])
    const end = valueAt(fold, ['endLine'])
    const fits =
      typeof start === 'number' && typeof end === 'number' && start >= 0 && start <= end && text.line(end) !== null
    return fits ? [] : [`folding range ${start}-${end} of ${text.lineStarts.length} lines`]
  })
}
