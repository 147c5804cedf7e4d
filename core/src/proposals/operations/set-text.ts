import type { TextEdit } from '../../rules/rule.ts'
import { entryOf } from '../../source/pointer.ts'
import { addKeys } from '../../source/writing/add.ts'
import { replaceText } from '../../source/writing/replace.ts'
import { keyOrder } from '../../structure/key-order.ts'
import type { SetText } from '../operation.ts'
import type { Draft } from '../propose.ts'
import { DEFINITIONS, ELEMENTS, textKeysOf } from '../text-keys.ts'
import { designated, orUnwritable, Unwritable } from '../unwritable.ts'
import { prose } from '../words.ts'

/** The text of one key of an element, replaced or added where the format wants it. */
export function setText(draft: Draft, operation: SetText): readonly TextEdit[] | Unwritable {
  const element = designated(draft, operation.at, ELEMENTS)
  if (element instanceof Unwritable) return element
  const { key, text } = operation
  const { node } = element
  const keys = textKeysOf(element)
  if (!keys.includes(key) || node.kind !== 'mapping') {
    return new Unwritable({
      fr: `«\u00a0${key}\u00a0» n’est pas un texte de cet élément. Ses textes\u00a0: ${keys.join(', ')}.`,
      en: `“${key}” is no text of this element. Its texts: ${keys.join(', ')}.`,
    })
  }
  const value = entryOf(node, key)?.value
  if (value === undefined) {
    return orUnwritable(addKeys(draft.source, node, { [key]: prose(text) }, keyOrder(DEFINITIONS[element.kind])))
  }
  return value.kind === 'scalar' && value.range.start < value.range.end
    ? [replaceText(draft.source, node, value, text)]
    : orUnwritable(null)
}
