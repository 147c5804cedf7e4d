import { startOfLine } from './gaps.ts'
import type { RepairEdit } from './repair/repaired-text.ts'
import type { ScalarNode } from './tree.ts'
import { isNonBreaking } from './tree-builder.ts'

/**
 * Edits that put ordinary spaces at the start of the lines that non-breaking ones indent, character for character.
 * @param keys keys that were read with such spaces in front of them
 */
export function ordinaryIndentation(text: string, keys: readonly ScalarNode[]): readonly RepairEdit[] {
  const lines = new Set(keys.map((key) => startOfLine(text, key.range.start)))
  const edits: RepairEdit[] = []
  for (const match of text.matchAll(/^[ \t]*[\u00a0\u202f\u2003\u3000][ \t\u00a0\u202f\u2003\u3000]*/gm)) {
    if (!isNonBreaking(text.charCodeAt(match.index)) && !lines.has(match.index)) continue
    const end = match.index + match[0].length
    edits.push({ start: match.index, end, text: match[0].replace(/[^\t]/g, ' ') })
  }
  return edits
}
