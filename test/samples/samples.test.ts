import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { expect, test } from 'vitest'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')
const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

test('there is one sample for each of the six shapes', () => {
  expect(files).toHaveLength(6)
})

test.each(files)('%s is clean in its profile', (name) => {
  const { findings, source } = check(readSource(readFileSync(join(SAMPLES, name), 'utf8')))
  const said = findings.map(
    ({ rule, range, message }) => `${source.positionAt(range.start).line + 1} ${rule}: ${message.fr}`,
  )
  expect(said).toEqual([])
})
