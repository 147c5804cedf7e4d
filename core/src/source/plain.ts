import type { SourceNode } from './tree.ts'

/**
 * The JSON value a node stands for. Objects have no prototype, so a key named `__proto__` or `constructor` is a key like any other.
 * Numbers that JSON cannot hold (`.inf`, `.nan`) become their text. A node met through several aliases is copied each time: the reader
 * bounds how many there are.
 * @param node `null` (an empty file) gives `null`
 */
export function toPlain(node: SourceNode | null): unknown {
  if (node === null) return null
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'number' && !Number.isFinite(node.value) ? node.text : node.value
    case 'sequence':
      return node.items.map(toPlain)
    case 'mapping': {
      const object: Record<string, unknown> = Object.create(null)
      for (const entry of node.entries) object[entry.key.text] = toPlain(entry.value)
      return object
    }
  }
}
