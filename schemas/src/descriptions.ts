import { DESCRIPTIONS } from '../generated/descriptions.ts'
import type { Title } from './shape.ts'

/**
 * What the format says of each of its keys, for people who write. Apart from the package's index: a check needs none of it, and its
 * start-up should not load it.
 */

export interface KeyDescription {
  /** Sentences with code in backquotes. */
  readonly description: Title
  /** The key with an example of its value, as YAML. */
  readonly example: string
}

export interface PartDescription {
  readonly description?: Title
  readonly keys: Readonly<Record<string, KeyDescription>>
}

/** By name of definition; `racine` is the whole file. */
export type DescriptionTable = Readonly<Record<string, PartDescription>>

/** What is said of a key of a part, or `null` when the format has no such key there. */
export function describeKey(definition: string | null, key: string): KeyDescription | null {
  const keys = partOf(definition)?.keys ?? {}
  return (Object.hasOwn(keys, key) ? keys[key] : undefined) ?? null
}

/** What is said of a part of the file as a whole, or `null`. */
export function describePart(definition: string | null): Title | null {
  return partOf(definition)?.description ?? null
}

function partOf(definition: string | null): PartDescription | null {
  if (definition === null || !Object.hasOwn(DESCRIPTIONS, definition)) return null
  return DESCRIPTIONS[definition] ?? null
}
