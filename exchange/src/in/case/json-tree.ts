import type { Place } from '../document.ts'
import { notJson, tooDeep } from './refusals.ts'

/** A value of JSON with the place it is written at: offsets in UTF-16 code units, half-open. */
export type JsonNode = JsonObjectNode | JsonArrayNode | JsonScalarNode

export interface JsonObjectNode {
  readonly kind: 'object'
  /** Of keys written twice the last one counts, as JSON's own readers do. */
  readonly entries: ReadonlyMap<string, JsonNode>
  readonly start: number
  readonly end: number
}

export interface JsonArrayNode {
  readonly kind: 'array'
  readonly items: readonly JsonNode[]
  readonly start: number
  readonly end: number
}

export interface JsonScalarNode {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  readonly start: number
  readonly end: number
}

export interface JsonText {
  readonly root: JsonNode
  readonly placeOf: (node: JsonNode) => Place
  /** False for a file of one long line: a place in it says nothing. */
  readonly hasLines: boolean
}

/** What nests deeper is no package of competencies, and would exhaust whoever follows it. */
const DEEPEST = 100

/** Reads a text as JSON. @throws Refusal when it is not */
export function readJson(text: string): JsonText {
  const root = new JsonReader(text).read()
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return {
    root,
    hasLines: lineStarts.length > 2,
    placeOf: ({ start, end }) => ({ line: lineOf(lineStarts, start), page: 1, start, end }),
  }
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

class JsonReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): JsonNode {
    const root = this.#value(0)
    this.#skip()
    if (this.#at < this.#text.length) this.#fail()
    return root
  }

  #value(depth: number): JsonNode {
    if (depth > DEEPEST) throw tooDeep(DEEPEST)
    this.#skip()
    const character = this.#text[this.#at]
    if (character === '{') return this.#object(depth)
    if (character === '[') return this.#array(depth)
    const start = this.#at
    const value = character === '"' ? this.#string() : this.#word()
    return { kind: 'scalar', value, start, end: this.#at }
  }

  #object(depth: number): JsonNode {
    const start = this.#at
    const entries = new Map<string, JsonNode>()
    this.#at++
    if (!this.#closes('}')) {
      do {
        this.#skip()
        if (this.#text[this.#at] !== '"') this.#fail()
        const key = this.#string()
        this.#skip()
        if (this.#text[this.#at] !== ':') this.#fail()
        this.#at++
        entries.set(key, this.#value(depth + 1))
      } while (this.#goesOn('}'))
    }
    return { kind: 'object', entries, start, end: this.#at }
  }

  #array(depth: number): JsonNode {
    const start = this.#at
    const items: JsonNode[] = []
    this.#at++
    if (!this.#closes(']')) {
      do items.push(this.#value(depth + 1))
      while (this.#goesOn(']'))
    }
    return { kind: 'array', items, start, end: this.#at }
  }

  #closes(closing: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== closing) return false
    this.#at++
    return true
  }

  #goesOn(closing: string): boolean {
    this.#skip()
    const character = this.#text[this.#at]
    if (character !== ',' && character !== closing) this.#fail()
    this.#at++
    return character === ','
  }

  #string(): string {
    const start = this.#at
    let end = start + 1
    for (;;) {
      end = this.#text.indexOf('"', end)
      if (end === -1) this.#fail()
      let slashes = 0
      while (this.#text[end - 1 - slashes] === '\\') slashes++
      if (slashes % 2 === 0) break
      end++
    }
    this.#at = end + 1
    const written = this.#text.slice(start + 1, end)
    return isPlain(written) ? written : this.#parsed(start, (value) => typeof value === 'string')
  }

  #word(): number | boolean | null {
    const start = this.#at
    while (this.#at < this.#text.length && WORD.test(this.#text[this.#at] ?? '')) this.#at++
    return this.#parsed(start, (value) => (typeof value !== 'string' && typeof value !== 'object') || value === null)
  }

  /** What one value says, in the words of the language's own reader. */
  #parsed<Value extends string | number | boolean | null>(start: number, fits: (value: unknown) => boolean): Value {
    try {
      const value = JSON.parse(this.#text.slice(start, this.#at))
      if (fits(value)) return value
    } catch {
      this.#at = start
    }
    return this.#fail()
  }

  #skip(): void {
    while (SPACE.has(this.#text[this.#at] ?? '')) this.#at++
  }

  #fail(): never {
    const line = this.#text.slice(0, this.#at).split('\n').length
    throw notJson(line)
  }
}

const SPACE: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r'])

/** Whether a text stands for itself: an escape, or a control character that should be one, is for JSON's own reader. */
function isPlain(written: string): boolean {
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at)
    if (unit < FIRST_PRINTED || unit === BACKSLASH) return false
  }
  return true
}

const FIRST_PRINTED = 0x20
const BACKSLASH = 0x5c

const WORD = /[-+.0-9A-Za-z]/
