import { type Api, Refused } from '../github/api.ts'
import { numberAt, textAt } from '../values.ts'
import { isLater, markerOf, type Run, runOf } from './marker.ts'

export interface Wanted {
  /** `owner/name`. */
  readonly repository: string
  readonly pull: number
  readonly key: string
  readonly run: Run
  readonly body: string
  /** Whether a comment is made where there is none yet. */
  readonly isWorthOne: boolean
}

export interface Kept {
  readonly outcome: 'created' | 'updated' | 'outdated' | 'none'
  readonly url: string
}

interface Comment {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly run: Run
}

/**
 * Keeps one comment on a pull request: made once, written again on each push. When two runs meet, the later one has the last word and
 * one comment is left.
 */
export async function keepComment(api: Api, wanted: Wanted): Promise<Kept> {
  const author = await authorOf(api)
  const [first] = await ownComments(api, wanted, author)
  if (first === undefined && !wanted.isWorthOne) return { outcome: 'none', url: '' }
  const written = await write(api, wanted, first)
  if (written.outcome === 'outdated') return written
  return await settle(api, wanted, author, written)
}

async function write(api: Api, wanted: Wanted, there: Comment | undefined): Promise<Kept> {
  if (there !== undefined && isLater(there.run, wanted.run)) return { outcome: 'outdated', url: there.url }
  const body = `${markerOf(wanted.key, wanted.run)}\n${wanted.body}`
  if (there !== undefined) {
    const updated = await patch(api, wanted, there.id, body)
    if (updated !== null) return { outcome: 'updated', url: updated }
  }
  const answer = await api.call('POST', `${issuePath(wanted)}/comments`, { body })
  return { outcome: 'created', url: textAt(answer.body, 'html_url') ?? '' }
}

/** `null` when someone deleted it meanwhile. */
async function patch(api: Api, wanted: Wanted, id: number, body: string): Promise<string | null> {
  try {
    const answer = await api.call('PATCH', commentPath(wanted, id), { body })
    return textAt(answer.body, 'html_url') ?? ''
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null
    throw error
  }
}

/** Another run may have written at the same time: the oldest comment stays, with what the later run says. */
async function settle(api: Api, wanted: Wanted, author: Author, written: Kept): Promise<Kept> {
  const [kept, ...others] = await ownComments(api, wanted, author)
  if (kept === undefined) return written
  for (const { id } of others) await remove(api, wanted, id)
  const runs = [kept, ...others].map(({ run }) => run)
  if (runs.some((run) => isLater(run, wanted.run))) return { outcome: 'outdated', url: kept.url }
  if (!isLater(wanted.run, kept.run)) return { ...written, url: kept.url }
  return await write(api, wanted, kept)
}

async function remove(api: Api, wanted: Wanted, id: number): Promise<void> {
  try {
    await api.call('DELETE', commentPath(wanted, id))
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error
  }
}

/** The comments with our key that our token wrote, the oldest first. */
async function ownComments(api: Api, wanted: Wanted, isAuthor: Author): Promise<readonly Comment[]> {
  const found: Comment[] = []
  let path: string | null = `${issuePath(wanted)}/comments?per_page=100`
  while (path !== null) {
    const { body, next } = await api.call('GET', path)
    for (const one of Array.isArray(body) ? body : []) {
      const text = textAt(one, 'body') ?? ''
      const run = runOf(text, wanted.key)
      const id = numberAt(one, 'id')
      if (run === null || id === null || !isAuthor(one)) continue
      found.push({ id, run, body: text, url: textAt(one, 'html_url') ?? '' })
    }
    path = next
  }
  return found.toSorted((a, b) => a.id - b.id)
}

type Author = (comment: unknown) => boolean

/** A person who quotes our comment keeps theirs. The token of a job is an application's, which may not ask who it is. */
async function authorOf(api: Api): Promise<Author> {
  try {
    const login = textAt((await api.call('GET', '/user')).body, 'login')
    return (comment) => login !== null && textAt(comment, 'user', 'login') === login
  } catch (error) {
    if (!(error instanceof Refused && error.isForbidden)) throw error
    return (comment) => textAt(comment, 'user', 'type') === 'Bot'
  }
}

const issuePath = ({ repository, pull }: Wanted): string => `/repos/${repository}/issues/${pull}`

const commentPath = ({ repository }: Wanted, id: number): string => `/repos/${repository}/issues/comments/${id}`
