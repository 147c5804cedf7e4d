import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { deferred } from './deferred.ts'

const COMMAND = join(import.meta.dirname, '../../../cli/dist/equerre.js')

export interface Started {
  /** The Node that runs it: the one of this process unless said otherwise. */
  readonly node?: string
  /** What it is given: the built command as a language server unless said otherwise. */
  readonly args?: readonly string[]
  readonly nodeArgs?: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface ServerProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>
  readonly pid: number
  /** What it wrote to its standard error. */
  readonly stderr: () => string
  readonly exit: Promise<Exit>
}

/** The built command that a test starts as a server. @throws when it is not built */
export function serverArguments(): readonly string[] {
  if (!existsSync(COMMAND)) throw new Error('The command is not built: run "npm run build" first.')
  return [COMMAND, 'lsp', '--stdio']
}

export function startProcess({ node = process.execPath, args, nodeArgs = [], cwd, env }: Started = {}): ServerProcess {
  const child = spawn(node, [...nodeArgs, ...(args ?? serverArguments())], {
    cwd: cwd ?? tmpdir(),
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const { promise: exit, resolve, reject } = deferred<Exit>()
  child.once('error', reject)
  // `close` comes after the streams are read to their end, `exit` may come before.
  child.once('close', (code, signal) => resolve({ code, signal }))
  // A server that ended is told by `exit`; writing to it must not end the test first.
  child.stdin.on('error', () => {})
  if (child.pid === undefined) exit.catch(() => {})
  return { child, pid: child.pid ?? -1, stderr: () => stderr, exit }
}

/** Memory of a process in bytes: what it uses now and the most it ever used; `null` where the system does not tell. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const status = readFileSync(path, 'utf8')
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 }
}

/** What comes of a promise, or an error when it does not come in time. */
export async function within<T>(deadline: number, wanted: string, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = deferred<never>()
  const timer = setTimeout(() => reject(new Error(`${wanted} did not come within ${deadline} ms`)), deadline)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
