import { startOfLine } from '../gaps.ts'
import type { MappingNode, SequenceNode, SourceNode } from '../tree.ts'
import type { TextChange } from './change.ts'

/** A collection on the way to a change, and which of its members the way goes through. */
export interface Step {
  readonly node: MappingNode | SequenceNode
  readonly index: number
}

/**
 * Whole lines that hold some members of a block collection and nothing else: they start with the first of them and end where the next
 * member, or what follows the collection, starts. Blank lines and comments belong to the member they follow.
 */
export interface Span {
  /** The collections that hold this one, the outermost first. */
  readonly above: readonly Step[]
  readonly node: MappingNode | SequenceNode
  /** The first of the members, and the last. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** Column of the members. */
  readonly column: number
}

const SPACE = 32
const DASH = 45

/**
 * The spans that hold a change of a text, the smallest last. The first character of a span and its last line break are outside the change, so
 * that what stands around it is not touched.
 * @param root what the text was read as, before the change
 */
export function spansAround(text: string, root: SourceNode, change: TextChange): readonly Span[] {
  const spans: Span[] = []
  const above: Step[] = []
  let node: SourceNode = root
  let end = text.length
  while (node.kind !== 'scalar' && isBlock(text, node)) {
    const members = new Members(text, node)
    const first = members.lastBefore((index) => members.startOf(index) < change.start)
    if (first === -1) break
    const last = members.lastBefore((index) => members.lineOf(index) <= change.oldEnd, first)
    if (last + 1 < members.count) {
      if (!members.standsAlone(last + 1)) break
      end = members.lineOf(last + 1)
    }
    if (members.standsAlone(first)) {
      const start = members.lineOf(first)
      spans.push({ above: [...above], node, first, last, start, end, column: members.column })
    }
    if (first !== last) break
    above.push({ node, index: first })
    node = members.nodeOf(first)
  }
  return spans
}

/** Whether a collection is written in lines, without brackets or braces. */
export function isBlock(text: string, node: MappingNode | SequenceNode): boolean {
  const opening = text.charAt(node.range.start)
  return opening !== '{' && opening !== '['
}

/** The members of a block collection and where they stand. */
class Members {
  readonly count: number
  readonly column: number
  readonly #text: string
  readonly #node: MappingNode | SequenceNode

  constructor(text: string, node: MappingNode | SequenceNode) {
    this.#text = text
    this.#node = node
    this.count = node.kind === 'mapping' ? node.entries.length : node.items.length
    this.column = node.range.start - startOfLine(text, node.range.start)
  }

  /** The value of an entry, or the member of a list itself. */
  nodeOf(index: number): SourceNode {
    const node = this.#node.kind === 'mapping' ? this.#node.entries[index]?.value : this.#node.items[index]
    return node ?? this.#node
  }

  lineOf(index: number): number {
    const node = this.#node.kind === 'mapping' ? this.#node.entries[index]?.key : this.#node.items[index]
    return startOfLine(this.#text, node?.range.start ?? 0)
  }

  /** Where a key is, or a dash, when the member stands on a line of its own. */
  startOf(index: number): number {
    return this.lineOf(index) + this.column
  }

  /** Whether nothing but its indentation stands before a member on its first line. */
  standsAlone(index: number): boolean {
    const line = this.lineOf(index)
    const start = line + this.column
    for (let offset = line; offset < start; offset++) if (this.#text.charCodeAt(offset) !== SPACE) return false
    if (this.#node.kind === 'sequence') return this.#text.charCodeAt(start) === DASH
    const key = this.#node.entries[index]?.key.range
    return key !== undefined && key.start === start && key.end > start
  }

  /** The last member, from one on, of those that pass; those that pass come first. One less than the first asked when none does. */
  lastBefore(passes: (index: number) => boolean, from = 0): number {
    let low = from - 1
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (passes(middle)) low = middle
      else high = middle - 1
    }
    return low
  }
}
