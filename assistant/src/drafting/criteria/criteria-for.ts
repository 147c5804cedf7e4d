import { draftCriteria } from '../../../../core/src/drafting/criteria/draft.ts'
import type { CriteriaDrafts, CriterionDraft } from '../../../../core/src/drafting/drafts.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency } from '../../../../core/src/model/referential.ts'
import { judgedAlready } from '../assignment.ts'
import { type Drafted, type DraftingHelp, draftedWithout, draftWithModel } from '../draft-with-model.ts'
import { criteriaAssignment } from './assignment.ts'

/** Criteria for a competency, and who wrote them. */
export interface DraftedCriteria extends Drafted<CriterionDraft> {
  readonly competency: string | null
  /** Of drafts written without a model: why there are fewer than aspects of the statement. */
  readonly setAside: CriteriaDrafts['setAside']
}

/**
 * Criteria for a competency, written by a model or without one. Never fails: whatever happens to the model, the drafts made without it come
 * back with the reason. What the rules still say of a draft stands beside it.
 */
export async function draftCriteriaFor(
  checked: CheckResult,
  competency: Competency,
  { model, listener, temperature }: DraftingHelp,
): Promise<DraftedCriteria> {
  const without = (): CriteriaDrafts => draftCriteria(checked, competency)
  if (model === null) {
    const { drafts, setAside } = without()
    return { ...draftedWithout(judgedAlready(drafts)), competency: codeOf(competency), setAside }
  }
  let ours: CriteriaDrafts | null = null
  const assignment = criteriaAssignment(checked, competency, () => {
    ours = without()
    return ours.drafts
  })
  const made = await draftWithModel(assignment, model, listener, temperature)
  return { ...made, competency: codeOf(competency), setAside: asideOf(ours) }
}

const asideOf = (drafts: CriteriaDrafts | null): CriteriaDrafts['setAside'] => drafts?.setAside ?? []
