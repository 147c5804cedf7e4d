import { type ResolvedShape, resolveShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import { keyOrder } from '../../../../core/src/structure/key-order.ts'
import type { JsonObject, JsonValue } from '../../case/json.ts'
import { EXTENSION } from '../../case/vocabulary.ts'
import { nodeAt, objectAt } from './fields.ts'
import type { JsonNode, JsonObjectNode } from './json-tree.ts'

/**
 * What an extension says with the keys of the format, kept only where the format allows it: the file may come from anybody.
 * `nothing` holds the keys that are `null` there: what stands for them in a field of CASE is only a name given for want of one.
 */
export interface Extension {
  /** `null` when the object carries none of ours. */
  readonly node: JsonObjectNode | null
  readonly keys: JsonObject
  readonly nothing: ReadonlySet<string>
}

export function extensionOf(node: JsonNode | null, definition: string, left: readonly string[] = []): Extension {
  return keysOf(objectAt(objectAt(node, 'extensions'), EXTENSION), definition, left)
}

/** The same of an object that is the extension, or a part of it. */
export function keysOf(own: JsonObjectNode | null, definition: string, left: readonly string[] = []): Extension {
  const shape = resolveShape({ is: definition })
  const nothing = new Set<string>()
  const kept: [string, JsonValue][] = []
  for (const [key, value] of own?.entries ?? []) {
    if (value.kind === 'scalar' && value.value === null) nothing.add(key)
    const below = left.includes(key) ? null : shapeOfKey(shape, key)
    const plain = below === null ? undefined : conforming(value, below)
    if (plain !== undefined) kept.push([key, plain])
  }
  return { node: own, keys: Object.fromEntries(kept), nothing }
}

/** The part of a value that the format allows at a place; `undefined` when it allows nothing of it. */
function conforming(node: JsonNode, shape: ResolvedShape): JsonValue | undefined {
  const { types, choices } = shape
  if (node.kind === 'scalar') {
    const { value } = node
    if (value === null) return undefined
    if (choices !== undefined) return choices.some((choice) => choice === value) ? value : undefined
    return types === undefined || types.some((type) => TYPE_OF[typeof value]?.includes(type)) ? value : undefined
  }
  if (node.kind === 'array') {
    const items = shapeOfItems(shape)
    if (items === null || (types !== undefined && !types.includes('array'))) return undefined
    return node.items.flatMap((item) => {
      const plain = conforming(item, items)
      return plain === undefined ? [] : [plain]
    })
  }
  if (types !== undefined && !types.includes('object')) return undefined
  const entries = [...node.entries].flatMap(([key, value]) => {
    const below = shapeOfKey(shape, key)
    const plain = below === null ? undefined : conforming(value, below)
    return plain === undefined ? [] : [[key, plain] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

const TYPE_OF: Readonly<Record<string, readonly string[]>> = {
  string: ['string'],
  number: ['number', 'integer'],
  boolean: ['boolean'],
}

/** A word of an extension that is no key of the format. */
export function wordOf({ node }: Extension, key: string): string {
  const value = nodeAt(node, key)
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : ''
}

/** A number of an extension that is no key of the format. */
export function rankOf({ node }: Extension, key: string): number | null {
  const value = nodeAt(node, key)
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : null
}

/** Puts the keys of a part in the order of the format, in place: what is said of the part elsewhere goes on saying it. */
export function inOrder<Part extends object>(part: Part, definition: string): Part {
  const ranks = new Map(keyOrder(definition).map((key, index) => [key, index]))
  const rank = (key: string): number => ranks.get(key) ?? ranks.size
  const entries = Object.entries(part).sort(([a], [b]) => rank(a) - rank(b))
  for (const key of Object.keys(part)) Reflect.deleteProperty(part, key)
  return Object.assign(part, Object.fromEntries(entries))
}
