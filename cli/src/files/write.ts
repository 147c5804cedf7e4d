import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf, Failure, reasonOf } from '../failure.ts'

/**
 * Replaces or creates a file in one step: a reader sees the old text or the new one, and when the disk is full the old one stays.
 * Its mode is kept; a link stays a link.
 * @param shown how the file is named in a complaint
 * @throws Failure when it cannot be written; nothing has changed then
 */
export function writeWhole(path: string, content: string | Uint8Array, shown: string): void {
  try {
    const target = existsSync(path) ? realpathSync(path) : path
    replace(target, content)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !existsSync(dirname(path))) throw noFolder(dirname(shown), shown)
    const reason = reasonOf(error)
    throw new Failure({
      fr: `Impossible d’écrire «\u00a0${shown}\u00a0»\u00a0: ${reason.fr}. Rien n’a été changé.`,
      en: `Cannot write “${shown}”: ${reason.en}. Nothing was changed.`,
    })
  }
}

const noFolder = (folder: string, shown: string): Failure =>
  new Failure({
    fr: `Impossible d’écrire «\u00a0${shown}\u00a0»\u00a0: le dossier «\u00a0${folder}\u00a0» n’existe pas. Créez-le, ou choisissez un autre endroit.`,
    en: `Cannot write “${shown}”: the folder “${folder}” does not exist. Make it, or choose another place.`,
  })

function replace(target: string, content: string | Uint8Array): void {
  const old = statSync(target, { throwIfNoEntry: false })
  // Renaming over a file asks nothing of the file itself: one that is protected must stay so.
  if (old !== undefined) accessSync(target, constants.W_OK)
  if (old?.isFile() === false) {
    writeFileSync(target, content)
    return
  }
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    const file = openSync(temporary, 'wx', old?.mode ?? 0o666)
    try {
      writeFileSync(file, content)
      if (old !== undefined) fchmodSync(file, old.mode)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
