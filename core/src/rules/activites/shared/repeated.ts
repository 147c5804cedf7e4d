import { normalise } from '../../../french/index.ts'
import type { Localised } from '../../../language.ts'
import { withSubActivities } from '../../../model/build.ts'
import type { Block, Text } from '../../../model/referential.ts'
import type { ScalarNode } from '../../../source/tree.ts'

/** A text of the activities of a bloc in the form that comparisons use. */
export interface Compared {
  readonly text: Text
  readonly words: string
}

/** Texts of one kind, and what one of them is called. */
export interface ComparedTexts {
  readonly noun: Localised
  readonly texts: readonly Compared[]
}

/** The titles of the activities of a bloc and, apart, all their tasks. A part that a YAML alias brings again is the same one. */
export function comparedTexts(block: Block): readonly ComparedTexts[] {
  const activities = withSubActivities(block.activities)
  return [
    { noun: { fr: 'activité', en: 'activity' }, texts: compared(activities.flatMap(({ title }) => title ?? [])) },
    { noun: { fr: 'tâche', en: 'task' }, texts: compared(activities.flatMap(({ tasks }) => tasks)) },
  ]
}

function compared(texts: readonly Text[]): readonly Compared[] {
  const nodes = new Set<ScalarNode>()
  return texts.flatMap((text) => {
    const words = normalise(text.value)
    if (words === '' || nodes.has(text.node)) return []
    nodes.add(text.node)
    return [{ text, words }]
  })
}
