import { firstKeyOf, type NamedElement, placeOf } from '../../model/naming.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'

/** The code or first words of an element, on one line, inside its range even where a merge key brings them from elsewhere. */
export function namePlace(source: SourceDocument, element: NamedElement): Range {
  return onFirstLine(source, inside(source, element.node.range, placeOf(source, element), element))
}

function inside(source: SourceDocument, outer: Range, place: Range, element: NamedElement): Range {
  if (holds(outer, place)) return place
  const key = firstKeyOf(source, element.node)
  return holds(outer, key) ? key : outer
}

export const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

/** A range as far as the end of its first line. */
export function onFirstLine(source: SourceDocument, range: Range): Range {
  const end = source.text.slice(range.start, range.end).search(/[\r\n]/)
  return end === -1 ? range : { start: range.start, end: range.start + end }
}
