import type { TextDocument } from 'vscode'
import type { ModelView } from '../../../../server/src/protocol.ts'
import { editorOf } from '../../text-on-screen.ts'
import { nodeAt, nodesOf, type ReferentialNode } from '../../tree/nodes.ts'

/** The element in which the cursor of a document stands. */
export function nodeAtCursor(model: ModelView, document: TextDocument): ReferentialNode | null {
  const editor = editorOf(document.uri)
  return editor === undefined ? null : nodeAt(nodesOf(model, false), editor.selection.active)
}

/** The element of the tree as it stands now: the text may have changed since its row was drawn. */
export function nodeNow(model: ModelView, { id }: ReferentialNode): ReferentialNode | null {
  const find = (nodes: readonly ReferentialNode[]): ReferentialNode | null => {
    for (const node of nodes) {
      const found = node.id === id ? node : find(node.children)
      if (found !== null) return found
    }
    return null
  }
  return find(nodesOf(model, false)) ?? find(nodesOf(model, true))
}

/** Whether a command of the tree was given one of its elements. */
export function isNode(value: unknown): value is ReferentialNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'item' in value &&
    'parent' in value &&
    'uri' in value &&
    typeof value.uri === 'string'
  )
}
