import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gold } from './gold.ts'

/** Where the kept documents stand. */
export const FIXTURES = join(import.meta.dirname, 'fixtures')

/** The gold of `document.layout.format`, which every format of a layout shares. */
export function goldNameOf(file: string): string {
  const [document, layout] = file.split('.')
  return `${document}.${layout}.gold.json`
}

export const goldIn = (folder: string, file: string): Gold =>
  JSON.parse(readFileSync(join(folder, goldNameOf(file)), 'utf8'))
