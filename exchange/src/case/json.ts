/** A value of JSON, as data. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object without those of its values that are absent; `null` when none is left. */
export function present(object: Readonly<Record<string, JsonValue | undefined>>): JsonObject | null {
  const kept: [string, JsonValue][] = []
  for (const [key, value] of Object.entries(object)) if (value !== undefined) kept.push([key, value])
  return kept.length === 0 ? null : Object.fromEntries(kept)
}
