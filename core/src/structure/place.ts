import {
  definitionsWithKeys,
  type ResolvedShape,
  ROOTS,
  type RootDefinition,
  rootShape,
  shapeOfItems,
  shapeOfKey,
} from '@equerre/schemas'
import { entryOf, pointerSteps } from '../source/pointer.ts'
import type { Range, ScalarNode, SourceNode } from '../source/tree.ts'

/** A part of the file and what the format says of it. */
export interface Place {
  readonly node: SourceNode
  readonly shape: ResolvedShape
  /** The key it is the value of; `null` for the root and for a member of a list. */
  readonly key: ScalarNode | null
  readonly parent: Place | null
}

/**
 * The place a JSON pointer names, `null` when the tree or the format has none there.
 * @param format the root of the format: that of a référentiel when nothing else is said
 */
export function placeOf(root: SourceNode, pointer: string, format?: RootDefinition): Place | null {
  let place: Place | null = { node: root, shape: rootShape(format), key: null, parent: null }
  for (const step of pointerSteps(pointer) ?? []) {
    place = stepInto(place, step)
    if (place === null) return null
  }
  return place
}

function stepInto(parent: Place, step: string): Place | null {
  const { node } = parent
  if (node.kind === 'mapping') {
    const entry = entryOf(node, step)
    const shape = shapeOfKey(parent.shape, step)
    return entry === undefined || shape === null ? null : { node: entry.value, shape, key: entry.key, parent }
  }
  const item = node.kind === 'sequence' ? node.items[Number(step)] : undefined
  const shape = shapeOfItems(parent.shape)
  return item === undefined || shape === null ? null : { node: item, shape, key: null, parent }
}

/** The root of the format a place is of, also for a part that was taken out of its file; that of a référentiel when several have it. */
export function formatOf(place: Place): RootDefinition {
  let top = place
  while (top.parent !== null) top = top.parent
  const { definition } = top.shape
  const has = (root: RootDefinition): boolean => definitionsWithKeys(root).some(({ name }) => name === definition)
  return Object.values(ROOTS).find(has) ?? ROOTS.referentiel
}

export const isEmpty = (node: SourceNode): boolean =>
  node.kind === 'scalar' && (node.value === null || node.text.trim() === '')

/** Whether the file cannot be read without it. */
export const isRequired = ({ key, parent }: Place): boolean =>
  key !== null && parent?.shape.required?.includes(key.text) === true

/**
 * Where a finding about a whole part stands: on a scalar or on a collection of one line, itself; else on its key, or on the first key
 * of a member of a list, so that no screen of text is underlined.
 */
export function rangeOf(place: Place, text: string): Range {
  const { node, key } = place
  if (node.kind === 'scalar' || !text.slice(node.range.start, node.range.end).includes('\n')) return visible(node, key)
  return key?.range ?? firstKey(node) ?? firstLine(node.range, text)
}

/** An empty value has no extent: its key stands for it. */
function visible(node: SourceNode, key: ScalarNode | null): Range {
  return node.range.start === node.range.end && key !== null ? key.range : node.range
}

/** Where a missing key is reported: on the key of the part it is missing from, or on the first key of a member of a list. */
export function rangeOfParent({ node, key }: Place): Range {
  return key?.range ?? firstKey(node) ?? node.range
}

const firstKey = (node: SourceNode): Range | null =>
  node.kind === 'mapping' ? (node.entries[0]?.key.range ?? null) : null

export function firstLine(range: Range, text: string): Range {
  const line = text.slice(range.start, range.end).search(/[\r\n]/)
  return line === -1 ? range : { start: range.start, end: range.start + line }
}

const keysByNode = new WeakMap<SourceNode, ReadonlySet<string>>()

/** The keys written in a mapping; none for another node. Kept, because a file may have very many of them wrong. */
export function keysWritten(node: SourceNode): ReadonlySet<string> {
  let keys = keysByNode.get(node)
  if (keys === undefined) {
    keys = new Set(node.kind === 'mapping' ? node.entries.map((entry) => entry.key.text) : [])
    keysByNode.set(node, keys)
  }
  return keys
}
