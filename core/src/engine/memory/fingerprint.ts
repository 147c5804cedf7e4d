import type { Entry, Range, SourceNode } from '../../source/tree.ts'
import type { Part, Piece } from './piece.ts'

/**
 * What people write for people. A rule of structure looks at codes, references, and which keys are filled in, never at these words;
 * the title of an element without code is what messages call it by, and counts.
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'enonce intitule synthese description taches precisions suite criteres indicateurs consigne groupe productions composantes ' +
    'ressources objectifs indicateur cible conditions echeance contexte'
  ).split(' '),
)

export const holdsWords = (key: string): boolean => WORDS.has(key)

/** Two 32-bit sums folded into one exact number. */
class Sum {
  #a = 0x811c9dc5
  #b = 0x9e3779b9

  add(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 0x01000193)
    this.#b = Math.imul(this.#b ^ value, 0x85ebca6b) ^ (this.#b >>> 13)
  }

  addText(text: string): void {
    this.add(text.length)
    for (let at = 0; at < text.length; at += 1) this.add(text.charCodeAt(at))
  }

  get total(): number {
    return (this.#a >>> 0) * 0x200000 + ((this.#b >>> 0) & 0x1fffff)
  }
}

const KINDS = { scalar: 1, sequence: 2, mapping: 3 } as const
const STYLES = { plain: 1, single: 2, double: 3, literal: 4, folded: 5 } as const

const isEntry = (part: Part): part is Entry => 'key' in part

/** A number for all that a piece says apart from its words. */
export function structureOf({ parts }: Piece): number {
  const sum = new Sum()
  const hasCode = parts.some((part) => isEntry(part) && isCode(part))
  for (const part of parts) {
    if (isEntry(part)) addEntry(sum, part, hasCode)
    // A member of a list that is a plain text is a criterion.
    else addNode(sum, part, part.kind === 'scalar')
  }
  return sum.total
}

const isCode = ({ key, value }: Entry): boolean => key.text === 'id' && value.kind === 'scalar' && value.value !== null

function addEntry(sum: Sum, { key, value }: Entry, hasCode: boolean): void {
  sum.addText(key.text)
  const isWords = holdsWords(key.text) && (hasCode || key.text !== 'intitule')
  addNode(sum, value, isWords)
}

function addNode(sum: Sum, node: SourceNode, isWords: boolean): void {
  sum.add(KINDS[node.kind])
  if (node.kind === 'scalar') {
    if (isWords) sum.add(node.value === null || node.text.trim() === '' ? 0 : 1)
    else sum.addText(node.text)
    sum.add(typeof node.value === 'string' ? 1 : 2)
  } else if (node.kind === 'sequence') {
    sum.add(node.items.length)
    for (const item of node.items) addNode(sum, item, isWords)
  } else {
    const hasCode = node.entries.some(isCode)
    sum.add(node.entries.length)
    for (const entry of node.entries) addEntry(sum, entry, hasCode)
  }
}

/**
 * A number for how a piece was read: in a broken file the same letters may be read otherwise, for what stands around them. `null` when
 * part of it is written elsewhere (an alias).
 */
export function readingOf({ parts, stretches }: Piece): number | null {
  const sum = new Sum()
  for (const [index, part] of parts.entries()) {
    const stretch = stretches[index] ?? part.range
    const isWhole = isEntry(part)
      ? addReading(sum, part.key, stretch) && addReading(sum, part.value, stretch)
      : addReading(sum, part, stretch)
    if (!isWhole) return null
  }
  return sum.total
}

function addReading(sum: Sum, node: SourceNode, stretch: Range): boolean {
  const { start, end } = node.range
  if (start < stretch.start || end > stretch.end) return false
  sum.add(KINDS[node.kind])
  sum.add(start - stretch.start)
  sum.add(end - start)
  if (node.kind === 'scalar') {
    sum.add(STYLES[node.style])
    sum.add(node.text.length)
    return true
  }
  if (node.kind === 'sequence') return node.items.every((item) => addReading(sum, item, stretch))
  return node.entries.every(({ key, value }) => addReading(sum, key, stretch) && addReading(sum, value, stretch))
}

/** One number for several. */
export function together(numbers: readonly number[]): number {
  const sum = new Sum()
  for (const number of numbers) {
    sum.add(number % 0x100000000)
    sum.add(number / 0x100000000)
  }
  return sum.total
}
