import { draftCriteria } from '../../../../core/src/drafting/criteria/draft.ts'
import type { CriteriaDrafts, CriterionDraft } from '../../../../core/src/drafting/drafts.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency } from '../../../../core/src/model/referential.ts'
import { type Drafted, type DraftingHelp, drafted } from '../draft-with-model.ts'
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
  help: DraftingHelp,
): Promise<DraftedCriteria> {
  const made = await drafted(criteriaAssignment(checked, competency), help)
  const isOurs = made.by.kind === 'equerre' && made.failure?.code !== 'cancelled'
  return {
    ...made,
    competency: codeOf(competency),
    setAside: isOurs ? draftCriteria(checked, competency).setAside : [],
  }
}
