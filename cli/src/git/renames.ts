import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { readAt } from './read-at.ts'
import { gitFailed, type Repository } from './repository.ts'
import type { Revision } from './revision.ts'
import { git } from './run.ts'

/** New path → old path, both in the repository. */
export type Renames = ReadonlyMap<string, string>

/** Only texts that may be référentiels: matching every file of a large repository with every other takes long. */
const TEXTS = ['*.yaml', '*.yml']

/**
 * The files that have another name than they had at a revision: as Git recognises them, and among those it does not follow yet
 * (`git add`) by the lines they share with a file that is gone.
 */
export function renamedSince(repository: Repository, revision: Revision): Renames | Failure {
  const renamed = differing(repository, revision, ['--name-status', '-M', '--diff-filter=R'])
  if (renamed instanceof Failure) return renamed
  const renames = new Map<string, string>()
  for (let at = 0; at + 2 < renamed.length; at += 3) {
    const [, from = '', to = ''] = renamed.slice(at, at + 3)
    renames.set(to, from)
  }
  const byHand = renamedByHand(repository, revision)
  return byHand instanceof Failure ? byHand : new Map([...byHand, ...renames])
}

/** @returns the fields of the answer, the last of which is empty */
function differing(
  repository: Repository,
  { commit }: Revision,
  asked: readonly string[],
): readonly string[] | Failure {
  const only = ['--no-relative', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all']
  const answer = git(['diff', '-z', ...asked, ...only, commit, '--', ...TEXTS], repository.root)
  return answer.ok ? answer.bytes.toString('utf8').split('\0') : gitFailed(answer)
}

/** Above so many there is more going on than a file that was renamed. */
const MOST = 20
/** As Git asks of its own renames. */
const LEAST_SHARED = 0.5

function renamedByHand(repository: Repository, revision: Revision): Renames | Failure {
  const listed = git(['ls-files', '--others', '--exclude-standard', '-z', '--', ...TEXTS], repository.root)
  if (!listed.ok) return gitFailed(listed)
  const added = listed.bytes.toString('utf8').split('\0').slice(0, -1)
  if (added.length === 0 || added.length > MOST) return new Map()
  const gone = differing(repository, revision, ['--name-only', '--no-renames', '--diff-filter=D'])
  if (gone instanceof Failure) return gone
  const lost = gone.slice(0, -1)
  if (lost.length > MOST) return new Map()
  const old = lost.flatMap((path) => {
    const text = readAt(repository, revision, path)
    return typeof text === 'string' ? [{ path, lines: linesOf(text) }] : []
  })
  const candidates = added.flatMap((path) => {
    const lines = linesOf(textAt(join(repository.root, path)))
    return old.map((other) => ({ to: path, from: other.path, shared: shareOf(lines, other.lines) }))
  })
  const renames = new Map<string, string>()
  const taken = new Set<string>()
  for (const { to, from, shared } of candidates.sort((a, b) => b.shared - a.shared)) {
    if (shared < LEAST_SHARED || renames.has(to) || taken.has(from)) continue
    renames.set(to, from)
    taken.add(from)
  }
  return renames
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const linesOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )

function shareOf(lines: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = [...lines].filter((line) => others.has(line)).length
  return common / Math.max(1, lines.size, others.size)
}
