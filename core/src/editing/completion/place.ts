import { type ResolvedShape, type RootDefinition, rootShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import { fold } from '../../structure/near.ts'
import { type FlowPlace, flowPlaceAt } from './flow.ts'
import { type LineShape, type Lines, linesOf } from './lines.ts'

/** A key, or a membership of a list (`key: null`), between the top of the file and a place. */
export interface Step {
  readonly key: string | null
  /** Where its line or its collection starts in the text. */
  readonly offset: number
}

/**
 * A place where something may be written, told from the lines and their indentation: it holds for a text that is half typed, where the
 * tree says something else or nothing.
 */
export interface WritingPlace {
  /** `key`: the name of a key. `value`: what a key holds. `member`: a member of a list. */
  readonly kind: 'key' | 'value' | 'member'
  readonly steps: readonly Step[]
  /** What a proposal replaces: on one line, holding the cursor. */
  readonly word: Range
  /** What is written before the proposal: a space, a dash, an indentation. */
  readonly before: string
  /** Column where the proposal begins once `before` is written. */
  readonly column: number
  /** Column of the key whose value it is; of what holds it otherwise. */
  readonly base: number
  /** Between brackets: everything stays on the line. */
  readonly flow: boolean
  /** The word is a key that has its colon. */
  readonly hasColon: boolean
  /** Something stands below that belongs to what is written here. */
  readonly hasChildren: boolean
  /** The indentation typed is none of the file's: the proposal mends it. */
  readonly mends: boolean
  /** Keys written beside it. */
  readonly written: ReadonlySet<string>
  /** Other plain members of the list it is in. */
  readonly members: readonly string[]
  readonly cursor: number
  /** The whole value on its line, or the word; empty where nothing is written. */
  readonly whole: string
  /** What of it stands before the cursor, white space included. */
  readonly head: string
  readonly quoted: boolean
}

/**
 * The places a cursor is in: none in a comment or in a text, two where a list and the group around it start at the same column.
 * @param root of the format; that of a référentiel when nothing is said
 */
export function placesAt(source: SourceDocument, offset: number, root?: RootDefinition): readonly WritingPlace[] {
  return new PlaceReader(source, offset, root).read()
}

/** The shape of what the steps lead to from the root of a format. A key written with accents or capitals counts as the one it stands for. */
export function shapeAt(steps: readonly Step[], root?: RootDefinition): ResolvedShape | null {
  let shape: ResolvedShape | null = rootShape(root)
  for (const { key } of steps) {
    if (shape === null) return null
    shape = key === null ? shapeOfItems(shape) : shapeUnder(groupOf(shape), key)
  }
  return shape
}

/** The group of keys a shape is, or that its members are when the dash is missing. */
export function groupOf(shape: ResolvedShape): ResolvedShape {
  return shape.keys === undefined && shape.others === undefined ? (shapeOfItems(shape) ?? shape) : shape
}

const shapeUnder = (shape: ResolvedShape, key: string): ResolvedShape | null =>
  shapeOfKey(shape, key) ?? shapeOfKey(shape, fold(key))

/** What may be the beginning of a key: a sentence is not. */
const WORD = /^[\p{L}\p{N}_-]+$/u

/** What the lines above a place make of it. */
interface Above {
  readonly steps: readonly Step[]
  /** The line of the innermost step; -1 for the top of the file. */
  readonly line: number
  /** Column of the innermost step; -1 for the top of the file. */
  readonly column: number
  /** The innermost step is a key that already has a value on its line, or a member that is a text: the place continues it. */
  readonly host: LineShape | null
}

/** Of one line, a key or a dash. */
interface Mark {
  readonly key: string | null
  readonly column: number
}

/** What stands below a step: the first line of its value. */
interface Child {
  readonly line: LineShape
  readonly column: number
  readonly isList: boolean
}

const NO_WORDS = { hasColon: false, hasChildren: false, mends: false, members: [], whole: '', head: '', quoted: false }

class PlaceReader {
  readonly #source: SourceDocument
  readonly #lines: Lines
  readonly #offset: number
  readonly #line: LineShape
  /** Column of the cursor. */
  readonly #at: number
  readonly #root: RootDefinition | undefined

  constructor(source: SourceDocument, offset: number, root: RootDefinition | undefined) {
    this.#source = source
    this.#root = root
    this.#lines = linesOf(source)
    this.#line = this.#lines.holding(offset)
    this.#at = Math.max(0, Math.min(Math.trunc(offset) - this.#line.start || 0, this.#line.text.length))
    this.#offset = this.#line.start + this.#at
  }

  read(): readonly WritingPlace[] {
    const { text, indent } = this.#line
    if (indent === text.length) return this.#onBlankLine()
    if (!this.#line.structural) return this.#inText()
    const first = this.#line.dashes[0] ?? this.#line.column
    if (this.#at < first) return []
    const above = this.#above(this.#line.number, first, this.#line.dashes.length > 0)
    if (above.host !== null) return this.#continuing(above)
    return this.#onLine(above)
  }

  /** A comment, or a line of a text that begins with `#` or `---`. */
  #inText(): readonly WritingPlace[] {
    const above = this.#above(this.#line.number, this.#line.indent, false)
    return above.host === null ? [] : this.#continuing(above)
  }

  // ---------------------------------------------------------------- a line with something on it

  #onLine(above: Above): readonly WritingPlace[] {
    const { dashes, key, column, text, start } = this.#line
    const memberships = dashes.map(() => ({ key: null, offset: start }))
    const lastDash = dashes.at(-1)
    if (lastDash !== undefined && this.#at <= lastDash) return []
    const steps = [...above.steps, ...memberships]
    if (column >= text.length || this.#at < column) return this.#beforeContent(above, steps)
    if (key !== null && this.#at <= key.end) return this.#onKey(above, steps)
    if (key !== null && this.#at < key.colonEnd) return []
    if (key !== null) return this.#onValue([...steps, { key: key.text, offset: start }], key.colonEnd)
    if (/^[[{]/.test(text.slice(column))) return this.#inFlow(steps, start + column)
    return this.#onWord(above, steps)
  }

  /** After a dash and before anything else. */
  #beforeContent(above: Above, steps: readonly Step[]): readonly WritingPlace[] {
    const { dashes, column, text } = this.#line
    const dash = dashes.at(-1)
    if (dash === undefined || (column < text.length && this.#at < column)) return []
    const glued = this.#at === dash + 1
    const child = this.#childOf({ ...above, steps, line: this.#line.number, column: dash })
    const place = this.#place('member', steps, this.#cursor(), glued ? ' ' : '', glued ? dash + 2 : this.#at)
    return [{ ...place, hasChildren: child !== null, members: this.#membersBeside(dash) }]
  }

  #onKey(above: Above, steps: readonly Step[]): readonly WritingPlace[] {
    const { key, start } = this.#line
    if (key === null || key.end - key.start !== key.text.length) return []
    const word = { start: start + key.start, end: start + key.end }
    const place = this.#place('key', steps, word, '', key.start)
    return [{ ...place, hasColon: true, hasChildren: true, written: this.#keysBeside(key.start, above) }]
  }

  #onValue(steps: readonly Step[], colonEnd: number): readonly WritingPlace[] {
    const { text, start, value, valueColumn, number } = this.#line
    if (/^[[{]/.test(value)) return this.#inFlow(steps, start + valueColumn)
    if (/^[&*!|>]/.test(value)) return []
    const valueEnd = valueColumn + value.length
    if (value === '') {
      if (/\S/.test(text.slice(colonEnd, this.#at))) return []
      const glued = this.#at === colonEnd
      const place = this.#place('value', steps, this.#cursor(), glued ? ' ' : '', this.#at)
      return [{ ...place, hasChildren: this.#hasDeeper(number, this.#line.column) }]
    }
    if (this.#at < valueColumn || this.#at > this.#endTyped(valueEnd)) return []
    return this.#inScalar('value', steps, valueColumn, valueEnd, valueColumn === colonEnd ? ' ' : '')
  }

  /** A word that has no colon: a key, a member or the start of a text. */
  #onWord(above: Above, steps: readonly Step[]): readonly WritingPlace[] {
    const { column, valueColumn, value, dashes } = this.#line
    const end = valueColumn + value.length
    if (this.#at > this.#endTyped(end)) return []
    if (dashes.length > 0) {
      const dash = dashes.at(-1) ?? 0
      const child = this.#childOf({ ...above, steps, line: this.#line.number, column: dash })
      const beside = { hasChildren: child !== null, members: this.#membersBeside(dash) }
      return this.#inScalar('member', steps, column, end, '').map((member) => ({ ...member, ...beside }))
    }
    const word = { start: this.#line.start + column, end: this.#line.start + end }
    return this.#fresh(above, column, word).flatMap((place) => {
      if (place.kind === 'value') return this.#inScalar('value', place.steps, column, end, '')
      return this.#at <= end && WORD.test(value) ? [{ ...place, ...this.#words(column, end) }] : []
    })
  }

  /** Where the typed part of a value may end: after a comma, one goes on writing past a space. */
  #endTyped(end: number): number {
    const { text } = this.#line
    if (!/[,;]$/.test(text.slice(0, end))) return end
    return end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0)
  }

  #inScalar(
    kind: 'value' | 'member',
    steps: readonly Step[],
    from: number,
    to: number,
    before: string,
  ): readonly WritingPlace[] {
    const { start, text } = this.#line
    const quote = /^["']/.test(text.slice(from, to)) ? text.charAt(from) : ''
    const inner = from + quote.length
    const closed = quote !== '' && to - from > 1 && text.charAt(to - 1) === quote
    const last = Math.max(inner, closed ? to - 1 : to)
    if (this.#at < inner || (quote !== '' && this.#at > last)) return []
    const word = this.#at <= last ? { start: start + inner, end: start + last } : this.#cursor()
    const place = this.#place(kind, steps, word, before, from)
    return [{ ...place, ...this.#words(inner, last), quoted: quote !== '' }]
  }

  // ---------------------------------------------------------------- a blank line

  #onBlankLine(): readonly WritingPlace[] {
    const deeper = this.#columnBelow()
    const above = this.#above(this.#line.number, Math.max(this.#at, deeper), false)
    // What stands deeper below a value that is already whole waits for its key: here.
    if (deeper > this.#at && isWholeValue(above.host)) return this.#freshAt(this.#at)
    if (above.host !== null) return this.#continuing(above)
    return this.#fresh(above, Math.max(this.#at, deeper), this.#cursor(), this.#at)
  }

  #freshAt(column: number): readonly WritingPlace[] {
    const above = this.#above(this.#line.number, column, false)
    return above.host === null ? this.#fresh(above, column, this.#cursor()) : this.#continuing(above)
  }

  /** A line that stands deeper just below belongs to what stands above: to begin less deep here would take it away from there. */
  #columnBelow(): number {
    for (let at = this.#line.number + 1; at < this.#lines.count; at++) {
      const line = this.#lines.at(at)
      if (line.structural) return line.indent
    }
    return 0
  }

  /** Something that begins a line at a column, without a dash. */
  #fresh(above: Above, column: number, word: Range, typed: number = column): readonly WritingPlace[] {
    const child = this.#childOf(above)
    if (child !== null && /^[[{]/.test(child.line.text.slice(child.column)) && child.line.number < this.#line.number) {
      return this.#inFlow(above.steps, child.line.start + child.column)
    }
    const shape = shapeAt(above.steps, this.#root)
    if (child === null) {
      const isList = shape !== null && shape.types?.includes('array') === true && above.steps.at(-1)?.key !== null
      if (isList && shape.keys === undefined) return [this.#withDash(above, column, word, typed)]
      const holdsKeys = shape !== null && (shape.keys !== undefined || shape.others !== undefined)
      if (!holdsKeys) return above.steps.length === 0 ? [] : [this.#place('value', above.steps, word, '', column)]
      return [this.#keyPlace(above, column, word, typed)]
    }
    if (child.isList && above.steps.at(-1)?.key !== null) return [this.#withDash(above, child.column, word, typed)]
    const key = this.#keyPlace(above, child.column, word, typed)
    const list = this.#listAtSameColumn(child.column)
    return list === null ? [key] : [key, this.#withDash(list, child.column, word, typed)]
  }

  #keyPlace(above: Above, wanted: number, word: Range, typed: number): WritingPlace {
    const mended = this.#mended(word, wanted, typed)
    const place = this.#place('key', above.steps, mended.word, mended.before, wanted)
    return {
      ...place,
      mends: mended.mends,
      written: this.#keysBeside(wanted, above),
      hasChildren: this.#hasDeeper(this.#line.number, wanted),
    }
  }

  /** A member whose dash is still to be written. */
  #withDash(above: Above, wanted: number, word: Range, typed: number): WritingPlace {
    const mended = this.#mended(word, wanted, typed)
    const steps = [...above.steps, { key: null, offset: this.#line.start }]
    const place = this.#place('member', steps, mended.word, `${mended.before}- `, wanted + 2)
    return {
      ...place,
      mends: mended.mends,
      members: this.#membersBeside(wanted),
      hasChildren: this.#hasDeeper(this.#line.number, wanted, false),
    }
  }

  /** At a column that is none of the file's, the line begins again at the right one. */
  #mended(word: Range, wanted: number, typed: number): { word: Range; before: string; mends: boolean } {
    if (wanted === typed) return { word, before: '', mends: false }
    return { word: { start: this.#line.start, end: word.end }, before: ' '.repeat(wanted), mends: true }
  }

  /** The list whose dashes stand at the column of the keys around it, when its last member is just above. */
  #listAtSameColumn(column: number): Above | null {
    const previous = this.#structuralBefore(this.#line.number, column)
    if (previous === null || previous.dashes[0] !== column) return null
    const above = this.#above(this.#line.number, column, true)
    return above.host === null && above.steps.at(-1)?.key != null ? above : null
  }

  #structuralBefore(number: number, column: number): LineShape | null {
    for (let at = number - 1; at >= 0; at--) {
      if (this.#lines.indentOf(at) > column) continue
      const line = this.#lines.at(at)
      if (line.structural) return line
    }
    return null
  }

  // ---------------------------------------------------------------- inside what began above

  /** A text that goes on, or a collection between brackets. */
  #continuing({ host, steps }: Above): readonly WritingPlace[] {
    if (host === null) return []
    const from = host.start + host.valueColumn
    if (/^[[{]/.test(host.value)) return this.#inFlow(steps, from)
    const isBlock = /^[|>][-+0-9]*$/.test(host.value)
    const { indent, text, start } = this.#line
    if (this.#at < indent) return []
    const before = this.#source.text.slice(from, start)
    const head = (isBlock ? before.slice(host.value.length) : before).trim()
    if (head.length > 0) return []
    const end = start + text.trimEnd().length
    const word = { start: start + indent, end: Math.max(end, this.#offset) }
    return [{ ...this.#place('value', steps, word, '', indent), ...this.#words(indent, text.length) }]
  }

  #inFlow(steps: readonly Step[], from: number): readonly WritingPlace[] {
    const found = flowPlaceAt(this.#source.text, from, this.#endOfFlow(from), this.#offset)
    if (found === null) return []
    const inner = found.steps.map((key) => ({ key, offset: from }))
    const { start } = this.#line
    const quoted = /^["']/.test(this.#source.text.slice(found.word.start, found.word.end))
    const word = quoted ? this.#unquoted(found) : found.word
    if (word.start < start || this.#offset < word.start || this.#offset > word.end) return []
    const place = this.#place(found.kind, [...steps, ...inner], word, found.glued ? ' ' : '', word.start - start)
    return [
      {
        ...place,
        flow: true,
        hasColon: found.hasColon,
        written: new Set(found.keys),
        members: found.members,
        ...this.#words(word.start - start, word.end - start),
        quoted,
      },
    ]
  }

  #unquoted({ word }: FlowPlace): Range {
    const { text } = this.#source
    const closed = word.end - word.start > 1 && text.charAt(word.end - 1) === text.charAt(word.start)
    return { start: word.start + 1, end: Math.max(word.start + 1, closed ? word.end - 1 : word.end) }
  }

  /** A bracket that was never closed does not swallow what follows: a line that begins a key at the column of its own ends it. */
  #endOfFlow(from: number): number {
    const host = this.#lines.holding(from)
    for (let number = host.number + 1; number < this.#lines.count; number++) {
      if (this.#lines.indentOf(number) > host.indent) continue
      const line = this.#lines.at(number)
      if (line.structural && (line.key !== null || line.dashes.length > 0)) return line.start
    }
    return this.#source.text.length
  }

  // ---------------------------------------------------------------- what stands around

  /** The steps that lead to a line that would begin at a column, from the lines above it. */
  #above(number: number, column: number, isDash: boolean): Above {
    const steps: Step[] = []
    let limit = column
    let dash = isDash
    let innermost: { readonly line: number; readonly column: number } | null = null
    let host: LineShape | null = null
    for (let at = number - 1; at >= 0 && (limit > 0 || dash); at--) {
      if (this.#lines.indentOf(at) > limit) continue
      const line = this.#lines.at(at)
      if (!line.structural) continue
      for (const [rank, mark] of marksOf(line).entries()) {
        const holds = mark.column < limit || (mark.column === limit && dash && mark.key !== null && line.value === '')
        if (!holds) continue
        if (rank === 0 && line.value !== '') {
          steps.length = 0
          innermost = null
          host = line
        }
        steps.push({ key: mark.key, offset: line.start })
        innermost ??= { line: at, column: mark.column }
        limit = mark.column
        dash = mark.key === null
      }
    }
    return { steps: steps.reverse(), line: innermost?.line ?? -1, column: innermost?.column ?? -1, host }
  }

  /** The first line of what a step holds, the line of the cursor apart; `null` when nothing is written yet. */
  #childOf({ line, column, steps }: Above): Child | null {
    const isMember = steps.at(-1)?.key === null
    const own = line === -1 || line === this.#line.number ? null : this.#lines.at(line)
    if (own !== null && isMember && own.key !== null && own.key.start > column) {
      return { line: own, column: own.key.start, isList: false }
    }
    for (let number = line + 1; number < this.#lines.count; number++) {
      if (number === this.#line.number) continue
      const found = this.#lines.at(number)
      if (!found.structural) continue
      const first = found.dashes[0]
      if (first !== undefined) {
        return first > column || (first === column && !isMember) ? { line: found, column: first, isList: true } : null
      }
      return found.column > column ? { line: found, column: found.column, isList: false } : null
    }
    return null
  }

  /** @param dashes whether a list whose dashes stand at the column itself counts, as under a key */
  #hasDeeper(number: number, column: number, dashes: boolean = this.#line.dashes.length === 0): boolean {
    for (let at = number + 1; at < this.#lines.count; at++) {
      const line = this.#lines.at(at)
      if (!line.structural) continue
      return line.indent > column || (dashes && line.dashes[0] === column)
    }
    return false
  }

  /** The keys of the group whose keys stand at a column, the one of the cursor's line apart. */
  #keysBeside(column: number, above: Above): ReadonlySet<string> {
    const keys = new Set<string>()
    const opensHere = this.#line.dashes.some((dash) => dash < column)
    for (let at = this.#line.number - 1; !opensHere && at >= Math.max(0, above.line); at--) {
      if (this.#lines.indentOf(at) > column) continue
      const line = this.#lines.at(at)
      if (!line.structural) continue
      if (line.key?.start === column) keys.add(line.key.text)
      if (line.dashes.some((dash) => dash < column)) break
    }
    for (let at = this.#line.number + 1; at < this.#lines.count; at++) {
      if (this.#lines.indentOf(at) > column) continue
      const line = this.#lines.at(at)
      if (!line.structural) continue
      if (line.indent < column) break
      if (line.key?.start === column && line.dashes.length === 0) keys.add(line.key.text)
    }
    return keys
  }

  /** The plain members of the list whose dashes stand at a column, that of the cursor's line apart. */
  #membersBeside(column: number): readonly string[] {
    const members: string[] = []
    const read = (from: number, by: 1 | -1): void => {
      for (let at = from; at >= 0 && at < this.#lines.count; at += by) {
        if (this.#lines.indentOf(at) > column) continue
        const line = this.#lines.at(at)
        if (!line.structural) continue
        if (line.dashes[0] !== column) break
        if (line.key === null && line.value !== '') members.push(line.value)
      }
    }
    read(this.#line.number - 1, -1)
    read(this.#line.number + 1, 1)
    return members
  }

  #words(from: number, to: number): { readonly whole: string; readonly head: string } {
    const { text } = this.#line
    return { whole: text.slice(from, to), head: text.slice(from, Math.max(from, this.#at)) }
  }

  #cursor(): Range {
    return { start: this.#offset, end: this.#offset }
  }

  #place(
    kind: WritingPlace['kind'],
    steps: readonly Step[],
    word: Range,
    before: string,
    column: number,
  ): WritingPlace {
    return {
      kind,
      steps,
      word,
      before,
      column,
      base: this.#line.column,
      cursor: this.#offset,
      flow: false,
      written: new Set(),
      ...NO_WORDS,
    }
  }
}

/** A value that ends on its line: no block of text, no bracket or quote that may still be open. */
const isWholeValue = (host: LineShape | null): boolean =>
  host !== null && (/^[^|>[{"'&*]/.test(host.value) || /^(?:\[.*\]|\{.*\}|"[^"]*"|'[^']*')$/.test(host.value))

/** The key and the dashes of a line, the innermost first. */
function marksOf({ key, dashes }: LineShape): readonly Mark[] {
  const outer = dashes.map((column): Mark => ({ key: null, column })).reverse()
  return key === null ? outer : [{ key: key.text, column: key.start }, ...outer]
}
