import { codeOf } from '../../../core/src/model/codes.ts'
import type { Activity, Assessment, Block, Competency, Criterion } from '../../../core/src/model/referential.ts'
import type { ElementLine } from './reply.ts'

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
