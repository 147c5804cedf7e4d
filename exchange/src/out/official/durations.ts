import type { Language, Localised } from '@equerre/core'
import { durationText, minutesOf } from '../../../../core/src/coverage/duration.ts'

interface Unit {
  readonly letter: string
  readonly one: Localised
  readonly many: Localised
}

const UNITS: readonly Unit[] = [
  { letter: 'Y', one: { fr: 'an', en: 'year' }, many: { fr: 'ans', en: 'years' } },
  { letter: 'M', one: { fr: 'mois', en: 'month' }, many: { fr: 'mois', en: 'months' } },
  { letter: 'W', one: { fr: 'semaine', en: 'week' }, many: { fr: 'semaines', en: 'weeks' } },
  { letter: 'D', one: { fr: 'jour', en: 'day' }, many: { fr: 'jours', en: 'days' } },
]

/** A duration of the format in words: `PT1H30M` is « 1 h 30 », `P3W` « 3 semaines »; any other text as it is written. */
export function durationWords(written: string, language: Language): string {
  const minutes = minutesOf(written)
  if (minutes !== null) return durationText(minutes)
  const match = /^P((?:\d+[YMWD])+)(T.+)?$/.exec(written)
  if (match === null) return written
  const time = match[2] === undefined ? null : minutesOf(`P${match[2]}`)
  if (match[2] !== undefined && time === null) return written
  const days = (match[1] ?? '').match(/\d+[YMWD]/g) ?? []
  const parts = days.map((part) => {
    const count = Number.parseInt(part, 10)
    const unit = UNITS.find(({ letter }) => part.endsWith(letter))
    return `${count}\u00a0${(count === 1 ? unit?.one : unit?.many)?.[language] ?? ''}`
  })
  return [...parts, ...(time === null ? [] : [durationText(time)])].join(language === 'fr' ? ' et ' : ' and ')
}

/** The duration that such words say, in the writing of the format; `null` for other words. */
export function durationIn(words: string): string | null {
  let days = ''
  let time = ''
  for (const part of words.trim().split(/[\s\u00a0]+(?:et|and)[\s\u00a0]+/u)) {
    const clock = /^(?:(\d+)[\s\u00a0]*h(?:[\s\u00a0]*(\d{1,2}))?|(\d+)[\s\u00a0]*min)$/u.exec(part)
    const date = /^(\d+)[\s\u00a0]+(\p{L}+)$/u.exec(part)
    const unit = UNITS.find(({ one, many }) => [one.fr, one.en, many.fr, many.en].includes(date?.[2] ?? ''))
    if (clock !== null && time === '') {
      const minutes = Number(clock[1] ?? 0) * 60 + Number(clock[2] ?? clock[3] ?? 0)
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      time = `T${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`
    } else if (unit !== undefined && time === '') days += `${date?.[1]}${unit.letter}`
    else return null
  }
  return `P${days}${time}`
}
