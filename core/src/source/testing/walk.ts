import type { ScalarNode, SourceNode } from '../tree.ts'

/** Every node under a node, keys included, itself first; a node met through aliases comes once. */
export function nodesOf(root: SourceNode | null): readonly SourceNode[] {
  const seen = new Set<SourceNode>()
  const visit = (node: SourceNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === 'sequence') for (const item of node.items) visit(item)
    if (node.kind === 'mapping') {
      for (const entry of node.entries) {
        visit(entry.key)
        visit(entry.value)
      }
    }
  }
  if (root !== null) visit(root)
  return [...seen]
}

/** Every scalar under a node, keys included. */
export function scalarsOf(root: SourceNode | null): readonly ScalarNode[] {
  return nodesOf(root).filter((node) => node.kind === 'scalar')
}
