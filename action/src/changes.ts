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

/**
 * What changed since a revision, in the words of the domain.
 * @param usual how much of it is asked for at once; more, or less where it does not fit, is asked for again
 */
export function changesOf(inputs: Inputs, since: string, temporary: string, usual: number): Changes {
  const path = join(temporary, 'changes.json')
  const run = (limit: number, more: readonly string[] = []) => {
    const args = ['diff', `--lang=${inputs.language}`, `--since=${since}`, '--no-findings', '--format=markdown']
    return equerre([...args, `--limit=${Math.max(LEAST, limit)}`, ...more, '--', ...inputs.paths], inputs.folder)
  }
  const { stdout: text, stderr } = run(usual, [`--output=json=${path}`])
  quote(stderr)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    const said = stderr.trim().split('\n')[0] ?? ''
    throw new Failed({ fr: said || 'equerre diff a échoué.', en: said || 'equerre diff failed.' })
  }
  const isWhole = text.length < usual * NEARLY
  return {
    json: JSON.parse(readFileSync(path, 'utf8')),
    path,
    markdown: (limit) => (text.length <= limit && (isWhole || limit <= usual) ? text : run(limit).stdout),
  }
}

/** A text that comes close to its limit may have been shortened to it. */
const NEARLY = 0.5
