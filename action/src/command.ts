import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Failed } from './failed.ts'

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The command that is shipped with this bundle, `action/dist`. */
const COMMAND = fileURLToPath(new URL('../../cli/dist/equerre.js', import.meta.url))

/**
 * Runs Équerre.
 * @param env changes to the environment of the step; `undefined` takes a variable away
 */
export function equerre(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== null) return { status, stdout, stderr }
  const reason = error?.message ?? '?'
  throw new Failed({ fr: `Équerre n’a pas pu être lancé\u00a0: ${reason}`, en: `Équerre could not be run: ${reason}` })
}
