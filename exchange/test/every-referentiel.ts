import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckResult, check, readSource } from '@equerre/core'
import { fileOfTranscription } from '../../test/import/transcription.ts'

const ROOT = join(import.meta.dirname, '../..')
const TRANSCRIPTIONS = join(ROOT, '../shared/gold')

export interface Sample {
  readonly name: string
  readonly text: string
}

const inFolder = (folder: string): readonly Sample[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .map((name) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') }))

/** The samples, and the transcriptions of real documents where they are. */
export function everyReferentiel(): readonly Sample[] {
  return [...inFolder('samples'), ...transcriptions()]
}

/** The files of defects too: what is wrong there must not break anything. */
export function everyDefect(): readonly Sample[] {
  return inFolder('samples/defauts')
}

function transcriptions(): readonly Sample[] {
  if (!existsSync(TRANSCRIPTIONS)) {
    console.warn('exchange: the transcriptions (../shared/gold) are absent, they are skipped')
    return []
  }
  return readdirSync(TRANSCRIPTIONS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      text: fileOfTranscription(JSON.parse(readFileSync(join(TRANSCRIPTIONS, name), 'utf8'))),
    }))
}

const results = new Map<string, CheckResult>()

/** A text checked, once however often it is asked for. */
export function checked(text: string): CheckResult {
  const result = results.get(text) ?? check(readSource(text), {})
  results.set(text, result)
  return result
}
