import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const ROOT = join(import.meta.dirname, '../../..')
export const SAMPLES = join(ROOT, 'samples')
export const COMMAND = join(ROOT, 'cli/dist/equerre.js')

/** A folder of the test's own with the samples in it, gone when the test is over. */
export function samplesFolder(): string {
  const folder = emptyFolder()
  for (const name of readdirSync(SAMPLES)) {
    if (name.endsWith('.referentiel.yaml')) cpSync(join(SAMPLES, name), join(folder, name))
  }
  return folder
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'equerre-mcp-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
