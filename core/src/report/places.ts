import type { Position, SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'

/** A range in lines and columns as people count them, from 1; the end column is the one after the last character. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** Columns in UTF-16 code units. */
export function regionOf(source: SourceDocument, range: Range): Region {
  return region(source.positionAt(range.start), source.positionAt(range.end))
}

/** Columns in bytes of UTF-8. */
export function byteRegionOf(source: SourceDocument, range: Range): Region {
  const inBytes = (offset: number): Position => {
    const { line } = source.positionAt(offset)
    const start = source.offsetAt({ line, character: 0 })
    return { line, character: byteLength(source.text.slice(start, offset)) }
  }
  return region(inBytes(range.start), inBytes(range.end))
}

/** The range without the blanks and line breaks at its end: a block of text ends on its last line of words, not on the next one. */
export function writtenPart(source: SourceDocument, { start, end }: Range): Range {
  let last = end
  while (last > start && /\s/.test(source.text.charAt(last - 1))) last--
  return { start, end: last }
}

const region = (start: Position, end: Position): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
})

function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
