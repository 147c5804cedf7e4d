import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SAMPLES = join(import.meta.dirname, '../../../samples')

export interface Sample {
  readonly name: string
  readonly text: string
}

/** Every référentiel of the samples, those with defects and broken syntax included. */
export const samples: readonly Sample[] = readdirSync(SAMPLES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.referentiel.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }))

export function sample(name: string): string {
  const found = samples.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no sample is called ${name}`)
  return found.text
}
