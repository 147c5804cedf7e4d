import type { Block } from '../../model/referential.ts'
import type { TextEdit } from '../../rules/rule.ts'
import { blockOrder, freeCodeIn } from '../../skeletons/additions.ts'
import { addMember } from '../../source/writing/add.ts'
import type { AddAssessment } from '../operation.ts'
import type { Draft } from '../propose.ts'
import { allDesignated, designated, orUnwritable, Unwritable } from '../unwritable.ts'
import { listed, prose, reference, word } from '../words.ts'

/** A modality in a bloc, with the next free code. */
export function addAssessment(draft: Draft, operation: AddAssessment): readonly TextEdit[] | Unwritable {
  const block = blockOf(draft, operation.block)
  if (block instanceof Unwritable) return block
  const competencies = allDesignated(draft, operation.competencies, ['competency'])
  if (competencies instanceof Unwritable) return competencies
  const code = freeCodeIn(draft.referential, block, ({ assessments }) => assessments)
  const [type, ...types] = operation.types.map(word)
  const written = {
    ...(code === null ? {} : { id: code }),
    intitule: prose(operation.title),
    ...(type === undefined ? {} : { type: types.length === 0 ? type : [type, ...types] }),
    ...(operation.forms.length === 0 ? {} : { forme: operation.forms.map(word) }),
    ...(operation.duration === undefined ? {} : { duree: prose(operation.duration) }),
    ...(operation.brief === undefined ? {} : { consigne: prose(operation.brief) }),
    ...listed('productions', operation.deliverables),
    ...(competencies.length === 0 ? {} : { competences: competencies.map((each) => reference(each, block)) }),
  }
  return orUnwritable(addMember(draft.source, block.node, 'modalites', written, blockOrder(block)))
}

function blockOf(draft: Draft, address: string | undefined): Block | Unwritable {
  const { blocks } = draft.referential
  const [only, ...others] = blocks
  if (address !== undefined) return designated(draft, address, ['block'])
  if (only !== undefined && others.length === 0) return only
  const codes = blocks.flatMap(({ id }) => id?.value.trim() ?? []).join(', ')
  return new Unwritable({
    fr: `Dites dans quel bloc ajouter l’épreuve (${codes}).`,
    en: `Say which bloc the assessment goes to (${codes}).`,
  })
}
