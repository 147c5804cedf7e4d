import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The référentiels of a folder, in the order of their paths. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.referentiel.yaml'))
    .sort()
    .map((path) => join(folder, path))
}
