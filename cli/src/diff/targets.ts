import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Configurations } from '../../../core/src/configuration/discovery.ts'
import { isExamName } from '../../../core/src/configuration/names.ts'
import type { Arguments } from '../arguments.ts'
import { isIgnored } from '../configuration/load.ts'
import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { toSlashes } from '../files/slashes.ts'
import { pathIn, type Repository, repositoryOf } from '../git/repository.ts'
import { branchPoint, type Revision, revisionOf } from '../git/revision.ts'
import { type ChangedPath, changedPaths, meantBy } from './changed-files.ts'
import { fileSide, olderSide, orThrow, type SideText, sideAt, sideMeant } from './texts.ts'

/** Two texts to compare; `null` on the side where there is no file. */
export interface Target {
  readonly before: SideText | null
  readonly after: SideText | null
  /** Whether both paths are known to be those of one file. */
  readonly isOneFile: boolean
}

export interface Targets {
  readonly targets: readonly Target[]
  /** The revision that all are compared with, as it was written. */
  readonly since: string | null
  /** What could not be read; the others are compared all the same. */
  readonly failures: readonly Failure[]
}

/**
 * What the arguments ask to compare: `OLD NEW`, each a file or `REVISION:path`; `REVISION FILE`; else every référentiel that is not what it
 * was at `--since`, `HEAD` when nothing is said.
 * @throws Failure when they mean nothing
 */
export async function targetsOf(args: Arguments, configurations: Configurations, cwd: string): Promise<Targets> {
  const since = args.value('since')
  const { paths } = args
  if (since === null && paths.length === 2) return { targets: [pairOf(paths, cwd)], since: null, failures: [] }
  if (since === null && paths.length > 2) {
    throw new Failure({
      fr: 'Donnez deux textes à comparer, ou --since RÉVISION et les fichiers voulus.',
      en: 'Give two texts to compare, or --since REVISION and the files wanted.',
    })
  }
  return await targetsSince(since ?? 'HEAD', paths, configurations, cwd)
}

function pairOf([old = '', now = '']: readonly string[], cwd: string): Target {
  const isFile = (arg: string): boolean => existsSync(resolve(cwd, arg))
  const isRevision = !isFile(old) && !old.includes(':') && !/\.ya?ml$/.test(old) && isFile(now)
  const after = sideMeant(now, cwd)
  const before = isRevision ? olderSide(after.place, old, cwd) : sideMeant(old, cwd)
  for (const { path } of [before, after]) if (isExamName(path)) throw new Failure(examMessage(path))
  return { before, after, isOneFile: isRevision }
}

async function targetsSince(
  written: string,
  paths: readonly string[],
  configurations: Configurations,
  cwd: string,
): Promise<Targets> {
  const repository = orThrow(repositoryOf(cwd))
  const named = orThrow(revisionOf(repository, written))
  const revision = branchPoint(repository, named)
  const isMeant = await meantBy(paths, repositoryPath(cwd))
  const changed = orThrow(changedPaths(repository, revision))
  const asked: ChangedPath[] = changed.filter(({ before, after }) => {
    return [before, after].some((path) => path !== null && isMeant(join(repository.root, path)))
  })
  const targets: Target[] = []
  const failures: Failure[] = []
  for (const path of [...asked, ...unchangedFiles(paths, changed, repository, cwd)]) {
    try {
      const target = targetAt(path, repository, revision, cwd)
      if (!(await isLeftAside(target, configurations))) targets.push(target)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failures.push(error)
    }
  }
  return { targets, since: written, failures }
}

/** Paths of the repository have no links in them: neither may those they are held against. */
const repositoryPath = (cwd: string): string => {
  const repository = repositoryOf(cwd)
  const inside = repository instanceof Failure ? null : pathIn(repository, cwd)
  return repository instanceof Failure ? cwd : inside === null ? repository.root : join(repository.root, inside)
}

/** Files that are named one by one are answered for even when they did not change. */
function unchangedFiles(
  paths: readonly string[],
  changed: readonly ChangedPath[],
  repository: Repository,
  cwd: string,
): readonly ChangedPath[] {
  return paths.flatMap((path) => {
    const place = resolve(cwd, path)
    const stat = statSync(place, { throwIfNoEntry: false })
    const inside = pathIn(repository, place)
    if (stat === undefined) {
      if (inside !== null && changed.some(({ before }) => before === inside || before?.startsWith(`${inside}/`)))
        return []
      if (/[*?[\]{}()!]/.test(path)) return []
      throw new Failure({
        fr: `Le fichier «\u00a0${path}\u00a0» n’existe pas.`,
        en: `The file “${path}” does not exist.`,
      })
    }
    if (!stat.isFile()) return []
    if (isExamName(place)) throw new Failure(examMessage(displayPath(place, cwd)))
    if (inside === null) {
      throw new Failure({
        fr: `«\u00a0${path}\u00a0» n’est pas dans le dépôt Git du dossier courant.`,
        en: `“${path}” is not in the Git repository of the current folder.`,
      })
    }
    return changed.some(({ after }) => after === inside) ? [] : [{ before: inside, after: inside }]
  })
}

function targetAt({ before, after }: ChangedPath, repository: Repository, revision: Revision, cwd: string): Target {
  const was = before === null ? null : sideAt(repository, revision, before, cwd)
  const is = after === null ? null : fileSide(join(repository.root, after), cwd)
  return { before: was, after: is, isOneFile: true }
}

const isLeftAside = async ({ before, after }: Target, configurations: Configurations): Promise<boolean> => {
  const place = (after ?? before)?.place ?? ''
  return await isIgnored(place, configurations.of(toSlashes(place)))
}

const examMessage = (shown: string) => ({
  fr: `«\u00a0${shown}\u00a0» est un examen blanc\u00a0: cette commande compare des référentiels.`,
  en: `“${shown}” is a mock exam: this command compares référentiels.`,
})
