import type { Activity, Block, Competency, Referential } from '../../model/referential.ts'
import type { SourceNode } from '../../source/tree.ts'
import type { WritingPlace } from './place.ts'

/** What the model knows around a place: the bloc, the competency, the assessment it stands in. */

/** The bloc a place stands in; `null` in the certification, and where the text lost it. */
export function blockAt({ blocks }: Referential, { steps, word }: WritingPlace): Block | null {
  const [first] = steps
  if (first?.key === 'certification') return null
  if (first?.key === 'blocs') return lastBefore(named(blocks), word.start)
  return blocks.find((block) => block.implicit) ?? null
}

/** The competency a place stands in, below its own keys too. */
export function competencyAt(referential: Referential, place: WritingPlace): Competency | null {
  if (!place.steps.some(({ key }) => key === 'competences')) return null
  return lastBefore(blockAt(referential, place)?.competencies ?? [], place.word.start)
}

/** The activity whose sub-activities a place stands in. */
export function parentActivityAt(referential: Referential, place: WritingPlace): Activity | null {
  const depth = place.steps.filter(({ key }) => key === 'activites').length
  let parent: Activity | null = null
  let among = blockAt(referential, place)?.activities ?? []
  for (let level = 1; level < depth; level++) {
    parent = lastBefore(among, place.word.start)
    among = parent?.activities ?? []
  }
  return parent
}

const named = (blocks: readonly Block[]): readonly Block[] => blocks.filter((block) => !block.implicit)

/** Elements follow the order of the text: the last that begins before an offset. */
export function lastBefore<Element extends { readonly node: SourceNode }>(
  elements: readonly Element[],
  offset: number,
): Element | null {
  return elements.findLast(({ node }) => node.range.start <= offset) ?? null
}
