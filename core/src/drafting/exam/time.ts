import { minutesOf } from '../../coverage/duration.ts'
import type { Localised } from '../../language.ts'
import type { Assessment } from '../../model/referential.ts'
import { blank } from '../../source/blank.ts'
import type { Scope } from './scope.ts'
import { isoDuration } from './sharing.ts'

export interface Time {
  /** The whole duration as the file has it, or a blank. */
  readonly written: string
  /** Minutes of the whole, to read the subject, and to work; `null` for a duration in days, or for none. */
  readonly whole: number | null
  readonly reading: number
  readonly work: number | null
}

/** The time asked, else that of the épreuves when each says it. */
export function timeFor({ assessments }: Scope, asked: number | null): Time {
  const durations = assessments.flatMap(({ duration }) => duration?.value.trim() || [])
  const isSaid = durations.length > 0 && durations.length === assessments.length
  const minutes = asked ?? (isSaid ? sumOf(durations.map(minutesOf)) : null)
  if (minutes === null) {
    const [only] = durations
    const written = isSaid && durations.length === 1 && only !== undefined ? only : blank('la durée, comme PT3H')
    return { written, whole: null, reading: 0, work: null }
  }
  const reading = readingOf(minutes, assessments)
  return { written: isoDuration(minutes), whole: minutes, reading, work: minutes - reading }
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum: number | null, value) => (sum === null || value === null ? null : sum + value), 0)

/** A tenth of a long examination, by five minutes, half an hour at most. */
const readingOf = (minutes: number, assessments: readonly Assessment[]): number =>
  minutes < 60 || assessments.length === 0 ? 0 : Math.min(30, (minutes % 5) + Math.round(minutes / 50) * 5)

export function problemsOfTime({ whole, work }: Time, { competencies }: Scope): readonly Localised[] {
  if (whole === null || work === null || (Number.isInteger(whole) && work >= competencies.length)) return []
  return [
    {
      fr: `${whole} minutes sont trop peu pour ${competencies.length} compétences\u00a0: allongez la durée, ou choisissez moins de compétences.`,
      en: `${whole} minutes are too few for ${competencies.length} competencies: give more time, or choose fewer competencies.`,
    },
  ]
}

/** An exam that does not last as long as its épreuve does not mirror it: it only prepares for it. */
export function isOfAnotherLength({ duration }: Assessment, { whole }: Time): boolean {
  const own = minutesOf(duration?.value ?? '')
  return own !== null && whole !== null && own !== whole
}
