import type { Coverage } from '../../../coverage/coverage.ts'
import type { Block } from '../../../model/referential.ts'

/** A bloc that holds competencies, has no assessment of its own, and of which no other bloc assesses anything. */
export function lacksOwnAssessment(block: Block, coverage: Coverage): boolean {
  if (block.implicit || block.competencies.length === 0 || block.assessments.length > 0) return false
  return block.competencies.every((competency) => coverage.of(competency).assessments.length === 0)
}
