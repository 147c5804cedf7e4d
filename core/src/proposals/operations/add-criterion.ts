import type { TextEdit } from '../../rules/rule.ts'
import { criterionCodeIn } from '../../skeletons/additions.ts'
import { addMember } from '../../source/writing/add.ts'
import { keyOrder } from '../../structure/key-order.ts'
import type { AddCriterion } from '../operation.ts'
import type { Draft } from '../propose.ts'
import { allDesignated, designated, orUnwritable, Unwritable } from '../unwritable.ts'
import { listed, prose, reference } from '../words.ts'

/** A criterion in a competency; its code goes on from those beside it, where they have one. */
export function addCriterion(draft: Draft, operation: AddCriterion): readonly TextEdit[] | Unwritable {
  const competency = designated(draft, operation.competency, ['competency'])
  if (competency instanceof Unwritable) return competency
  const assessments = allDesignated(draft, operation.assessments, ['assessment'])
  if (assessments instanceof Unwritable) return assessments
  const { block } = competency
  const code = criterionCodeIn(competency)
  const written = {
    ...(code === null ? {} : { id: code }),
    ...(assessments.length === 0 ? {} : { modalites: assessments.map((each) => reference(each, block)) }),
    enonce: prose(operation.text),
    ...listed('indicateurs', operation.indicators),
  }
  return orUnwritable(addMember(draft.source, competency.node, 'criteres', written, keyOrder('competence')))
}
