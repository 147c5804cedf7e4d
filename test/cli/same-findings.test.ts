import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { expect, test } from 'vitest'

/** The same text gives the same findings through the built command as through the engine it was built from. */

const ROOT = join(import.meta.dirname, '..', '..')
const files = ['samples', 'samples/defauts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .map((name) => `${folder}/${name}`),
)

interface Told {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly start: number
  readonly end: number
}

const byText = (a: Told, b: Told): number => JSON.stringify(a).localeCompare(JSON.stringify(b))

function throughTheCommand(): ReadonlyMap<string, readonly Told[]> {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'cli/dist/equerre.js'), 'check', ...files, '--format', 'json', '--lang', 'fr', '--no-config'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const report: {
    files: {
      path: string
      findings: (Omit<Told, 'start' | 'end'> & { range: { start: { offset: number }; end: { offset: number } } })[]
    }[]
  } = JSON.parse(stdout)
  return new Map(
    report.files.map(({ path, findings }) => [
      path,
      findings
        .map(({ rule, severity, message, range }) => ({
          rule,
          severity,
          message,
          start: range.start.offset,
          end: range.end.offset,
        }))
        .sort(byText),
    ]),
  )
}

const told = throughTheCommand()

test.each(files)('%s', (path) => {
  const { findings } = check(readSource(readFileSync(join(ROOT, path), 'utf8')))
  const expected = findings
    .map(({ rule, severity, message, range }) => ({ rule, severity, message: message.fr, ...range }))
    .sort(byText)
  expect(told.get(path)).toEqual(expected)
})
