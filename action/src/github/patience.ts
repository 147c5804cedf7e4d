/** How long a step waits in all, in milliseconds. */
export const PATIENCE = 120_000

interface Failure {
  /** `null` when nothing came back. */
  readonly response: Response | null
  readonly said: string
  /** How often it was tried before. */
  readonly attempt: number
  /** In milliseconds since 1970. */
  readonly now: number
}

/**
 * How long to wait before trying again, in milliseconds, as GitHub asks for it; `null` when trying again would change nothing.
 * Waits grow, so that a step that keeps failing comes to the end of its patience.
 */
export function delayBefore({ response, said, attempt, now }: Failure): number | null {
  const growing = 1000 * 2 ** attempt
  if (response === null || response.status >= 500) return (response && retryAfter(response, now)) ?? growing
  if (!isLimited(response, said)) return null
  return Math.max(retryAfter(response, now) ?? reset(response, now) ?? 60_000, attempt === 0 ? 0 : growing)
}

/** The hourly limit and the secondary ones come as 403 or 429. */
function isLimited({ status, headers }: Response, said: string): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /rate limit/i.test(said)
}

/** In seconds, or a date. */
function retryAfter({ headers }: Response, now: number): number | null {
  const value = headers.get('retry-after')
  if (value === null) return null
  const delay = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isNaN(delay) ? null : Math.max(0, delay)
}

function reset({ headers }: Response, now: number): number | null {
  if (headers.get('x-ratelimit-remaining') !== '0') return null
  const seconds = Number(headers.get('x-ratelimit-reset'))
  return seconds > 0 ? Math.max(0, seconds * 1000 - now) : null
}
