import { AS_LETTER } from './repair/cure.ts'
import type { RepairEdit } from './repair/repaired-text.ts'
import type { Range } from './tree.ts'

/** A text without quotes between braces, which a comma or a colon of its own cuts. */
export interface CutText {
  /** The whole text, as it was meant. */
  readonly range: Range
  readonly commas: readonly number[]
  readonly colons: readonly number[]
}

/** Braces longer than that are no group of keys that someone wrote on a line or two. */
const LONGEST = 4000

const BLANK = /[\s\u00a0\u202f]*/y
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y
const KEY = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_-]*(?:[ ][\p{L}\p{N}_-]+){0,3}):(?=[\s,}]|$)/uy
/** French print puts a space before the colon: it is a key's only where other keys are written so. */
const SPACED_KEY = /([\p{L}_][\p{L}\p{N}_-]*)[ \u00a0]+:(?=[\s,}]|$)/uy
/** A word that may be a key: being typed, or left without its value. */
const WORD = /^[\p{L}_][\p{L}\p{N}_-]*$/u

/** Finds the texts that commas or colons cut, between the braces that open at an offset and those inside them. */
export function cutTexts(text: string, opening: number): readonly CutText[] {
  const found: CutText[] = []
  new BraceReader(text, found).mapping(opening)
  return found
}

/** The commas and colons of a text read as letters. */
export function asLetters({ commas, colons }: CutText): readonly RepairEdit[] {
  return [...commas, ...colons].sort((a, b) => a - b).map((start) => ({ start, end: start + 1, text: AS_LETTER }))
}

/** Follows braces from left to right; each step returns where it ends, `null` where it no longer understands. */
class BraceReader {
  readonly #text: string
  readonly #found: CutText[]

  constructor(text: string, found: CutText[]) {
    this.#text = text
    this.#found = found
  }

  mapping(opening: number): number | null {
    const isSpaced = this.#matchEnd(SPACED_KEY, this.#skip(opening + 1)) !== null
    let offset = opening + 1
    while (offset - opening < LONGEST) {
      offset = this.#skip(offset)
      const character = this.#text.charAt(offset)
      if (character === '}') return offset + 1
      if (character === ',') offset++
      else {
        const key = this.#keyEnd(offset, isSpaced)
        const end: number | null = key === null ? this.#loneWord(offset) : this.#value(this.#skip(key), isSpaced)
        if (end === null) return null
        offset = end
      }
    }
    return null
  }

  #value(start: number, isSpaced: boolean): number | null {
    const character = this.#text.charAt(start)
    if (character === '{') return this.mapping(start)
    if (character === '[') return this.#list(start)
    if (character === '"' || character === "'") return this.#matchEnd(QUOTED, start)
    if (character === ',' || character === '}') return start
    return this.#plain(start, isSpaced)
  }

  #list(opening: number): number | null {
    let offset = opening + 1
    while (offset - opening < LONGEST) {
      offset = this.#skip(offset)
      const character = this.#text.charAt(offset)
      if (character === ']') return offset + 1
      if (character === '') return null
      if (character === ',') offset++
      else {
        const end = /[[{"']/.test(character) ? this.#value(offset, false) : this.#until(offset, /[,\]}]/)
        if (end === null || end === offset) return null
        offset = end
      }
    }
    return null
  }

  /** A text without quotes: it goes on past a comma when what follows is neither a key nor the end. */
  #plain(start: number, isSpaced: boolean): number | null {
    const commas: number[] = []
    const colons: number[] = []
    const pieces: string[] = []
    const firstEnd = this.#piece(start, colons)
    let end = firstEnd
    while (end !== null && this.#text.charAt(end) === ',') {
      const next = this.#skip(end + 1)
      if (/[,}]|^$/.test(this.#text.charAt(next)) || this.#keyEnd(next, isSpaced) !== null) break
      if (/["'[{]/.test(this.#text.charAt(next))) return null
      const pieceEnd = this.#piece(next, colons)
      if (pieceEnd === null) return null
      commas.push(end)
      pieces.push(this.#text.slice(next, pieceEnd).trim())
      end = pieceEnd
    }
    if (end === null || firstEnd === null) return null
    // Words that could each be a key are no text: one of them is being typed.
    const isText = pieces.some((piece) => !WORD.test(piece))
    if (!isText && colons.length === 0) return firstEnd
    const length = this.#text.slice(start, end).trimEnd().length
    this.#found.push({ range: { start, end: start + length }, commas, colons })
    return end
  }

  /** To the next comma or closing brace; its colons are those that YAML would take for a key's. */
  #piece(start: number, colons: number[]): number | null {
    const end = this.#until(start, /[,}]/)
    if (end === null) return null
    const piece = this.#text.slice(start, end)
    // A bracket is not closed, a comment starts, or the comma before a key of the next line is missing.
    if (/[[\]{]|\s#|[\r\n]\s*[\p{L}_][\p{L}\p{N}_-]*\s*:(?:\s|$)/u.test(piece)) return null
    for (const { index } of piece.matchAll(/:(?=[\s\u00a0\u202f]|$)/g)) colons.push(start + index)
    return end
  }

  #keyEnd(offset: number, isSpaced: boolean): number | null {
    const end = this.#matchEnd(KEY, offset)
    if (end !== null) return end
    const spaced = this.#matchEnd(SPACED_KEY, offset)
    if (spaced === null || isSpaced) return spaced
    const word = /^[\p{L}\p{N}_-]+/u.exec(this.#text.slice(offset, spaced))?.[0] ?? ''
    return new RegExp(`(?:^|[\\s{,])${word}:\\s`, 'mu').test(this.#text) ? spaced : null
  }

  #loneWord(offset: number): number | null {
    const end = this.#until(offset, /[,}]/)
    return end !== null && WORD.test(this.#text.slice(offset, end).trim()) ? end : null
  }

  #until(from: number, stop: RegExp): number | null {
    const length = this.#text.slice(from, from + LONGEST).search(stop)
    return length === -1 ? null : from + length
  }

  #skip(offset: number): number {
    return this.#matchEnd(BLANK, offset) ?? offset
  }

  #matchEnd(pattern: RegExp, offset: number): number | null {
    pattern.lastIndex = offset
    return pattern.test(this.#text) ? pattern.lastIndex : null
  }
}
