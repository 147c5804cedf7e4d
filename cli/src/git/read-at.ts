import { Failure } from '../failure.ts'
import { textOf } from '../files/read.ts'
import { gitFailed, type Repository } from './repository.ts'
import type { Revision } from './revision.ts'
import { git } from './run.ts'

/**
 * The text a file had at a revision, byte order mark included.
 * @param path in the repository, as `pathIn` gives it
 * @returns `null` when there was no such file then; a Failure when it was no text in UTF-8
 */
export function readAt(repository: Repository, { written, commit }: Revision, path: string): string | null | Failure {
  const listed = git(['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', path], repository.root)
  if (!listed.ok) return gitFailed(listed)
  // A folder, a link or a submodule is no text.
  const object = /^100\d{3} blob ([0-9a-f]{40,64})\t/.exec(listed.bytes.toString('utf8'))?.[1]
  if (object === undefined) return null
  const content = git(['cat-file', 'blob', object], repository.root)
  if (!content.ok) return gitFailed(content)
  try {
    return textOf(content.bytes, `${written}:${path}`)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}
