import { resolve } from 'node:path'
import type { Option } from '../arguments.ts'
import type { Shell } from '../shell.ts'
import { displayPath } from './display-path.ts'
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
export function deliver(text: string, output: string | null, shell: Shell): void {
  if (output === null || output === '-') {
    shell.print(text)
    return
  }
  const path = resolve(shell.cwd, output)
  writeWhole(path, text, displayPath(path, shell.cwd))
  shell.note(shell.say({ fr: `Écrit\u00a0: ${path}`, en: `Written: ${path}` }))
}
