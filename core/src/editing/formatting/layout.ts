import { skipGap } from '../../source/gaps.ts'
import type { Entry, MappingNode, SequenceNode, SourceNode } from '../../source/tree.ts'
import { indentOf, isBlank, isComment, type Page, type Span } from './page.ts'

/** An entry of a mapping or a member of a list, and the lines that are its own. */
export interface Member {
  /** `null` for a member of a list. */
  readonly entry: Entry | null
  readonly value: SourceNode
  /** Offset of its key or of its dash. */
  readonly start: number
  /** Offset where its value ends. */
  readonly end: number
  /** From the line of its key or dash to its last line, the comments that close what it holds included. */
  readonly lines: Span
  /** The comments and blank lines above it. */
  readonly above: Span
  /** Nothing but the value stands after its colon or dash: no anchor, tag or alias, and comments only where they can be kept. */
  readonly plain: boolean
}

/** How a collection in block style lies in the text. */
export interface Layout {
  readonly column: number
  readonly members: readonly Member[]
  /** The comments after the last member that belong to the collection. */
  readonly foot: Span
}

export type Collection = MappingNode | SequenceNode

/** A comment that acts on the line below it goes with that line, whatever its own indentation. */
const ACTS_BELOW = /#\s*equerre-disable-next-line\b/

export function actsBelow(line: string): boolean {
  return ACTS_BELOW.test(line)
}

/** The node when it is a collection without brackets or braces. */
export function blockCollection(page: Page, node: SourceNode): Collection | null {
  if (node.kind === 'scalar') return null
  const first = page.text[node.range.start]
  return first === '{' || first === '[' ? null : node
}

/**
 * The layout of a collection in block style, or `null` when something in it stands in an unusual way (an explicit key, an anchor before
 * a key, a merge key, an alias in a list).
 * @param from the first line after what announces the collection; for one that starts on the line of a dash, that line
 * @param limit the line where the collection cannot go on
 * @param outer column of the collection around it
 */
export function layoutOf(page: Page, node: Collection, from: number, limit: number, outer: number): Layout | null {
  const column = page.columnOf(node.range.start)
  const places = node.kind === 'mapping' ? entriesOf(node) : itemsOf(page, node)
  if (places === null || places.length === 0) return null
  const members: Member[] = []
  let next = from
  for (const [index, place] of places.entries()) {
    const first = page.lineOf(place.start)
    if (first < next || !startsItsLine(page, place, column, index)) return null
    if (!onlyTrivia(page, next, first) || !endsItsLine(page, place.end)) return null
    const own = lastLine(page, place.value, place.end, limit) + 1
    const following = places[index + 1]
    const gapEnd = following === undefined ? limit : Math.max(own, page.lineOf(following.start))
    const end = footEnd(page, place, own, gapEnd, column)
    members.push({
      ...place,
      lines: { from: first, to: end },
      above: { from: next, to: first },
      plain: isPlain(page, place),
    })
    next = end
  }
  return { column, members, foot: { from: next, to: takeComments(page, next, limit, column, outer) } }
}

/** The layout of the collection a member holds, as `layoutOf` gives it. */
export function layoutIn(page: Page, { entry, lines, start }: Member, collection: Collection): Layout | null {
  const from = entry === null ? page.lineOf(collection.range.start) : lines.from + 1
  return layoutOf(page, collection, from, lines.to, page.columnOf(start))
}

type Place = Pick<Member, 'entry' | 'value' | 'start' | 'end'>

/** `null` where an entry stands elsewhere than its mapping: a merge key brought it. */
function entriesOf(node: MappingNode): readonly Place[] | null {
  let end = node.range.start
  const places: Place[] = []
  for (const entry of node.entries) {
    if (entry.range.start < end || entry.range.end > node.range.end) return null
    end = entry.range.end
    places.push({ entry, value: entry.value, start: entry.range.start, end })
  }
  return places
}

