import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'

/** The ranges that hold an offset, the smallest first, each strictly inside the next, the last the whole text. Never empty. */
export function selectionsAt(source: SourceDocument, offset: number): readonly Range[] {
  return [{ start: Math.min(0, offset), end: source.text.length }]
}
