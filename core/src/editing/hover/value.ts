import type { ResolvedShape } from '@equerre/schemas'
import type { Localised } from '../../language.ts'
import type { ScalarNode } from '../../source/tree.ts'
import { wordsOfChoice } from '../completion/choice-words.ts'
import { wordsOfDuration } from '../completion/durations.ts'
import { codeText } from '../markdown.ts'
import { inEachLanguage } from './words.ts'

/** What a value of a closed list, or a duration, stands for; `null` for any other. */
export function describeValue(node: ScalarNode, shape: ResolvedShape): Localised | null {
  const words = shape.definition === 'duree' ? wordsOfDuration(node.text) : wordsOfKnown(node, shape)
  return words === null ? null : inEachLanguage((language) => `${codeText(node.text)} · ${words[language]}`)
}

function wordsOfKnown(node: ScalarNode, shape: ResolvedShape): Localised | null {
  const choice = shape.choices?.find((one) => String(one) === node.text)
  return choice === undefined ? null : wordsOfChoice(choice)
}
