import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { mentionsOf } from './mentions.ts'
import { namePlace } from './name-place.ts'

export interface Definition {
  /** The reference that was pointed at. */
  readonly origin: Range
  /** The whole element it designates. */
  readonly target: Range
  /** The code of the element, or its first words when it has none. */
  readonly name: Range
}

/**
 * The elements that the reference at an offset designates, in the order of the file; none elsewhere. At `BC2` of `BC2/C1` that is the
 * bloc, at an end of `C1 à C5` that end. An ambiguous reference gives all that it might name.
 */
export function definitionsAt(analysis: Analysis, offset: number): readonly Definition[] {
  const mention = mentionsOf(analysis).at(offset)
  if (mention === null || mention.kind === 'declaration') return []
  const elements = mention.elements.length > 0 ? mention.elements : mention.candidates
  return elements
    .map((element) => ({
      origin: mention.range,
      target: element.node.range,
      name: namePlace(analysis.source, element),
    }))
    .sort((a, b) => a.target.start - b.target.start)
}
