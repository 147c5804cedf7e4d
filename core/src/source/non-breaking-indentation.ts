import type { ScalarNode } from './tree.ts'
import { isNonBreaking } from './tree-builder.ts'

/**
 * The text with ordinary spaces at the start of the lines that non-breaking ones indent, character for character.
 * @param keys keys that were read with such spaces in front of them
 */
export function withOrdinaryIndentation(text: string, keys: readonly ScalarNode[]): string {
  const lines = new Set(keys.map((key) => startOfLine(text, key.range.start)))
  return text.replace(/^[ \t\u00a0\u202f\u2003\u3000]+/gm, (blanks, offset: number) =>
    isNonBreaking(blanks.charCodeAt(0)) || lines.has(offset) ? blanks.replace(/[^ \t]/g, ' ') : blanks,
  )
}

function startOfLine(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text.charAt(start - 1) !== '\n' && text.charAt(start - 1) !== '\r') start--
  return start
}
