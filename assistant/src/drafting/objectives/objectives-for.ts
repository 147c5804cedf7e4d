import type { ObjectiveDraft } from '../../../../core/src/drafting/drafts.ts'
import { draftObjectives } from '../../../../core/src/drafting/objectives/draft.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency } from '../../../../core/src/model/referential.ts'
import { judgedAlready } from '../assignment.ts'
import { type Drafted, type DraftingHelp, draftedWithout, draftWithModel } from '../draft-with-model.ts'
import { objectivesAssignment } from './assignment.ts'

/** Objectives for a competency, and who wrote them. */
export interface DraftedObjectives extends Drafted<ObjectiveDraft> {
  readonly competency: string | null
}

/** SMART objectives for a competency, written by a model or without one. Never fails: what the model cannot do is done without it. */
export async function draftObjectivesFor(
  checked: CheckResult,
  competency: Competency,
  { model, listener, temperature }: DraftingHelp,
): Promise<DraftedObjectives> {
  const made =
    model === null
      ? draftedWithout(judgedAlready(draftObjectives(checked, competency)))
      : await draftWithModel(objectivesAssignment(checked, competency), model, listener, temperature)
  return { ...made, competency: codeOf(competency) }
}
