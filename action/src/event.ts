import { readFileSync } from 'node:fs'
import { at, numberAt, textAt } from './values.ts'

/** What GitHub says of the event that started the job. */
export interface Event {
  readonly pull: Pull | null
  /** The commit that the change is held against; `null` when the event is not about a change to be merged. */
  readonly base: string | null
  /** The branch it would be merged into. */
  readonly baseName: string | null
}

export interface Pull {
  readonly number: number
  /** Whether it comes from another repository: the token of its job may only read. */
  readonly isForeign: boolean
}

/**
 * Reads the event of a job: a pull request has a base and a place for a comment, a merge queue has a base. A push, a schedule or a run by
 * hand has neither: everything is checked.
 * @param path what `GITHUB_EVENT_PATH` names
 */
export function eventAt(path: string | undefined): Event {
  const payload = path === undefined || path === '' ? null : parsed(path)
  const pull = at(payload, 'pull_request')
  const number = numberAt(pull, 'number')
  if (number !== null) {
    const [from, into] = [textAt(pull, 'head', 'repo', 'full_name'), textAt(pull, 'base', 'repo', 'full_name')]
    return {
      // A fork that was deleted has no repository any more.
      pull: { number, isForeign: from === null || from !== into },
      base: shaAt(pull, 'base', 'sha'),
      baseName: textAt(pull, 'base', 'ref'),
    }
  }
  const queue = at(payload, 'merge_group')
  const baseName = textAt(queue, 'base_ref')?.replace(/^refs\/heads\//, '') ?? null
  return { pull: null, base: shaAt(queue, 'base_sha'), baseName }
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function shaAt(value: unknown, ...keys: readonly string[]): string | null {
  const sha = textAt(value, ...keys)
  return sha !== null && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null
}
