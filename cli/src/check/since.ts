import { freshFindings } from '../../../core/src/baseline/fresh.ts'
import type { CheckOptions } from '../../../core/src/engine/check.ts'
import type { Finding } from '../../../core/src/engine/finding.ts'
import { Failure } from '../failure.ts'
import { readAt } from '../git/read-at.ts'
import { renamedSince } from '../git/renames.ts'
import { pathIn, repositoryOf } from '../git/repository.ts'
import { branchPoint, revisionOf } from '../git/revision.ts'
import { type Checked, checkDocument } from './checked.ts'

/**
 * Finds what is new since a revision of Git.
 * @param written the revision, as the person wrote it
 * @returns for a checked document, its findings on what differs from then; a document that was not there is new as a whole
 * @throws Failure when Git has no answer: the run would not be what was asked for
 */
export function newSince(written: string, cwd: string): (one: Checked, options: CheckOptions) => readonly Finding[] {
  const repository = orThrow(repositoryOf(cwd))
  const revision = branchPoint(repository, orThrow(revisionOf(repository, written)))
  const renames = orThrow(renamedSince(repository, revision))
  const readThen = (path: string): string | null => {
    const inside = pathIn(repository, path)
    return inside === null ? null : orThrow(readAt(repository, revision, renames.get(inside) ?? inside))
  }
  return ({ document, result }, options) => {
    if (pathIn(repository, document.path) === null) throw outside(document.shown, repository.root)
    const text = readThen(document.path)
    const before = text === null ? null : checkDocument({ ...document, text }, options, false, cwd, readThen)
    return freshFindings(before?.result ?? null, result)
  }
}

function orThrow<Value>(answer: Value | Failure): Value {
  if (answer instanceof Failure) throw answer
  return answer
}

const outside = (shown: string, root: string): Failure =>
  new Failure({
    fr: `«\u00a0${shown}\u00a0» n’est pas dans le dépôt Git ${root}\u00a0: --since ne peut pas dire ce qui y a changé.`,
    en: `“${shown}” is not in the Git repository ${root}: --since cannot tell what changed in it.`,
  })
