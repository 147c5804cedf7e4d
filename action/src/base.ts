import type { Event } from './event.ts'
import { Failed } from './failed.ts'
import { git, hasCommit, parentsOf } from './git.ts'

/**
 * The revision that the change is held against, in a clone that holds it.
 * @param folder in the clone
 * @returns its short name; `null` when the event has none
 * @throws Failed when it cannot be brought
 */
export function baseOf(folder: string, { pull, base }: Event): string | null {
  if (base === null) return null
  // GitHub checks a pull request out as it would be merged: what it would be merged into is the first parent, newer than the event knows.
  const [first, ...others] = parentsOf(folder, 'HEAD')
  const isMerged = pull !== null && first !== undefined && others.length === 1 && isCheckedOutMerged()
  const wanted = isMerged ? first : base
  if (!hasCommit(folder, wanted)) bring(folder, wanted)
  if (!isMerged && !hasBranchPoint(folder, wanted)) bringHistory(folder, wanted)
  return git(folder, 'rev-parse', '--short', wanted).out.trim() || wanted
}

const isCheckedOutMerged = (): boolean => /^refs\/pull\/\d+\/merge$/.test(process.env.GITHUB_REF ?? '')

function bring(folder: string, commit: string): void {
  const depth = isShallow(folder) ? ['--depth=1'] : []
  const answer = git(folder, 'fetch', '--no-tags', '--quiet', ...depth, 'origin', commit)
  if (answer.ok && hasCommit(folder, commit)) return
  throw absent(commit, answer.said)
}

const hasBranchPoint = (folder: string, commit: string): boolean => git(folder, 'merge-base', commit, 'HEAD').ok

/** A branch that is checked out as it is, from a cut history: where it left its base lies further down. */
function bringHistory(folder: string, commit: string): void {
  for (const more of ['--deepen=50', '--deepen=500', '--unshallow']) {
    if (!isShallow(folder)) break
    const answer = git(folder, 'fetch', '--no-tags', '--quiet', more, 'origin', commit, headOf(folder))
    if (!answer.ok) throw absent(commit, answer.said)
    if (hasBranchPoint(folder, commit)) return
  }
}

const headOf = (folder: string): string => git(folder, 'rev-parse', 'HEAD').out.trim()

const isShallow = (folder: string): boolean => git(folder, 'rev-parse', '--is-shallow-repository').out.trim() === 'true'

const absent = (commit: string, said: string): Failed =>
  new Failed({
    fr: `La base de la demande (${commit.slice(0, 7)}) n’est pas dans ce clone et n’a pas pu être apportée${said === '' ? '' : ` (Git\u00a0: ${said})`}. Dans l’étape actions/checkout, écrivez «\u00a0fetch-depth: 0\u00a0».`,
    en: `The base of the request (${commit.slice(0, 7)}) is not in this clone and could not be brought${said === '' ? '' : ` (Git: ${said})`}. In the step actions/checkout, write “fetch-depth: 0”.`,
  })
