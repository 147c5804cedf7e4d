import type { CoverageFigures, Totals } from '../../coverage/figures.ts'
import type { MEASURES } from './words.ts'

/** One line of the figures before and after. */
export interface Measure {
  readonly key: keyof typeof MEASURES
  readonly before: number
  readonly after: number
  /** The competencies these are a part of; `null` for what is no part. */
  readonly of: { readonly before: number; readonly after: number } | null
}

/** What is shown of the coverage before and after, in the order of {@link MEASURES}. */
export function measuresOf({
  before,
  after,
}: {
  readonly before: CoverageFigures
  readonly after: CoverageFigures
}): readonly Measure[] {
  const of = { before: before.total.competencies, after: after.total.competencies }
  const measure = (key: Measure['key'], value: (total: Totals) => number, isPart: boolean): Measure => ({
    key,
    before: value(before.total),
    after: value(after.total),
    of: isPart ? of : null,
  })
  return [
    measure('competencies', (total) => total.competencies, false),
    measure('assessed', (total) => total.assessed, true),
    measure('judged', (total) => total.judged + total.judgedWithBlock, true),
    measure('assessments', (total) => total.assessments, false),
    measure('criteria', (total) => total.criteria, false),
  ]
}

/** How a measure changed: `+2`; of a part, in points of percentage. Empty for a part of nothing. */
export function differenceIn({ before, after, of }: Measure): string {
  if (of === null) return signed(after - before)
  if (of.before === 0 || of.after === 0) return ''
  const points = Math.round((100 * after) / of.after) - Math.round((100 * before) / of.before)
  return points === 0 ? signed(0) : `${signed(points)}\u00a0pt`
}

/** Whether more competencies than before are not in a part. */
export const isWorse = ({ before, after, of }: Measure): boolean => of !== null && of.after - after > of.before - before

/** `+2`, `−1`, `=`. */
export const signed = (difference: number): string =>
  difference === 0 ? '=' : difference > 0 ? `+${difference}` : `−${-difference}`

/** A part of a whole as a bar of characters; a lack shows, however small. */
export function characterBar(part: number, whole: number, width: number): string {
  if (whole === 0) return ''
  const full = Math.round((width * part) / whole)
  const shown = part < whole ? Math.min(full, width - 1) : width
  return '█'.repeat(part > 0 ? Math.max(1, shown) : 0).padEnd(width, '░')
}
