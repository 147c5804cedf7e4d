import type { TextEdit } from '../../rules/rule.ts'
import type { MappingNode, ScalarNode, SequenceNode, SourceNode } from '../../source/tree.ts'
import { replaceText } from '../../source/writing/replace.ts'
import type { ReplaceWords } from '../operation.ts'
import type { Draft } from '../propose.ts'
import { CODES, ELEMENTS } from '../text-keys.ts'
import { designated, Unwritable } from '../unwritable.ts'

interface Place {
  readonly node: ScalarNode
  readonly owner: MappingNode | SequenceNode
}

/** Other words in place of some that stand once in the texts of an element; line breaks count for spaces. */
export function replaceWords(draft: Draft, operation: ReplaceWords): readonly TextEdit[] | Unwritable {
  const element = designated(draft, operation.at, ELEMENTS)
  if (element instanceof Unwritable) return element
  if (operation.find.trim() === '') {
    return new Unwritable({ fr: 'Dites quels mots remplacer.', en: 'Say which words to replace.' })
  }
  const wanted = pattern(operation.find)
  const [place, ...others] = textsIn(element.node, null).flatMap((each) =>
    [...each.node.text.matchAll(wanted)].map((match) => ({ ...each, match })),
  )
  if (place === undefined) {
    return new Unwritable({
      fr: 'Ces mots ne sont pas dans cet élément\u00a0: relisez-le, puis donnez-les tels qu’ils y sont écrits.',
      en: 'These words are not in this element: read it again, then give them as they are written there.',
    })
  }
  if (others.length > 0) {
    return new Unwritable({
      fr: `Ces mots sont ${others.length + 1} fois dans cet élément\u00a0: donnez-en davantage, pour dire lesquels.`,
      en: `These words stand ${others.length + 1} times in this element: give more of them, to say which.`,
    })
  }
  const { node, owner, match } = place
  const text = node.text.slice(0, match.index) + operation.by + node.text.slice(match.index + match[0].length)
  return [replaceText(draft.source, owner, node, text)]
}

const pattern = (words: string): RegExp =>
  new RegExp(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('\\s+'),
    'gu',
  )

/** The texts of an element, those of what is nested in it included; never a code or a list of codes. */
function textsIn(node: SourceNode, owner: MappingNode | SequenceNode | null): readonly Place[] {
  if (node.kind === 'scalar') return owner === null || node.range.start === node.range.end ? [] : [{ node, owner }]
  if (node.kind === 'sequence') return node.items.flatMap((item) => textsIn(item, node))
  return node.entries.flatMap(({ key, value }) => (CODES.has(key.text) ? [] : textsIn(value, node)))
}
