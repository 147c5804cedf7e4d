import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pull } from './event.ts'
import { Failed } from './failed.ts'

/** What the first step hands to those that follow. */
export interface State {
  readonly pull: Pull | null
  /** What makes the comment this review's own. */
  readonly key: string
  readonly isWorthAComment: boolean
  /** Absolute path of what the comment says. */
  readonly body: string
  /** Absolute path; `null` without a report. */
  readonly sarif: string | null
  /** What `equerre check` answered. */
  readonly exitCode: number
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number }
}

const NAME = 'state.json'

export const keepState = (folder: string, state: State): void =>
  writeFileSync(join(folder, NAME), JSON.stringify(state))

/** @throws Failed when the first step left nothing */
export function stateIn(folder: string | undefined): State {
  try {
    if (folder) return JSON.parse(readFileSync(join(folder, NAME), 'utf8'))
  } catch {}
  throw new Failed({
    fr: 'L’étape qui vérifie n’a rien laissé à celle-ci. Voyez son journal.',
    en: 'The step that checks left nothing to this one. See its log.',
  })
}
