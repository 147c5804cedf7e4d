import type { Reading } from '../reading.ts'
import type { ScalarTrace } from '../scalar-text.ts'
import type { MappingNode, ScalarNode, SequenceNode, SourceNode } from '../tree.ts'
import { AS_LETTER } from './cure.ts'
import { inOriginal } from './heal.ts'
import type { RepairedText } from './repaired-text.ts'

/** Carries what was read in a repaired text over to the text as it was given: every range, and the characters that were replaced. */
export function carryToOriginal(reading: Reading, repaired: RepairedText): Reading {
  const carrier = new Carrier(reading, repaired)
  return {
    root: reading.root === null ? null : carrier.node(reading.root),
    comments: reading.comments.map(({ range, text }) => ({ range: repaired.toOriginal(range), text })),
    problems: reading.problems.map((found) => inOriginal(found, repaired)),
    traceOf: (node) => carrier.traceOf(node),
  }
}

class Carrier {
  readonly #reading: Reading
  readonly #repaired: RepairedText
  readonly #carried = new Map<SourceNode, SourceNode>()
  readonly #sources = new Map<ScalarNode, ScalarNode>()
  readonly #sameBefore: number

  constructor(reading: Reading, repaired: RepairedText) {
    this.#reading = reading
    this.#repaired = repaired
    const letter = repaired.text.indexOf(AS_LETTER)
    this.#sameBefore = letter === -1 ? repaired.sameBefore : Math.min(letter, repaired.sameBefore)
  }

  /** Whether a node stands before everything that was mended: it can stay what it is. */
  #isSame(node: SourceNode): boolean {
    return node.range.end < this.#sameBefore
  }

  /** A node shared through aliases stays one node. The tree is not deep: the reader bounds it. */
  node(node: SourceNode): SourceNode {
    if (this.#isSame(node)) return node
    const known = this.#carried.get(node)
    if (known !== undefined) return known
    const carried =
      node.kind === 'scalar' ? this.#scalar(node) : node.kind === 'mapping' ? this.#mapping(node) : this.#sequence(node)
    this.#carried.set(node, carried)
    return carried
  }

  #mapping(node: MappingNode): MappingNode {
    const entries = node.entries.map(({ key, value, range }) => ({
      key: this.#key(key),
      value: this.node(value),
      range: this.#repaired.toOriginal(range),
    }))
    return { kind: 'mapping', range: this.#repaired.toOriginal(node.range), entries }
  }

  #sequence(node: SequenceNode): SequenceNode {
    const items = node.items.map((item) => this.node(item))
    return { kind: 'sequence', range: this.#repaired.toOriginal(node.range), items }
  }

  #key(key: ScalarNode): ScalarNode {
    if (this.#isSame(key)) return key
    const known = this.#carried.get(key)
    if (known?.kind === 'scalar') return known
    const carried = this.#scalar(key)
    this.#carried.set(key, carried)
    return carried
  }

  #scalar(node: ScalarNode): ScalarNode {
    const text = node.text.includes(AS_LETTER) ? this.#restored(node) : node.text
    const value = typeof node.value === 'string' ? text : node.value
    const carried: ScalarNode = { ...node, range: this.#repaired.toOriginal(node.range), text, value }
    this.#sources.set(carried, node)
    return carried
  }

  #restored(node: ScalarNode): string {
    const { starts } = this.#reading.traceOf(node)
    let text = ''
    for (let unit = 0; unit < node.text.length; unit++) {
      const character = node.text.charAt(unit)
      const start = starts[unit]
      const original = start === undefined ? null : this.#repaired.originalCharacter(start)
      text += character === AS_LETTER ? (original ?? '') : character
    }
    return text
  }

  traceOf(node: ScalarNode): ScalarTrace {
    const source = this.#sources.get(node)
    if (source === undefined) return this.#isSame(node) ? this.#reading.traceOf(node) : { starts: [], ends: [] }
    const { starts, ends } = this.#reading.traceOf(source)
    const ranges = starts.map((start, unit) => this.#repaired.toOriginal({ start, end: ends[unit] ?? start }))
    return { starts: ranges.map((range) => range.start), ends: ranges.map((range) => range.end) }
  }
}
