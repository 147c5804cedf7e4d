const HOURS_AND_MINUTES = /^PT(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+)M)?$/i

/**
 * Minutes of an ISO 8601 duration written in hours and minutes (`PT1H30M`). `null` for any other text: days and months of a
 * project cannot be added to hours of an examination.
 */
export function minutesOf(duration: string): number | null {
  const match = HOURS_AND_MINUTES.exec(duration.trim())
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null
  return Math.round(Number((match[1] ?? '0').replace(',', '.')) * 60) + Number(match[2] ?? '0')
}

/** `1 h 30`, `45 min`, `3 h`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}\u00a0min`
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
}
