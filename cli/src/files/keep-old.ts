import { constants, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeOf, Failure, reasonOf } from '../failure.ts'
import type { Shell } from '../shell.ts'
import { displayPath } from './display-path.ts'

/**
 * Writes over a file and keeps what it held beside it, under a name of its own: hours of corrections may be in it. Nothing is kept when
 * there is none, or when it holds the same text already.
 * @param write writes the new text; when it fails the file is as it was, and nothing is left beside it
 */
export function keepingOld(output: string | null, text: string, shell: Shell, write: () => void): void {
  const aside = output === null || output === '-' ? null : setAside(resolve(shell.cwd, output), text, shell)
  try {
    write()
  } catch (error) {
    if (aside !== null) rmSync(aside, { force: true })
    throw error
  }
  if (aside === null) return
  const shown = displayPath(aside, shell.cwd)
  shell.note(shell.say({ fr: `L’ancien fichier est gardé\u00a0: ${shown}`, en: `The old file is kept: ${shown}` }))
}

/** A copy, and not the file itself: whatever comes next, there is one under its own name. */
function setAside(path: string, text: string, shell: Shell): string | null {
  try {
    if (!existsSync(path) || readFileSync(path, 'utf8') === text) return null
    return copied(path)
  } catch (error) {
    // What is no file cannot be kept: writing to it says so.
    if (codeOf(error) === 'EISDIR') return null
    const shown = displayPath(path, shell.cwd)
    const reason = reasonOf(error)
    throw new Failure({
      fr: `Impossible de garder l’ancien «\u00a0${shown}\u00a0»\u00a0: ${reason.fr}. Rien n’a été changé.`,
      en: `Cannot keep the old “${shown}”: ${reason.en}. Nothing was changed.`,
    })
  }
}

function copied(path: string): string {
  for (let number = 1; ; number++) {
    const name = `${path}.${number}.old`
    try {
      copyFileSync(path, name, constants.COPYFILE_EXCL)
      return name
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
