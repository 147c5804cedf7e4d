import type { JsonNode, JsonObjectNode } from './json-tree.ts'

/** Reading of a package that may hold anything: what has another shape than the one asked for reads as absent. */

export function nodeAt(node: JsonNode | null, key: string): JsonNode | null {
  return node?.kind === 'object' ? (node.entries.get(key) ?? null) : null
}

export function objectAt(node: JsonNode | null, key: string): JsonObjectNode | null {
  const value = nodeAt(node, key)
  return value?.kind === 'object' ? value : null
}

/** The objects of a list; one object in its place is a list of one. */
export function objectsAt(node: JsonNode | null, key: string): readonly JsonObjectNode[] {
  const value = nodeAt(node, key)
  const items = value === null ? [] : value.kind === 'array' ? value.items : [value]
  return items.filter((item) => item.kind === 'object')
}

/** A text without its ends, or a number as it reads; `''` when there is none. */
export function textAt(node: JsonNode | null, key: string): string {
  return textOf(nodeAt(node, key))
}

export function textsAt(node: JsonNode | null, key: string): readonly string[] {
  const value = nodeAt(node, key)
  const items = value === null ? [] : value.kind === 'array' ? value.items : [value]
  return items.map(textOf).filter((text) => text !== '')
}

export function numberAt(node: JsonNode | null, key: string): number | null {
  const value = nodeAt(node, key)
  return value?.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)
    ? value.value
    : null
}

function textOf(node: JsonNode | null): string {
  if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return ''
  return String(node.value).trim()
}
