import type { BlockDraft } from '../drafts.ts'
import { activityByRow, linkActivities } from './activity-links.ts'
import { linkAssessments } from './assessment-links.ts'
import { linkCriteria } from './criterion-links.ts'
import { type Ties, told } from './deductions.ts'
import type { RowHabits } from './row-habits.ts'
import { noteUncodedActivities } from './uncoded-ties.ts'

/** Ties the elements of a bloc together: by the codes written, then by numbering, then by the rows they share. */
export function linkBlock(block: BlockDraft, habits: RowHabits): void {
  const ties: Ties = {
    activityByNumber: [],
    activityByRow: [],
    assessment: [],
    criterionByNumber: [],
    criterionByRow: [],
    groups: new Map(),
  }
  linkActivities(block, ties)
  if (habits.exact)
    noteUncodedActivities(block, (competency) => activityByRow(competency, block.activities, block.competencies))
  // Where a second table evaluates, a competency stands in the row that names it there.
  const competencies = block.competencies.map((competency) => ({
    ...competency,
    row: competency.evaluationRow ?? competency.row,
  }))
  const evaluated = { ...block, competencies }
  linkAssessments(evaluated, habits, ties)
  linkCriteria(block, habits, ties)
  block.deductions.push(...told(ties))
}
