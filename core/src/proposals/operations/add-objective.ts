import type { TextEdit } from '../../rules/rule.ts'
import { OBJECTIVE_BLANKS } from '../../skeletons/parts.ts'
import { blank } from '../../source/blank.ts'
import { addMember } from '../../source/writing/add.ts'
import { keyOrder } from '../../structure/key-order.ts'
import type { AddObjective } from '../operation.ts'
import type { Draft } from '../propose.ts'
import { allDesignated, designated, orUnwritable, Unwritable } from '../unwritable.ts'
import { prose, proseOr, reference } from '../words.ts'

/** An objective in a competency: what was not said of its five letters is a marked blank. */
export function addObjective(draft: Draft, operation: AddObjective): readonly TextEdit[] | Unwritable {
  const competency = designated(draft, operation.competency, ['competency'])
  if (competency instanceof Unwritable) return competency
  const activities = allDesignated(draft, operation.activity === undefined ? [] : [operation.activity], ['activity'])
  if (activities instanceof Unwritable) return activities
  const [activity] = activities
  const written = {
    enonce: prose(operation.statement),
    indicateur: proseOr(operation.indicator, OBJECTIVE_BLANKS.indicateur),
    cible: proseOr(operation.target, OBJECTIVE_BLANKS.cible),
    conditions: proseOr(operation.conditions, OBJECTIVE_BLANKS.conditions),
    activite: activity === undefined ? blank(OBJECTIVE_BLANKS.activite) : reference(activity, competency.block),
    echeance: proseOr(operation.deadline, OBJECTIVE_BLANKS.echeance),
  }
  return orUnwritable(addMember(draft.source, competency.node, 'objectifs', written, keyOrder('competence')))
}
