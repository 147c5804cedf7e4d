import { resolve } from 'node:path'
import { isReferentialName } from '../../../core/src/configuration/names.ts'
import type { Failure } from '../failure.ts'
import { toSlashes } from '../files/slashes.ts'
import { gitFailed, type Repository } from '../git/repository.ts'
import type { Revision } from '../git/revision.ts'
import { git } from '../git/run.ts'

/** A référentiel that is not what it was, by its paths in the repository; `null` on the side where it is not. */
export interface ChangedPath {
  readonly before: string | null
  readonly after: string | null
}

const ANY_YAML = ['*.referentiel.yaml', '*.referentiel.yml']

/** The référentiels that differ from a revision in the files on the disk, those that Git does not follow yet included, by path. */
export function changedPaths(repository: Repository, { commit }: Revision): readonly ChangedPath[] | Failure {
  const differing = git(
    [
      'diff',
      '--name-status',
      '-z',
      '-M',
      '--no-relative',
      '--no-ext-diff',
      '--no-textconv',
      '--ignore-submodules=all',
      commit,
      '--',
      ...ANY_YAML,
    ],
    repository.root,
  )
  if (!differing.ok) return gitFailed(differing)
  const unfollowed = git(
    ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ...ANY_YAML],
    repository.root,
  )
  if (!unfollowed.ok) return gitFailed(unfollowed)
  const added = unfollowed.bytes
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
  return [...statuses(differing.bytes.toString('utf8')), ...added.map((after) => ({ before: null, after }))]
    .filter(({ before, after }) => isReferentialName(after ?? before ?? ''))
    .toSorted((a, b) => ((a.after ?? a.before ?? '') < (b.after ?? b.before ?? '') ? -1 : 1))
}

/** `M`, path; `R087`, old path, new path: each ended by a zero. */
function statuses(listed: string): readonly ChangedPath[] {
  const fields = listed.split('\0')
  const changes: ChangedPath[] = []
  let at = 0
  while (at + 1 < fields.length) {
    const [status = '', path = '', next = ''] = fields.slice(at, at + 3)
    const isTwoPaths = /^[RC]/.test(status)
    if (status.startsWith('R')) changes.push({ before: path, after: next })
    else if (status.startsWith('C')) changes.push({ before: null, after: next })
    else if (status.startsWith('A')) changes.push({ before: null, after: path })
    else if (status.startsWith('D')) changes.push({ before: path, after: null })
    else changes.push({ before: path, after: path })
    at += isTwoPaths ? 3 : 2
  }
  return changes
}

/**
 * Which files the arguments of a command mean, whether they are still there or not: files, folders, patterns. Without arguments, those of
 * the current folder and below.
 * @returns a test of absolute paths
 */
export async function meantBy(args: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  const tests = await Promise.all((args.length === 0 ? ['.'] : args).map((arg) => meantByOne(arg, cwd)))
  return (path) => tests.some((test) => test(toSlashes(path)))
}

async function meantByOne(arg: string, cwd: string): Promise<(path: string) => boolean> {
  const place = toSlashes(resolve(cwd, arg)).replace(/\/$/, '')
  const isThere = (path: string): boolean => path === place || path.startsWith(`${place}/`)
  if (!/[*?[\]{}()!]/.test(arg)) return isThere
  const { default: picomatch } = await import('picomatch')
  const pattern = arg.startsWith('/') ? arg : `${toSlashes(cwd)}/${toSlashes(arg).replace(/^\.\//, '')}`
  const isMatch = picomatch(pattern)
  // A name may hold brackets: `référentiel (2).referentiel.yaml` means itself first.
  return (path) => isThere(path) || isMatch(path)
}