/** `null` where an item stands elsewhere than its list: it is an alias. */
function itemsOf(page: Page, node: SequenceNode): readonly Place[] | null {
  let end = node.range.start
  const places: Place[] = []
  for (const value of node.items) {
    const start = skipGap(page.text, end, false)
    if (page.text[start] !== '-' || value.range.start <= start || value.range.end > node.range.end) return null
    end = value.range.end
    places.push({ entry: null, value, start, end })
  }
  return places
}

/** The first member may follow a dash; all others stand at the column of the collection with nothing before them. */
function startsItsLine(page: Page, place: Place, column: number, index: number): boolean {
  const before = page.before(place.start)
  return before.length === column && (index === 0 ? /^[ -]*$/ : /^ *$/).test(before)
}

function endsItsLine(page: Page, end: number): boolean {
  return /^[ \t]*(?:[ \t]#.*)?$/.test(page.after(end))
}

function onlyTrivia(page: Page, from: number, to: number): boolean {
  for (let line = from; line < to; line++) {
    if (!isBlank(page.line(line)) && !isComment(page.line(line))) return false
  }
  return true
}

/** The last line of a value; the blank lines after a block scalar that keeps them are its own. */
function lastLine(page: Page, value: SourceNode, end: number, limit: number): number {
  let line = page.lineOf(end)
  if (!keepsBlankLines(page, lastLeaf(value))) return line
  while (line + 1 < limit && isBlank(page.line(line + 1))) line++
  return line
}

function lastLeaf(node: SourceNode): SourceNode {
  const last = lastChild(node)
  return last === null ? node : lastLeaf(last)
}

/** The child a collection ends with; `null` when it ends with something else. */
function lastChild(node: SourceNode): SourceNode | null {
  if (node.kind === 'scalar') return null
  const child = node.kind === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1)
  return child !== undefined && child.range.end === node.range.end ? child : null
}

/** Whether the blank lines below a node are part of its text. */
export function keepsBlankLines(page: Page, node: SourceNode): boolean {
  if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return false
  if (/^[|>][0-9]*\+/.test(page.text.slice(node.range.start, node.range.start + 3))) return true
  return /\s$/.test(node.text.replace(/\n$/, ''))
}

/** The line after the comments that close a value: those indented at least as much as what it holds. */
function footEnd(page: Page, { value, end }: Place, from: number, limit: number, outer: number): number {
  return value.range.end === end ? footOf(page, value, from, limit, outer) : from
}

function footOf(page: Page, node: SourceNode, from: number, limit: number, outer: number): number {
  if (blockCollection(page, node) === null) return from
  const column = page.columnOf(node.range.start)
  const last = lastChild(node)
  const inner = last === null ? from : footOf(page, last, from, limit, column)
  return takeComments(page, inner, limit, column, outer)
}

/** A list at the column of its key leaves the comments of that column to the next key. */
function takeComments(page: Page, from: number, limit: number, column: number, outer: number): number {
  const least = column === outer ? column + 1 : column
  let end = from
  for (let index = from; index < limit; index++) {
    const line = page.line(index)
    if (isBlank(line)) continue
    if (!isComment(line) || indentOf(line) < least || actsBelow(line)) break
    end = index + 1
  }
  return end
}

const COLON_THEN_VALUE = /^[ \t]*:[ \t]*(?:\n[ \t\n]*)?$/
const COLON_THEN_LINES = /^[ \t]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*$/
const DASH_THEN_VALUE = /^[ \t]*(?:\n[ \t\n]*)?$/

function isPlain(page: Page, { entry, value, start, end }: Place): boolean {
  const from = entry === null ? start + 1 : entry.key.range.end
  if (value.range.start < from || value.range.end !== end) return false
  const between = page.text.slice(from, value.range.start)
  if (entry === null) return DASH_THEN_VALUE.test(between)
  if (/^[*&!?]|\n/.test(page.text.slice(entry.key.range.start, from))) return false
  return (blockCollection(page, value) === null ? COLON_THEN_VALUE : COLON_THEN_LINES).test(between)
}
