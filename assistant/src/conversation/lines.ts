import type { CheckResult } from '../../../core/src/engine/check.ts'
import { addressOf, namedElements } from '../../../core/src/model/address.ts'
import { canonicalCode, codeOf } from '../../../core/src/model/codes.ts'
import type { NamedElement } from '../../../core/src/model/naming.ts'
import type { Activity, Assessment, Block, Competency, Criterion } from '../../../core/src/model/referential.ts'
import type { ElementLine } from './reply.ts'

/** The code to type to name an element: with its bloc's where another element has the same. */
export function typed(element: NamedElement, { referential }: Pick<CheckResult, 'referential'>): string {
  const code = codeOf(element) ?? ''
  const others = namedElements(referential).filter(
    (other) => other.kind === element.kind && canonicalCode(codeOf(other) ?? '') === canonicalCode(code),
  )
  return others.length > 1 ? addressOf(element) : code
}

/** How elements stand in the lists of an answer. */

export const competencyLine = (competency: Competency): ElementLine => line(competency, competency.statement?.value)
export const criterionLine = (criterion: Criterion): ElementLine => line(criterion, criterion.statement?.value)
export const blockLine = (block: Block): ElementLine => line(block, block.title?.value)
export const activityLine = (activity: Activity): ElementLine =>
  line(activity, activity.title?.value ?? activity.description?.value)
export const assessmentLine = (assessment: Assessment): ElementLine =>
  line(assessment, assessment.title?.value ?? assessment.statement?.value ?? assessment.brief?.value)

function line(element: Activity | Assessment | Block | Competency | Criterion, text: string | undefined): ElementLine {
  return { code: codeOf(element), words: text?.trim() ?? '', range: rangeOf(element) }
}

/** The place a link leads to: the code, else where the element starts. */
function rangeOf(element: Activity | Assessment | Block | Competency | Criterion): ElementLine['range'] {
  if (element.id !== null) return element.id.node.range
  const { start } = element.node.range
  return { start, end: start }
}
