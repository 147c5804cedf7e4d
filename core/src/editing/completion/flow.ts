import type { Range } from '../../source/tree.ts'

/** A key, a value or a member of a collection written between brackets. */
interface Token extends Range {
  readonly text: string
}

interface Frame {
  readonly open: '{' | '['
  /** Keys written in it, with their places. */
  readonly keys: Token[]
  /** Plain members of a list. */
  readonly members: Token[]
  key: Token | null
}

/** Where a cursor stands in a collection written between brackets. */
export interface FlowPlace {
  /** From the outermost collection down: the key of a group, or `null` for a membership of a list. */
  readonly steps: readonly (string | null)[]
  readonly kind: 'key' | 'value' | 'member'
  /** The word at the cursor, quotes included, or the cursor. */
  readonly word: Range
  /** The word is a key that has its colon. */
  readonly hasColon: boolean
  /** The other keys of the group. */
  readonly keys: readonly string[]
  /** The other plain members of the list. */
  readonly members: readonly string[]
  /** A space is needed before the word. */
  readonly glued: boolean
}

/** A collection between brackets is short; of a longer one no more than this is read past the cursor. */
const LONGEST = 20_000

/**
 * Reads a collection from its opening bracket, as far as it goes, and tells where the cursor is in it. `null` when the cursor is before
 * it, after it or in a comment.
 * @param end where it must stop at the latest
 */
export function flowPlaceAt(text: string, start: number, end: number, cursor: number): FlowPlace | null {
  return cursor <= start ? null : new FlowReading(text, cursor, Math.min(end, cursor + LONGEST)).read(start)
}

class FlowReading {
  readonly #text: string
  readonly #cursor: number
  readonly #limit: number
  readonly #frames: Frame[] = []
  #inside: { readonly frame: Frame; readonly key: Token | null } | null = null
  #steps: readonly (string | null)[] = []
  #word: Token | null = null

  constructor(text: string, cursor: number, limit: number) {
    this.#text = text
    this.#cursor = cursor
    this.#limit = limit
  }

  read(start: number): FlowPlace | null {
    let at = start
    while (at < this.#limit && !this.#isPast()) {
      const next = this.#step(at)
      if (next === null) return null
      at = next
      if (this.#frames.length === 0) break
    }
    this.#reach(this.#cursor + 1)
    return this.#place()
  }

  /** Nothing more to learn once the collection of the cursor is closed. */
  #isPast(): boolean {
    return this.#inside !== null && !this.#frames.includes(this.#inside.frame)
  }

  /** Reads one piece and returns where it ends; `null` when the cursor is in a comment. */
  #step(at: number): number | null {
    const character = this.#text.charAt(at)
    if (/\s/.test(character)) return at + 1
    if (character === '#' && /\s/.test(this.#text.charAt(at - 1))) {
      const end = endOfLine(this.#text, at, this.#limit)
      return this.#inside === null && this.#cursor > at && this.#cursor <= end ? null : end
    }
    if (!/[[\]{},:]/.test(character)) return this.#token(at)
    this.#reach(at + 1)
    const frame = this.#frames.at(-1)
    if (character === '{' || character === '[') {
      this.#frames.push({ open: character, keys: [], members: [], key: null })
    } else if (character === '}' || character === ']') this.#frames.pop()
    else if (character === ',' && frame !== undefined) frame.key = null
    return at + 1
  }

  #token(at: number): number {
    const token = tokenAt(this.#text, at, this.#limit)
    const frame = this.#frames.at(-1)
    const holdsCursor = this.#inside === null && this.#cursor >= token.start && this.#cursor <= token.end
    if (holdsCursor) this.#word = token
    this.#reach(holdsCursor ? this.#cursor + 1 : token.start + 1)
    if (frame?.open === '{' && frame.key === null) {
      frame.keys.push(token)
      frame.key = token
    } else if (frame?.open === '[') frame.members.push(token)
    return token.end
  }

  /** Notes where the cursor is once the reading goes beyond it. */
  #reach(upTo: number): void {
    const frame = this.#frames.at(-1)
    if (this.#inside !== null || frame === undefined || upTo <= this.#cursor) return
    const above = this.#frames.slice(0, -1)
    this.#inside = { frame, key: frame.key }
    this.#steps = above.map(({ open, key }) => (open === '[' ? null : (key?.text ?? '')))
  }

  #place(): FlowPlace | null {
    if (this.#inside === null) return null
    const { frame, key } = this.#inside
    const word = this.#word === null ? { start: this.#cursor, end: this.#cursor } : this.#word
    const others = (tokens: readonly Token[]) => tokens.filter((one) => one !== this.#word).map(({ text }) => text)
    const place = {
      word: { start: word.start, end: word.end },
      hasColon: false,
      keys: others(frame.keys),
      members: others(frame.members),
      glued: this.#text.charAt(word.start - 1) === ':',
    }
    if (frame.open === '[') return { ...place, steps: [...this.#steps, null], kind: 'member', glued: false }
    if (key !== null) return { ...place, steps: [...this.#steps, key.text], kind: 'value' }
    const hasColon = this.#word !== null && /^[ \t]*:/.test(this.#text.slice(word.end, word.end + 20))
    return { ...place, steps: this.#steps, kind: 'key', hasColon, glued: false }
  }
}

/** A quoted text, or a plain one up to what ends it between brackets. Never crosses a line: a word is on one. */
function tokenAt(text: string, start: number, limit: number): Token {
  const quote = text.charAt(start)
  let end = start + 1
  if (quote !== '"' && quote !== "'") {
    while (end < limit && !/[,[\]{}\r\n]/.test(text.charAt(end)) && !endsPlain(text, end)) end++
    const written = text.slice(start, end).trimEnd()
    return { start, end: start + written.length, text: written }
  }
  while (end < limit && text.charAt(end) !== quote && !/[\r\n]/.test(text.charAt(end))) {
    end += quote === '"' && text.charAt(end) === '\\' ? 2 : 1
  }
  const inside = text.slice(start + 1, Math.min(end, limit))
  return { start, end: Math.min(text.charAt(end) === quote ? end + 1 : end, limit), text: inside }
}

const endsPlain = (text: string, at: number): boolean =>
  (text.charAt(at) === ':' && /^(?:[\s,[\]{}]|$)/.test(text.slice(at + 1, at + 2))) ||
  (text.charAt(at) === '#' && /\s/.test(text.charAt(at - 1)))

function endOfLine(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !/[\r\n]/.test(text.charAt(at))) at++
  return at
}
