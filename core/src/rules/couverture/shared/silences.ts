import type { Coverage } from '../../../coverage/coverage.ts'
import { codesMeant } from '../../../model/meant-code.ts'
import type { Block, Referential, Target } from '../../../model/referential.ts'
import { lacksOwnAssessment } from '../../blocs/shared/own-assessment.ts'
import type { Profile } from '../../rule.ts'

/** The competencies that a criterion misses because its reference is misspelt or ambiguous: the reference is reported. */
export function missedByCriteria({ blocks }: Referential): (target: Target) => boolean {
  return codesMeant(blocks.flatMap((block) => block.criteria).flatMap((criterion) => criterion.references))
}

/** The same for assessments and their tasks. */
export function missedByAssessments({ blocks }: Referential): (target: Target) => boolean {
  const assessments = blocks.flatMap((block) => block.assessments)
  return codesMeant(
    assessments.flatMap(({ references, tasks }) => [...references, ...tasks.flatMap((task) => task.references)]),
  )
}

/** The bloc has no assessment at all, which is reported of the bloc; in an RS no rule speaks of blocs without one. */
export const isSaidOfBlock = (block: Block, coverage: Coverage, profile: Profile): boolean =>
  profile !== 'rs' && lacksOwnAssessment(block, coverage)
