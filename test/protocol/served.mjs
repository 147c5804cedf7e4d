import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')
export const COMMAND = join(ROOT, 'cli/dist/equerre.js')
export const BIN = join(import.meta.dirname, 'node_modules/.bin')

/** A folder with the samples in it, and what takes it away. */
export function samplesFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'equerre-protocol-'))
  const samples = join(ROOT, 'samples')
  for (const name of readdirSync(samples)) {
    if (/\.(?:referentiel|examen)\.yaml$/.test(name)) cpSync(join(samples, name), join(folder, name))
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The built command, serving a folder over HTTP on a free port of loopback. */
export async function serveOverHttp(folder) {
  const child = spawn(process.execPath, [COMMAND, 'mcp', folder, '--http', '0'], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const url = await addressTold(child)
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { url, stop }
}

function addressTold(child) {
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

/** Runs a program to its end. */
export async function runToEnd(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}
