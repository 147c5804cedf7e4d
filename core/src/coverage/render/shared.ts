import type { Language } from '../../language.ts'
import { percentage } from '../../report/words.ts'
import { durationText } from '../duration.ts'
import type { MatrixCell, Totals } from '../figures.ts'

/** What every format says in the same way. */

/** `3`, `(3)` when the modality only evaluates the whole bloc, `·` when it does not evaluate the competency. */
export function cellText({ evaluated, criteria }: MatrixCell): string {
  if (evaluated === 'no') return '·'
  return evaluated === 'by_name' ? String(criteria) : `(${criteria})`
}

/** `3`, and `3 + 2` when the bloc shares two more. */
export function criteriaText(own: number, shared: number): string {
  return shared === 0 ? String(own) : `${own}\u00a0+\u00a0${shared}`
}

export function totalsRow(total: Totals, language: Language): readonly string[] {
  return [
    String(total.activities),
    String(total.competencies),
    percentage(total.assessed, total.competencies, language),
    percentage(total.judged + total.judgedWithBlock, total.competencies, language),
    String(total.assessments),
    String(total.criteria),
    total.minutes === 0 ? '–' : durationText(total.minutes),
  ]
}
