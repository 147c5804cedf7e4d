import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Localised } from '../../../core/src/language.ts'
import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { readText } from '../files/read.ts'
import { readAt } from '../git/read-at.ts'
import { renamedSince } from '../git/renames.ts'
import { pathIn, type Repository, repositoryOf } from '../git/repository.ts'
import { type Revision, revisionOf } from '../git/revision.ts'

/** One side of what is compared: a text, and where it comes from. */
export interface SideText {
  /** As it is printed. */
  readonly path: string
  /** Absolute, whether it is still there or not: the configuration is looked for from it. */
  readonly place: string
  /** `null` for the file on the disk. */
  readonly revision: string | null
  readonly text: string
}

/** What is not a failure. @throws the failure */
export function orThrow<Value>(value: Value | Failure): Value {
  if (value instanceof Failure) throw value
  return value
}

/** The text that an argument means: a file, or `REVISION:path`. @throws Failure when it means none */
export function sideMeant(arg: string, cwd: string): SideText {
  const path = resolve(cwd, arg)
  const revised = /^([^:]+):(.+)$/s.exec(arg)
  // A file that is there is what is meant; one letter and a colon are a disk of Windows.
  if (existsSync(path) || revised === null || /^[A-Za-z]:[\\/]/.test(arg)) return fileSide(path, cwd)
  const [, written = '', inside = ''] = revised
  const repository = orThrow(repositoryOf(cwd))
  return revisedSide(repository, orThrow(revisionOf(repository, written)), inside, cwd)
}

export function fileSide(path: string, cwd: string): SideText {
  const shown = displayPath(path, cwd)
  return { path: shown, place: path, revision: null, text: readText(path, shown) }
}

/**
 * As Git reads it, a path counts from the top of the repository, or from here when it begins with `./` or `../`; one that means nothing
 * from the top is looked for from here.
 */
function revisedSide(repository: Repository, revision: Revision, inside: string, cwd: string): SideText {
  const fromHere = pathIn(repository, resolve(cwd, inside))
  const candidates = /^\.\.?[\\/]/.test(inside) ? [fromHere] : [inside, fromHere]
  for (const path of candidates) {
    const side = path === null ? null : sideAt(repository, revision, path, cwd)
    if (side !== null) return side
  }
  throw new Failure(absentIn(inside, revision.written))
}

/** The text of a path of the repository at a revision; `null` when it was not there. */
export function sideAt(repository: Repository, revision: Revision, path: string, cwd: string): SideText | null {
  const text = orThrow(readAt(repository, revision, path))
  if (text === null) return null
  const place = resolve(repository.root, path)
  return { path: displayPath(place, cwd), place, revision: revision.written, text }
}

/** A file of the disk as it was at a revision, under the name it had then. @throws Failure when it was not there */
export function olderSide(path: string, written: string, cwd: string): SideText {
  const shown = displayPath(path, cwd)
  const repository = orThrow(repositoryOf(cwd))
  const revision = orThrow(revisionOf(repository, written))
  const inside = pathIn(repository, path)
  if (inside === null) throw new Failure(outside(shown))
  const side = sideAt(repository, revision, inside, cwd)
  if (side !== null) return side
  const old = orThrow(renamedSince(repository, revision)).get(inside)
  const renamed = old === undefined ? null : sideAt(repository, revision, old, cwd)
  if (renamed === null) throw new Failure(absentIn(shown, written))
  return renamed
}

const absentIn = (path: string, written: string): Localised => ({
  fr: `Il n’y a pas de fichier «\u00a0${path}\u00a0» dans la révision «\u00a0${written}\u00a0».`,
  en: `There is no file “${path}” in the revision “${written}”.`,
})

const outside = (path: string): Localised => ({
  fr: `«\u00a0${path}\u00a0» n’est pas dans le dépôt Git du dossier courant.`,
  en: `“${path}” is not in the Git repository of the current folder.`,
})
