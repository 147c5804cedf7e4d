import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { COMMAND } from './folder.ts'

/** The built command, serving over HTTP on a free port of loopback until the test is over. @returns its URL */
export async function httpCommand(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(process.execPath, [COMMAND, 'mcp', folder, '--http', '0', '--lang', 'fr', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  let told = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`equerre mcp --http did not start: ${told}`)))
    child.stderr.on('data', (chunk) => {
      told += String(chunk)
      const url = /http:\/\/\S+/.exec(told)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
}
