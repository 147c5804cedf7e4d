import { minutesOf } from '../../../core/src/coverage/duration.ts'
import { Failure } from '../failure.ts'

const HOURS = /^(\d+(?:[.,]\d+)?) ?h(?:eures?)?(?: ?(\d{1,2})(?: ?min(?:utes?)?)?)?$/iu
const MINUTES = /^(\d+) ?(?:m|min|minutes?)?$/iu

/**
 * Minutes of a duration as people write it: `3h`, `1h30`, `90min`, `90`, `PT1H30M`.
 * @throws Failure for anything else
 */
export function minutesIn(written: string): number {
  const text = written.trim().replace(/\u00a0/g, ' ')
  const iso = minutesOf(text)
  if (iso !== null) return iso
  const hours = HOURS.exec(text)
  if (hours !== null) return Math.round(Number((hours[1] ?? '0').replace(',', '.')) * 60) + Number(hours[2] ?? '0')
  const minutes = MINUTES.exec(text)
  if (minutes !== null) return Number(minutes[1])
  throw new Failure({
    fr: `--duration attend une durée comme 3h, 1h30 ou 45min, et non «\u00a0${written}\u00a0».`,
    en: `--duration expects a duration such as 3h, 1h30 or 45min, not “${written}”.`,
  })
}
