import type { Range, SourceDocument } from '@equerre/core'
import type { Range as LspRange, Position } from 'vscode-languageserver/node'
import { type Encoding, lengthOfUnits, unitsOf } from './encoding.ts'

/** A text whose lines are known. */
export type Lined = Pick<SourceDocument, 'text' | 'positionAt' | 'offsetAt'>

/** Offsets of one text to positions on the wire, and back. Places outside the text are brought back inside. */
export class Places {
  readonly #text: Lined
  readonly #encoding: Encoding

  constructor(text: Lined, encoding: Encoding) {
    this.#text = text
    this.#encoding = encoding
  }

  position(offset: number): Position {
    const { line, character } = this.#text.positionAt(offset)
    if (this.#encoding === 'utf-16') return { line, character }
    const start = this.#text.offsetAt({ line, character: 0 })
    return { line, character: unitsOf(this.#text.text.slice(start, start + character), this.#encoding) }
  }

  range({ start, end }: Range): LspRange {
    return { start: this.position(start), end: this.position(end) }
  }

  /** The part of a range that stands on its first line. */
  firstLine({ start, end }: Range): LspRange {
    const from = this.#text.positionAt(start)
    const lineEnd = this.#text.offsetAt({ line: from.line, character: Number.MAX_SAFE_INTEGER })
    return this.range({ start, end: Math.min(end, lineEnd) })
  }

  offset({ line, character }: Position): number {
    if (this.#encoding === 'utf-16') return this.#text.offsetAt({ line, character })
    const start = this.#text.offsetAt({ line, character: 0 })
    const end = this.#text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })
    return start + lengthOfUnits(this.#text.text.slice(start, end), character, this.#encoding)
  }

  offsets({ start, end }: LspRange): Range {
    const from = this.offset(start)
    return { start: from, end: Math.max(from, this.offset(end)) }
  }
}
