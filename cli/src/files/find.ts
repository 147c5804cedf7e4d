import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isReferentialName } from '../../../core/src/configuration/names.ts'
import type { Localised } from '../../../core/src/language.ts'
import { Failure, reasonOf } from '../failure.ts'
import { displayPath } from './display-path.ts'
import { toSlashes } from './slashes.ts'

export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** True when it was named itself, not found below a folder nor by a pattern. */
  readonly named: boolean
}

/**
 * The files that the arguments mean, each once, in the order of their paths: a file is itself, a folder is every
 * `*.referentiel.yaml` below it, a pattern is what it matches. Without arguments: the current folder.
 * @param isWanted whether a file below a folder is meant, by its path
 * @throws Failure when one of them means nothing
 */
export async function findFiles(
  args: readonly string[],
  cwd: string,
  isWanted: (path: string) => boolean = isReferentialName,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>()
  const add = (path: string, named: boolean): void => {
    if (named || !found.has(path)) found.set(path, { path, named })
  }
  for (const arg of args.length === 0 ? ['.'] : args) {
    const path = resolve(cwd, arg)
    const files = existsSync(path) ? filesAt(path, arg, cwd, isWanted) : await filesMatching(arg, cwd)
    const named = files.length === 1 && files[0] === path
    for (const file of files) add(file, named)
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function filesAt(path: string, arg: string, cwd: string, isWanted: (path: string) => boolean): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  const files = [...filesBelow(path)].filter(isWanted)
  if (files.length > 0) return files
  const shown = displayPath(path, cwd)
  throw new Failure(
    shown === '.'
      ? {
          fr: 'Aucun référentiel (*.referentiel.yaml) dans ce dossier ni au-dessous. «\u00a0equerre init\u00a0» en commence un.',
          en: 'No référentiel (*.referentiel.yaml) in this folder or below. “equerre init” begins one.',
        }
      : {
          fr: `Aucun référentiel (*.referentiel.yaml) dans le dossier «\u00a0${arg}\u00a0».`,
          en: `No référentiel (*.referentiel.yaml) in the folder “${arg}”.`,
        },
  )
}

async function filesMatching(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!/[*?[\]{}()!]/.test(pattern)) throw new Failure(noFile(pattern))
  const { default: picomatch } = await import('picomatch')
  const absolute = `${toSlashes(cwd)}/${toSlashes(pattern).replace(/^\.\//, '')}`
  const isMatch = picomatch(pattern.startsWith('/') ? pattern : absolute)
  const { base } = picomatch.scan(pattern.startsWith('/') ? pattern : absolute)
  const files = existsSync(base) ? [...filesBelow(base)].filter((file) => isMatch(toSlashes(file))) : []
  if (files.length > 0) return files
  throw new Failure({
    fr: `Aucun fichier ne correspond au motif «\u00a0${pattern}\u00a0».`,
    en: `No file matches the pattern “${pattern}”.`,
  })
}

const noFile = (path: string): Localised => ({
  fr: `Le fichier «\u00a0${path}\u00a0» n’existe pas.`,
  en: `The file “${path}” does not exist.`,
})

/** Every file below a folder. Hidden folders and `node_modules` hold no référentiel; links to folders could go round in circles. */
function* filesBelow(folder: string): Iterable<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') yield* filesBelow(path)
    } else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) {
      yield path
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const reason = reasonOf(error)
    throw new Failure({
      fr: `Impossible de lire le dossier «\u00a0${folder}\u00a0»\u00a0: ${reason.fr}.`,
      en: `Cannot read the folder “${folder}”: ${reason.en}.`,
    })
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true
