import type { TextEdit } from '../../rules/rule.ts'
import { addMember } from '../../source/writing/add.ts'
import { keyOrder } from '../../structure/key-order.ts'
import type { AddIndicator } from '../operation.ts'
import type { Draft } from '../propose.ts'
import { designated, orUnwritable, Unwritable } from '../unwritable.ts'
import { prose } from '../words.ts'

/** An indicator in a criterion. A criterion written as a plain text has no place for one. */
export function addIndicator(draft: Draft, operation: AddIndicator): readonly TextEdit[] | Unwritable {
  const criterion = designated(draft, operation.criterion, ['criterion'])
  if (criterion instanceof Unwritable) return criterion
  const { node } = criterion
  if (node.kind !== 'mapping') {
    return new Unwritable({
      fr: 'Ce critère est un simple texte\u00a0: il n’a pas de place pour des indicateurs. Ajoutez plutôt un critère qui les porte.',
      en: 'This criterion is a plain text: it has no place for indicators. Add a criterion that holds them instead.',
    })
  }
  const written = prose(operation.text)
  return orUnwritable(addMember(draft.source, node, 'indicateurs', written, keyOrder('critere')))
}
