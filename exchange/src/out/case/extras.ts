import { type ResolvedShape, resolveShape, type Shape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import type { MappingNode, ScalarNode, SourceNode } from '../../../../core/src/source/tree.ts'
import type { JsonObject, JsonValue } from '../../case/json.ts'

/**
 * What a part of the file says beside the keys that CASE has a field for, with the keys of the format and in its order. Unknown keys are
 * left out.
 */
export function extrasOf(node: SourceNode | null, definition: string, carried: readonly string[]): JsonObject | null {
  if (node?.kind !== 'mapping') return null
  const entries = entriesOf(node, resolveShape({ is: definition }), carried)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

function plainOf(node: SourceNode, shape: ResolvedShape): JsonValue | undefined {
  if (node.kind === 'scalar') return scalarOf(node, shape)
  if (node.kind === 'sequence') {
    const items: Shape = shapeOfItems(shape) ?? shape
    return node.items.flatMap((item) => {
      const plain = plainOf(item, resolveShape(items))
      return plain === undefined ? [] : [plain]
    })
  }
  const entries = entriesOf(node, shape, [])
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function entriesOf(
  { entries }: MappingNode,
  shape: ResolvedShape,
  carried: readonly string[],
): (readonly [string, JsonValue])[] {
  const keys = Object.keys(shape.keys ?? {})
  return entries
    .flatMap(({ key, value }) => {
      const below = carried.includes(key.text) ? null : shapeOfKey(shape, key.text)
      const plain = below === null ? undefined : plainOf(value, below)
      return plain === undefined ? [] : [[key.text, plain] as const]
    })
    .sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
}

/** A number that would be written otherwise (`1.10`, `007`), or stands where the format wants a text, is the text of the file. */
function scalarOf({ value, text }: ScalarNode, { types }: ResolvedShape): JsonValue | undefined {
  if (value === null) return undefined
  if (typeof value === 'string') return text
  const isText = types?.includes('string') === true && !types.some((type) => NOT_TEXT.has(type))
  return isText || (typeof value === 'number' && String(value) !== text) ? text : value
}

const NOT_TEXT: ReadonlySet<string> = new Set(['number', 'integer', 'boolean'])
