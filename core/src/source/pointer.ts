import type { Entry, MappingNode, Range, SequenceNode, SourceNode } from './tree.ts'

/** The steps of a JSON pointer (RFC 6901), unescaped; `null` when it is not one. */
export function pointerSteps(pointer: string): readonly string[] | null {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) return null
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A JSON pointer one step longer. */
export function pointerStep(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The entry of a mapping with this key. */
export function entryOf(mapping: MappingNode, key: string): Entry | undefined {
  return mapping.entries.find((entry) => entry.key.text === key)
}

function child(node: SourceNode, step: string): SourceNode | undefined {
  if (node.kind === 'mapping') return entryOf(node, step)?.value
  if (node.kind === 'sequence' && /^(?:0|[1-9][0-9]*)$/.test(step)) return node.items[Number(step)]
  return undefined
}

/** The node a JSON pointer names, aliases followed; `null` when there is none. `''` names the root. */
export function nodeAt(root: SourceNode | null, pointer: string): SourceNode | null {
  const steps = pointerSteps(pointer)
  if (root === null || steps === null) return null
  let node: SourceNode = root
  for (const step of steps) {
    const next = child(node, step)
    if (next === undefined) return null
    node = next
  }
  return node
}

/** A place of the tree. */
export interface Place {
  /** JSON pointer of the node; of a key, that of its value. */
  readonly pointer: string
  /** The node, or the key, that holds what was asked for. */
  readonly node: SourceNode
  /** The entry the node is the key or the value of; `null` for the root and for a member of a list. */
  readonly entry: Entry | null
  readonly onKey: boolean
  /** The collections that hold the node, the outermost first. */
  readonly ancestors: readonly (MappingNode | SequenceNode)[]
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Of the members that hold a range, the one it does not merely touch the end of. */
function holding<T>(members: readonly T[], rangeOf: (member: T) => Range, range: Range): number {
  let touching = -1
  for (const [index, member] of members.entries()) {
    const outer = rangeOf(member)
    if (!contains(outer, range)) continue
    if (range.start < outer.end) return index
    touching = index
  }
  return touching
}

const entryRange = (entry: Entry): Range => entry.range
const nodeRange = (node: SourceNode): Range => node.range

function stepInto(place: Place, range: Range): Place | null {
  const { node } = place
  if (node.kind === 'scalar' || !contains(node.range, range)) return null
  const ancestors = [...place.ancestors, node]
  if (node.kind === 'sequence') {
    const index = holding(node.items, nodeRange, range)
    const item = node.items[index]
    if (item === undefined) return null
    return { pointer: pointerStep(place.pointer, index), node: item, entry: null, onKey: false, ancestors }
  }
  const entry = node.entries[holding(node.entries, entryRange, range)]
  if (entry === undefined) return null
  const onKey = contains(entry.key.range, range)
  const pointer = pointerStep(place.pointer, entry.key.text)
  return { pointer, node: onKey ? entry.key : entry.value, entry, onKey, ancestors }
}

/** The deepest key or node that holds a range; `null` when even the root does not. */
export function placeAt(root: SourceNode | null, range: Range): Place | null {
  if (root === null || !contains(root.range, range)) return null
  let place: Place = { pointer: '', node: root, entry: null, onKey: false, ancestors: [] }
  for (;;) {
    const next = place.onKey ? null : stepInto(place, range)
    if (next === null) return place
    place = next
  }
}

/**
 * The JSON pointer (RFC 6901) of the deepest node or key that holds a range; a key has the pointer of its value. `''`, the root, when
 * nothing holds it.
 */
export function pointerAt(root: SourceNode | null, range: Range): string {
  return placeAt(root, range)?.pointer ?? ''
}

/** The deepest key or node at an offset, its two ends included; `null` outside the root. */
export function deepestAt(root: SourceNode | null, offset: number): Place | null {
  return placeAt(root, { start: offset, end: offset })
}
