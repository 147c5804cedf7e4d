import { normalise } from '../../../french/index.ts'
import { withSubActivities } from '../../../model/build.ts'
import type { Block, Text } from '../../../model/referential.ts'

/** A text of the activities of a bloc in the form that comparisons use. */
export interface Compared {
  readonly text: Text
  readonly words: string
}

/** The titles of the activities of a bloc and, apart, all their tasks. */
export function comparedTexts(block: Block): readonly (readonly Compared[])[] {
  const activities = withSubActivities(block.activities)
  const titles = activities.flatMap(({ title }) => title ?? [])
  return [titles, activities.flatMap(({ tasks }) => tasks)].map((texts) =>
    texts.map((text) => ({ text, words: normalise(text.value) })).filter(({ words }) => words !== ''),
  )
}
