import { canonicalCode, codeOf } from '../../model/codes.ts'
import type { CompetencyHolder, ExamLinks } from './link.ts'

/** What tells the competency of a part from others, with the référentiel or without; `null` when it names none. */
export function competencyKey(part: CompetencyHolder, links: ExamLinks | null): string | null {
  if (part.competency === null) return null
  const competency = links?.competencyOf(part) ?? null
  if (competency === null) return canonicalCode(part.competency.value)
  return `${canonicalCode(codeOf(competency.block) ?? '')}/${canonicalCode(codeOf(competency) ?? '')}`
}
