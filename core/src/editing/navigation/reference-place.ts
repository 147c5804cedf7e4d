import { textOf } from '../../model/access.ts'
import { writtenReferences } from '../../model/codes.ts'
import type { Reference } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import { placeAt } from '../../source/pointer.ts'
import type { MappingNode, Range, ScalarNode, SequenceNode } from '../../source/tree.ts'

/** Where a reference is written: its scalar, and its place in the text of that scalar. */
export interface ReferencePlace {
  readonly node: ScalarNode
  readonly parent: MappingNode | SequenceNode | null
  readonly start: number
  readonly end: number
}

/** @returns `null` where the tree no longer leads to it: what an alias repeats is found at the place that is repeated */
export function writtenPlace(source: SourceDocument, { range }: Pick<Reference, 'range'>): ReferencePlace | null {
  const place = placeAt(source.root, range)
  const text = place === null ? null : textOf(place.node)
  if (place === null || text === null) return null
  const written = writtenReferences(text.value).find(({ start, end }) => {
    const found = source.rangeIn(text.node, start, end)
    return found.start === range.start && found.end === range.end
  })
  if (written === undefined) return null
  return { node: text.node, parent: place.ancestors.at(-1) ?? null, start: written.start, end: written.end }
}

/** The place in the file of a part of a reference; offsets are positions in its `code`. */
export function placeInReference(source: SourceDocument, reference: Reference, start: number, end: number): Range {
  const { range, code } = reference
  if (source.text.slice(range.start, range.end) === code) return { start: range.start + start, end: range.start + end }
  const place = writtenPlace(source, reference)
  return place === null ? range : source.rangeIn(place.node, place.start + start, place.start + end)
}
