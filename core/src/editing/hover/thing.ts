import { withSubActivities } from '../../model/build.ts'
import { everyReference } from '../../model/every-reference.ts'
import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Objective,
  Reference,
  Referential,
  Text,
} from '../../model/referential.ts'
import type { Range } from '../../source/tree.ts'

export type CodedElement = Block | Activity | Competency | Assessment | Criterion

/** What the words at an offset are, for who knows référentiels. */
export type Thing =
  | { readonly kind: 'reference'; readonly range: Range; readonly reference: Reference }
  | { readonly kind: 'element'; readonly range: Range; readonly element: CodedElement }
  | { readonly kind: 'statement'; readonly range: Range; readonly competency: Competency }
  | { readonly kind: 'criterion'; readonly range: Range; readonly criterion: Criterion }
  | { readonly kind: 'objective'; readonly range: Range; readonly objective: Objective }

/** What stands at an offset: a reference, a code, the statement of something; `null` for anything else. */
export function thingAt(referential: Referential, offset: number): Thing | null {
  const holds = (range: Range) => range.start <= offset && offset <= range.end
  const reference = everyReference(referential).find(({ range }) => holds(range))
  if (reference !== undefined) return { kind: 'reference', range: reference.range, reference }
  for (const block of referential.blocks) {
    if (!block.implicit && !holds(block.node.range)) continue
    const found = inBlock(block, holds)
    if (found !== null) return found
  }
  return null
}

function inBlock(block: Block, holds: (range: Range) => boolean): Thing | null {
  const at = (texts: readonly (Text | null)[]) => texts.find((text) => text !== null && holds(text.node.range))
  const elements = [
    block,
    ...withSubActivities(block.activities),
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ]
  const element = elements.find(({ id }) => at([id]) != null)
  if (element?.id != null) return { kind: 'element', range: element.id.node.range, element }
  for (const criterion of block.criteria) {
    const text = at([criterion.statement, ...criterion.indicators])
    if (text != null) return { kind: 'criterion', range: text.node.range, criterion }
  }
  for (const competency of block.competencies) {
    if (!holds(competency.node.range)) continue
    const text = at([competency.statement, ...competency.details, competency.continuation])
    if (text != null) return { kind: 'statement', range: text.node.range, competency }
    for (const objective of competency.objectives) {
      const stated = at([objective.statement])
      if (stated != null) return { kind: 'objective', range: stated.node.range, objective }
    }
  }
  return null
}
