import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { equerre } from './command.ts'
import { Failed } from './failed.ts'
import type { Inputs } from './inputs.ts'
import { quote } from './log.ts'
import type { DiffJson } from './review.ts'

export interface Changes {
  readonly json: DiffJson
  readonly path: string
  /** The same for people, within so many characters. */
  readonly markdown: (limit: number) => string
}

/** The least that `equerre diff --limit` takes. */
const LEAST = 1_000

/** What changed since a revision, in the words of the domain. */
export function changesOf(inputs: Inputs, since: string, temporary: string): Changes {
  const path = join(temporary, 'changes.json')
  const run = (args: readonly string[]) =>
    equerre(['diff', `--lang=${inputs.language}`, `--since=${since}`, '--no-findings', ...args, '--', ...inputs.paths], inputs.folder)
  const { stdout: shortest, stderr } = run(['--format=markdown', `--limit=${LEAST}`, `--output=json=${path}`])
  quote(stderr)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    const said = stderr.trim().split('\n')[0] ?? ''
    throw new Failed({ fr: said || 'equerre diff a échoué.', en: said || 'equerre diff failed.' })
  }
  return {
    json: JSON.parse(readFileSync(path, 'utf8')),
    path,
    markdown: (limit) => (limit < LEAST ? shortest : run(['--format=markdown', `--limit=${limit}`]).stdout),
  }
}
