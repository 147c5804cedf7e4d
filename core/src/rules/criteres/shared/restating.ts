import { contentStems, shareOf } from '../../../french/index.ts'
import type { Competency } from '../../../model/referential.ts'
import { judgedBy, type Stated } from './criteria.ts'

/** Below this number of content words a competency is too short for its words to tell anything. */
const FEWEST_WORDS = 6

/** The competency whose words a criterion takes up, or `null`. */
export function restated({ criterion, statement }: Stated, part: number): Competency | null {
  return (
    judgedBy(criterion).find((competency) => {
      const own = wholeText(competency)
      return contentStems(own).size >= FEWEST_WORDS && shareOf(own, statement.value) > part
    }) ?? null
  )
}

const wholeText = ({ statement, details, continuation }: Competency): string =>
  [statement, ...details, continuation].flatMap((text) => text?.value ?? []).join(' ')
