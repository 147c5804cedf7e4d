import { resolve } from 'node:path'
import type { Option } from '../arguments.ts'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'
import { displayPath } from './display-path.ts'
import { keepingOld } from './keep-old.ts'
import { writeWhole } from './write.ts'

export const OUTPUT_OPTION: Option = {
  name: 'output',
  short: 'o',
  value: { fr: 'FICHIER', en: 'FILE' },
  help: {
    fr: 'écrit dans ce fichier (- pour la sortie standard)',
    en: 'writes to this file (- for the standard output)',
  },
}

/** Data goes where it was asked: in a file, whose path is told, or on the standard output. */
export function deliver(data: string | Uint8Array, output: string | null, shell: Shell): void {
  if (output === null || output === '-') {
    shell.print(data)
    return
  }
  const path = resolve(shell.cwd, output)
  writeWhole(path, data, displayPath(path, shell.cwd))
  shell.note(shell.say({ fr: `Écrit\u00a0: ${path}`, en: `Written: ${path}` }))
}

/** The same; a file that it takes the place of is kept beside, for someone may have worked in it. */
export function deliverKeepingOld(data: string | Uint8Array, output: string | null, shell: Shell): void {
  keepingOld(output, data, shell, () => deliver(data, output, shell))
}

/**
 * Makes sure that there is somewhere for what is no text: a terminal cannot show it.
 * @param extension of the file to be named
 * @throws Failure when it must be said where it goes
 */
export function mustHaveFile(output: string | null, extension: string, shell: Shell): void {
  if (output !== null && !(output === '-' && shell.interactive)) return
  throw new Failure({
    fr: `Ce format ne se lit pas dans un terminal\u00a0: dites dans quel fichier l’écrire (-o FICHIER.${extension}).`,
    en: `This format cannot be read in a terminal: say in which file to write it (-o FILE.${extension}).`,
  })
}
