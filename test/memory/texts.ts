import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../core/src/rules/generated/registry.ts'
import { generateReferential } from '../generator/generate.ts'
import { hasSeeds, importedSeeds } from '../noise/findings.ts'

/** The texts on which a check with a memory is held to one without. */

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

export interface NamedText {
  readonly name: string
  readonly text: string
}

export function sampleTexts(): readonly NamedText[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }))
}

/** Two blocs more than once, in one file: the first of two things alike may stand in another bloc. */
export const generatedTexts = (): readonly NamedText[] => [{ name: 'generated', text: generateReferential(30_000, 3) }]

/** The five real documents, when they are there. */
export function realTexts(): readonly NamedText[] {
  if (hasSeeds()) return importedSeeds().map(({ document, yaml }) => ({ name: document, text: yaml }))
  console.warn('Real documents: ../shared/seeds is absent, its texts are left out.')
  return []
}

/** Every example of every rule. */
export function exampleTexts(): readonly NamedText[] {
  return rules.flatMap(({ id, examples }) =>
    [...examples.invalid, ...examples.valid].map(({ yaml }, rank) => ({ name: `${id} ${rank}`, text: yaml })),
  )
}
