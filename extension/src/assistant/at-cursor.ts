import type { TextDocument } from 'vscode'
import type { ModelItem, ModelView } from '../../../server/src/protocol.ts'
import { nodeAtCursor } from '../authoring/elements/node-at-hand.ts'
import type { ReferentialNode } from '../tree/nodes.ts'
import type { AtCursor } from './chat/questions.ts'

/** The competency and the bloc that an element is or stands in, as a question names them. */
export function around(node: ReferentialNode | null, model: ModelView): AtCursor {
  const competency = codeOf('competency', node)
  const block = codeOf('block', node)
  const isAmbiguous = competency !== null && block !== null && isRepeated(competency, model)
  return { competency: isAmbiguous ? `${block}/${competency}` : competency, block }
}

function codeOf(kind: ModelItem['kind'], node: ReferentialNode | null): string | null {
  for (let each = node; each !== null; each = each.parent) if (each.item.kind === kind) return each.item.code
  return null
}

export const atCursor = (model: ModelView | null, document: TextDocument | null): AtCursor =>
  model === null || document === null ? { competency: null, block: null } : around(nodeAtCursor(model, document), model)

/** A code that two blocs use names a competency only with its bloc. */
const isRepeated = (code: string, { items }: ModelView): boolean => count(code, items) > 1

const count = (code: string, items: readonly ModelItem[]): number =>
  items.reduce(
    (sum, item) => sum + (item.kind === 'competency' && item.code === code ? 1 : 0) + count(code, item.children),
    0,
  )
