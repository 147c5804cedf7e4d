import type { Coverage } from '../coverage/coverage.ts'
import type { Language } from '../language.ts'
import { percentage } from './words.ts'

/** How many competencies there are, and which shares are assessed and judged. Linear counts only. */
export function coverageShares({ competencies }: Pick<Coverage, 'competencies'>, language: Language) {
  const share = (count: number): string => percentage(count, competencies.length, language)
  return {
    competencies: competencies.length,
    assessed: share(competencies.filter(({ assessments }) => assessments.length > 0).length),
    judged: share(
      competencies.filter(({ criteria, sharedCriteria }) => criteria.length + sharedCriteria.length > 0).length,
    ),
  }
}
