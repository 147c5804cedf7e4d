import { constants, copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeOf, Failure, reasonOf } from '../failure.ts'
import type { Shell } from '../shell.ts'
import { displayPath } from './display-path.ts'

/**
 * Writes over a file and keeps what it held beside it, under a name of its own: hours of corrections may be in it. Nothing is kept when
 * there is none, when it holds the same already, or when a copy of before does.
 * @param data what is written
 * @param write writes it; when it fails the file is as it was, and nothing is left beside it
 */
export function keepingOld(output: string | null, data: string | Uint8Array, shell: Shell, write: () => void): void {
  const aside = output === null || output === '-' ? null : setAside(resolve(shell.cwd, output), data, shell)
  try {
    write()
  } catch (error) {
    if (aside?.isNew === true) rmSync(aside.path, { force: true })
    throw error
  }
  if (aside === null) return
  const shown = displayPath(aside.path, shell.cwd)
  shell.note(shell.say({ fr: `L’ancien fichier est gardé\u00a0: ${shown}`, en: `The old file is kept: ${shown}` }))
}

interface Aside {
  readonly path: string
  /** False when the same was kept before. */
  readonly isNew: boolean
}

/** A copy, and not the file itself: whatever comes next, there is one under its own name. */
function setAside(path: string, data: string | Uint8Array, shell: Shell): Aside | null {
  try {
    // What is no file holds nothing to keep: a folder, the null device, a pipe.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
    const old = readFileSync(path)
    return old.equals(Buffer.from(data)) ? null : copied(path, old)
  } catch (error) {
    const shown = displayPath(path, shell.cwd)
    const reason = reasonOf(error)
    throw new Failure({
      fr: `Impossible de garder l’ancien «\u00a0${shown}\u00a0»\u00a0: ${reason.fr}. Rien n’a été changé.`,
      en: `Cannot keep the old “${shown}”: ${reason.en}. Nothing was changed.`,
    })
  }
}

function copied(path: string, old: Buffer): Aside {
  for (let number = 1; ; number++) {
    const name = `${path}.${number}.old`
    if (existsSync(name)) {
      if (statSync(name).isFile() && readFileSync(name).equals(old)) return { path: name, isNew: false }
      continue
    }
    try {
      copyFileSync(path, name, constants.COPYFILE_EXCL)
      return { path: name, isNew: true }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
