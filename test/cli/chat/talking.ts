import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { folder, KEPT_CODE } from '../equerre.ts'

const COMMAND = join(import.meta.dirname, '../../../cli/dist/equerre.js')

export interface Talked {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `equerre chat` with these lines as a script gives them, without blocking a server of this same process. */
export async function talked(
  args: readonly string[],
  lines: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Talked> {
  const child = spawn(process.execPath, [COMMAND, 'chat', ...args], {
    cwd,
    env: {
      PATH: process.env.PATH,
      COLUMNS: '100',
      ...KEPT_CODE,
      XDG_CONFIG_HOME: join(cwd, '.config'),
      XDG_STATE_HOME: join(cwd, '.state'),
      ...env,
    },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)]
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  return { status: await ended, stdout: await stdout, stderr: await stderr }
}

/** A folder with a référentiel. */
export const withFile = (name: string, content: string): string => folder({ [name]: content })
