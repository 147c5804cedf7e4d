import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { Failure } from '../failure.ts'
import { toSlashes } from '../files/slashes.ts'
import { type GitAnswer, git } from './run.ts'

/** A repository of Git with its files. */
export interface Repository {
  /** The folder that holds `.git`: absolute, without links, as the system writes it. */
  readonly root: string
  /** Whether its history was cut when it was cloned, as continuous integration does. */
  readonly shallow: boolean
}

/**
 * The repository that holds a folder.
 * @param cwd an existing folder
 * @returns a Failure when Git is not installed, or the folder is in no repository
 */
export function repositoryOf(cwd: string): Repository | Failure {
  const answer = git(['rev-parse', '--show-toplevel', '--is-shallow-repository'], cwd)
  if (!answer.ok) return refusal(answer, cwd)
  const lines = answer.bytes.toString('utf8').replace(/\n$/, '').split('\n')
  // The name of a folder may hold a line break: only the last line is not part of it.
  const root = lines.slice(0, -1).join('\n')
  return { root: realpathSync(root), shallow: lines.at(-1) === 'true' }
}

/**
 * The path of a file in the repository, as Git names it: with `/`, links followed. `null` when the file stands outside of it.
 * @param path absolute; the file itself need not exist, its folder must
 */
export function pathIn(repository: Repository, path: string): string | null {
  const inside = toSlashes(relative(repository.root, realPath(path)))
  return inside === '' || inside === '..' || inside.startsWith('../') || /^[A-Za-z]:/.test(inside) ? null : inside
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}

function refusal(answer: Extract<GitAnswer, { ok: false }>, cwd: string): Failure {
  if (answer.absent) {
    return new Failure({
      fr: 'Git n’est pas installé, ou n’est pas dans le PATH\u00a0: c’est à lui que les versions précédentes sont demandées.',
      en: 'Git is not installed, or not in the PATH: earlier versions are asked of it.',
    })
  }
  if (/dubious ownership/.test(answer.said)) {
    return new Failure({
      fr: `Git refuse de lire ce dépôt, qui appartient à un autre utilisateur. S’il est sûr\u00a0: git config --global --add safe.directory "${cwd}"`,
      en: `Git refuses to read this repository, which belongs to another user. If it is safe: git config --global --add safe.directory "${cwd}"`,
    })
  }
  if (/not a git repository/i.test(answer.said)) {
    return new Failure({
      fr: `Le dossier «\u00a0${cwd}\u00a0» n’est dans aucun dépôt Git\u00a0: il n’a pas de version précédente. Lancez la commande depuis le dépôt.`,
      en: `The folder “${cwd}” is in no Git repository: it has no earlier version. Run the command from the repository.`,
    })
  }
  return gitFailed(answer)
}

/** Any other refusal, in Git's own words. */
export function gitFailed({ said }: { readonly said: string }): Failure {
  const [line = ''] = said.split('\n')
  return new Failure({ fr: `Git a refusé\u00a0: ${line}`, en: `Git refused: ${line}` })
}
