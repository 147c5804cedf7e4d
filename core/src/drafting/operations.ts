import { addressOf } from '../model/address.ts'
import { codeOf } from '../model/codes.ts'
import type { Competency } from '../model/referential.ts'
import type { AddCriterion, AddObjective } from '../proposals/operation.ts'
import type { CriterionDraft, ObjectiveDraft, ObjectivePart } from './drafts.ts'

/** Drafts as operations that `propose` writes in the référentiel, in its manner and with all the rest as it stands. */

export const criterionOperation = (competency: Competency, { text, indicators }: CriterionDraft): AddCriterion => ({
  kind: 'add_criterion',
  competency: addressOf(competency),
  text,
  indicators,
  assessments: [],
})

/** What a draft left blank is a blank in the file. */
export const objectiveOperation = (competency: Competency, draft: ObjectiveDraft): AddObjective => ({
  kind: 'add_objective',
  competency: addressOf(competency),
  // The blank of a statement is no less a text.
  statement: draft.statement.text,
  indicator: filledIn(draft.indicator),
  target: filledIn(draft.target),
  conditions: filledIn(draft.conditions),
  activity: activityAddress(competency, filledIn(draft.activity)),
  deadline: filledIn(draft.deadline),
})

const filledIn = ({ kind, text }: ObjectivePart): string | undefined => (kind === 'filled' ? text : undefined)

/** The activity that a competency can name by this code: blocs may have codes alike. */
function activityAddress({ activities, block }: Competency, code: string | undefined): string | undefined {
  const named = activities.flatMap(({ targets }) => targets.filter((target) => target.kind === 'activity'))
  const activity = [...named, ...block.activities].find((each) => codeOf(each) === code)
  return activity === undefined ? code : addressOf(activity)
}
