import { definitionsWithKeys } from '@equerre/schemas'

let keys: ReadonlySet<string> | null = null

/** Whether a word is a key of the format, wherever it stands in it: of a broken line, it tells what was meant. */
export function isFormatKey(word: string): boolean {
  keys ??= new Set(definitionsWithKeys().flatMap((definition) => definition.keys))
  return keys.has(word)
}
