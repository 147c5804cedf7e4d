import { createHash } from 'node:crypto'

/** The run that wrote a comment: later runs have greater numbers. */
export interface Run {
  readonly id: number
  readonly attempt: number
}

/** What makes one comment of a pull request ours: two reviews of different folders or paths keep a comment each. */
export const keyOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)

/** The first line of the comment, which nobody sees. */
export const markerOf = (key: string, { id, attempt }: Run): string => `<!-- equerre:${key} run:${id}.${attempt} -->`

/** The run that wrote a comment; `null` when it is not the one with this key. */
export function runOf(body: string, key: string): Run | null {
  const match = /^<!-- equerre:([0-9a-f]+) run:(\d+)\.(\d+) -->/.exec(body)
  return match !== null && match[1] === key ? { id: Number(match[2]), attempt: Number(match[3]) } : null
}

export const isLater = (one: Run, other: Run): boolean =>
  one.id > other.id || (one.id === other.id && one.attempt > other.attempt)
