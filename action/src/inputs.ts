import { resolve } from 'node:path'
import { LANGUAGES, type Language } from '../../core/src/language.ts'
import { Failed } from './failed.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the workflow asks of the action. */
export interface Inputs {
  /** Files, folders, patterns; none for every one below the folder. */
  readonly paths: readonly string[]
  readonly profile: string
  readonly failOn: string
  /** As the workflow wrote it; `null` when the event decides. */
  readonly since: string | null
  readonly comment: boolean
  /** Where to keep the SARIF, from the folder; `null` when nobody asks for it. */
  readonly sarif: string | null
  readonly uploadSarif: boolean
  readonly language: Language
  /** Absolute. */
  readonly folder: string
  readonly token: string
}

/** Reads them from the variables that `action.yml` sets: nothing of them is ever part of a script. */
export function inputsOf(env: Environment): Inputs {
  const value = (name: string): string => (env[`INPUT_${name}`] ?? '').trim()
  const language = LANGUAGES.find((one) => one === value('LANGUAGE')) ?? 'fr'
  return {
    paths: value('PATHS')
      .split(/\r?\n/)
      .map((path) => path.trim())
      .filter((path) => path !== ''),
    profile: value('PROFILE'),
    failOn: value('FAIL_ON') || 'error',
    since: value('SINCE') || null,
    comment: isTrue('comment', value('COMMENT') || 'true'),
    sarif: value('SARIF') || null,
    uploadSarif: isTrue('upload-sarif', value('UPLOAD_SARIF') || 'false'),
    language,
    folder: resolve(env.GITHUB_WORKSPACE || '.', value('WORKING_DIRECTORY') || '.'),
    token: value('TOKEN'),
  }
}

/** @throws Failed for anything but the two words: `no` must not mean yes */
function isTrue(name: string, written: string): boolean {
  if (written === 'true' || written === 'false') return written === 'true'
  throw new Failed({
    fr: `L’entrée «\u00a0${name}\u00a0» vaut true ou false, pas «\u00a0${written}\u00a0».`,
    en: `The input “${name}” is true or false, not “${written}”.`,
  })
}
