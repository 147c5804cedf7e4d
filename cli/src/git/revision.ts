import { Failure } from '../failure.ts'
import type { Repository } from './repository.ts'
import { git } from './run.ts'

/** A revision that exists. */
export interface Revision {
  /** As the person wrote it: `main`, `v1.2`, `HEAD~3`. */
  readonly written: string
  /** Full name of the commit. */
  readonly commit: string
}

/**
 * The commit that a name means: a branch, a tag, `HEAD~3`, the beginning of a commit's own name.
 * @returns a Failure that says what to do when there is none
 */
export function revisionOf(repository: Repository, written: string): Revision | Failure {
  const commit = commitNamed(repository, written)
  return commit === null ? unknownRevision(repository, written) : { written, commit }
}

/**
 * Where the work at hand left a revision: the last commit they have in common, so that what was done on another branch meanwhile is not
 * taken for a change. The revision itself when it is an ancestor, or when the history is cut.
 */
export function branchPoint(repository: Repository, revision: Revision): Revision {
  const answer = git(['merge-base', revision.commit, 'HEAD'], repository.root)
  const commit = answer.ok ? answer.bytes.toString('latin1').trim() : ''
  return /^[0-9a-f]{40,64}$/.test(commit) ? { ...revision, commit } : revision
}

/** What begins with a dash would be an option; no revision does. */
function commitNamed(repository: Repository, written: string): string | null {
  if (written === '' || written.startsWith('-') || /[\0\n]/.test(written)) return null
  const answer = git(['rev-parse', '--verify', '--quiet', `${written}^{commit}`], repository.root)
  const commit = answer.ok ? answer.bytes.toString('latin1').trim() : ''
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : null
}

function unknownRevision(repository: Repository, written: string): Failure {
  const remote = `origin/${written}`
  const said = {
    fr: `Git ne connaît pas la révision «\u00a0${written}\u00a0».`,
    en: `Git does not know the revision “${written}”.`,
  }
  if (commitNamed(repository, remote) !== null) {
    return new Failure({
      fr: `${said.fr} Vouliez-vous dire «\u00a0${remote}\u00a0»\u00a0?`,
      en: `${said.en} Did you mean “${remote}”?`,
    })
  }
  if (repository.shallow) {
    return new Failure({
      fr: `${said.fr} Ce clone n’a qu’une partie de l’historique\u00a0: demandez-le en entier (fetch-depth: 0 dans actions/checkout, GIT_DEPTH: 0 dans GitLab), ou «\u00a0git fetch --unshallow\u00a0».`,
      en: `${said.en} This clone has only a part of the history: ask for all of it (fetch-depth: 0 in actions/checkout, GIT_DEPTH: 0 in GitLab), or “git fetch --unshallow”.`,
    })
  }
  return new Failure({
    fr: `${said.fr} Donnez une branche, une étiquette ou un commit («\u00a0git log --oneline\u00a0» les montre).`,
    en: `${said.en} Give a branch, a tag or a commit (“git log --oneline” shows them).`,
  })
}
