import { relative, resolve } from 'node:path'
import type { ConfigurationFile } from '../../../core/src/configuration/discovery.ts'
import type { CheckReport } from '../../../core/src/report/check-report.ts'
import type { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { toSlashes } from '../files/slashes.ts'
import type { Shell } from '../shell.ts'
import { VERSION } from '../version.ts'
import type { Selection } from './selection.ts'
import { rootOf, surroundingsOf } from './surroundings.ts'

interface Parts {
  readonly selection: Selection
  readonly wrong: readonly ConfigurationFile[]
  readonly failures: readonly Failure[]
  readonly failOn: CheckReport['failOn']
}

/** The run as a reporter sees it: with all that must be asked of the machine. */
export function reportOf(
  { selection, wrong, failures, failOn }: Parts,
  shell: Shell,
  env: NodeJS.ProcessEnv,
): CheckReport {
  const root = rootOf(shell.cwd, env)
  const inRepository = (path: string): string => toSlashes(relative(root, resolve(path)))
  return {
    version: VERSION,
    layout: shell.layout,
    files: selection.files.map(({ checked: { document }, result, identities }) => ({
      path: document.shown,
      inRepository: inRepository(document.path),
      result,
      settings: document.settings,
      identities,
    })),
    configurations: wrong.map(({ path, source, findings }) => ({
      path: displayPath(path, shell.cwd),
      inRepository: inRepository(path),
      source,
      findings,
    })),
    errors: failures.map(({ said }) => shell.say(said)),
    failOn,
    leftOut: selection.leftOut,
    surroundings: surroundingsOf(env),
  }
}
