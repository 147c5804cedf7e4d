import { existsSync, readFileSync, renameSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Shell } from '../shell.ts'
import { displayPath } from './display-path.ts'

/**
 * Puts the file that a new text will replace aside, under a name of its own: hours of corrections may be in it. Nothing happens when
 * there is none, or when it holds the same text already.
 */
export function keepOld(output: string | null, text: string, shell: Shell): void {
  if (output === null || output === '-') return
  const path = resolve(shell.cwd, output)
  if (!existsSync(path) || readFileSync(path, 'utf8') === text) return
  const aside = freeName(path)
  renameSync(path, aside)
  const shown = displayPath(aside, shell.cwd)
  shell.note(shell.say({ fr: `L’ancien fichier est gardé\u00a0: ${shown}`, en: `The old file is kept: ${shown}` }))
}

function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const name = `${path}.${number}.old`
    if (!existsSync(name)) return name
  }
}
