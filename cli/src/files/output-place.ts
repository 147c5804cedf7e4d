import { realpathSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'

/**
 * Makes sure that what is written does not take the place of what it is made of.
 * @param output as the person wrote it; nothing is asked of the standard output
 * @param sources every file that the command reads
 * @throws Failure when the output is one of them, by whatever path or link
 */
export function mustSpareSources(output: string | null, sources: readonly string[], { cwd }: Shell): void {
  if (output === null || output === '-') return
  const target = realPath(resolve(cwd, output))
  if (!sources.some((source) => realPath(resolve(cwd, source)) === target)) return
  throw new Failure({
    fr: `«\u00a0${output}\u00a0» est le fichier lu\u00a0: l’écrire effacerait votre travail. Rien n’a été changé. Donnez un autre nom à la sortie (-o).`,
    en: `“${output}” is the file that is read: writing it would erase your work. Nothing was changed. Give the output another name (-o).`,
  })
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/**
 * Makes sure that a file that is no YAML is not named as one: référentiels, exams and configurations are, and would be lost or misread.
 * @throws Failure when it is
 */
export function mustNotBeYaml(output: string | null): void {
  if (output === null || output === '-' || !/\.ya?ml$/i.test(output)) return
  throw new Failure({
    fr: `«\u00a0${output}\u00a0» porte le nom d’un fichier YAML, et ce qui s’y écrirait n’en est pas. Rien n’a été changé. Donnez un autre nom à la sortie (-o).`,
    en: `“${output}” is named as a YAML file, and what would be written to it is none. Nothing was changed. Give the output another name (-o).`,
  })
}

/** Tells that a file will not open as it is named. @param extension that of what it holds, without the dot */
export function noteOtherExtension(output: string | null, extension: string, shell: Shell): void {
  if (output === null || output === '-') return
  const named = extname(basename(output)).slice(1).toLowerCase()
  if (named === '' || (SAME[named] ?? named) === extension) return
  shell.note(
    shell.say({
      fr: `Attention\u00a0: «\u00a0${output}\u00a0» finit par .${named}, et contient du .${extension}\u00a0: il s’ouvrira mal. Nommez-le .${extension}.`,
      en: `Beware: “${output}” ends with .${named}, and holds .${extension}: it will not open well. Name it .${extension}.`,
    }),
  )
}

/** Other endings of the same thing. */
const SAME: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md', gift: 'txt' }
