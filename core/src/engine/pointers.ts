import { entryOf } from '../model/access.ts'
import { placeAt, pointerAt, pointerStep } from '../source/pointer.ts'
import type { Range, SourceNode } from '../source/tree.ts'

/** `pointerAt` for the many findings of one tree: the bloc is found by halves, the rest within it. */
export function pointersOf(root: SourceNode | null): (range: Range) => string {
  const list = entryOf(root, 'blocs')?.value ?? null
  const blocks = list?.kind === 'sequence' ? list.items : []
  // Aliased blocs stand elsewhere.
  const inOrder = blocks.every((block, at) => at === 0 || (blocks[at - 1]?.range.end ?? 0) <= block.range.start)
  if (blocks.length < FEW || !inOrder) return (range) => pointerAt(root, range)
  return (range) => {
    const at = lastFrom(blocks, range.start)
    const block = blocks[at]
    const isInside = block !== undefined && range.end <= block.range.end && range.start < block.range.end
    const place = isInside ? placeAt(block, range) : null
    return place === null ? pointerAt(root, range) : pointerStep('/blocs', at) + place.pointer
  }
}

const FEW = 8

/** The last node that starts at or before an offset; -1 when none does. */
function lastFrom(nodes: readonly SourceNode[], offset: number): number {
  let [low, high] = [-1, nodes.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((nodes[middle]?.range.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
