import type { Localised } from '../../language.ts'
import { isoDuration } from '../../structure/durations.ts'

/** Durations of real assessments, the most common first. */
export const USUAL_DURATIONS = [
  'PT30M',
  'PT1H',
  'PT45M',
  'PT20M',
  'PT2H',
  'PT3H',
  'PT1H30M',
  'PT15M',
  'PT40M',
  'PT4H',
  'PT7H',
  'P1D',
  'P2D',
  'P1W',
  'P3W',
  'P1M',
  'P3M',
  'P6M',
  'P1Y',
] as const

const UNITS: readonly { readonly letter: string; readonly fr: readonly [string, string]; readonly en: string }[] = [
  { letter: 'Y', fr: ['an', 'ans'], en: 'year' },
  { letter: 'M', fr: ['mois', 'mois'], en: 'month' },
  { letter: 'W', fr: ['semaine', 'semaines'], en: 'week' },
  { letter: 'D', fr: ['jour', 'jours'], en: 'day' },
]
const TIME_UNITS: typeof UNITS = [
  { letter: 'H', fr: ['heure', 'heures'], en: 'hour' },
  { letter: 'M', fr: ['minute', 'minutes'], en: 'minute' },
  { letter: 'S', fr: ['seconde', 'secondes'], en: 'second' },
]

/** `1 heure 30 minutes`, `3 semaines`; `null` for what is no ISO 8601 duration. */
export function wordsOfDuration(duration: string): Localised | null {
  const [, date = '', time = ''] = /^P([^T]{0,40})(?:T(.{1,40}))?$/.exec(duration.trim()) ?? []
  const parts = [...amounts(date, UNITS), ...amounts(time, TIME_UNITS)]
  if (parts.length === 0) return null
  return { fr: parts.map(({ fr }) => fr).join(' '), en: parts.map(({ en }) => en).join(' ') }
}

function amounts(written: string, units: typeof UNITS): readonly Localised[] {
  return [...written.matchAll(/(\d+(?:[.,]\d+)?)([A-Z])/g)].flatMap(([, number = '', letter]) => {
    const unit = units.find((one) => one.letter === letter)
    if (unit === undefined) return []
    const isMany = Number(number.replace(',', '.')) >= 2
    return [
      {
        fr: `${number.replace('.', ',')}\u00a0${unit.fr[isMany ? 1 : 0]}`,
        en: `${number.replace(',', '.')} ${unit.en}${Number(number.replace(',', '.')) === 1 ? '' : 's'}`,
      },
    ]
  })
}

/** The ISO form of a duration typed in words, or `null`. */
export const durationFromWords = (typed: string): string | null => (typed.trim() === '' ? null : isoDuration(typed))
