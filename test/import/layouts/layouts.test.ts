import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '@equerre/core'
import { afterAll, describe, expect, it } from 'vitest'
import { FIXTURES, goldIn } from './fixtures.ts'
import { FLOORS, MEASURED } from './floors.ts'
import { measure } from './measure.ts'
import { type MeasureRow, tableOf } from './table.ts'

/**
 * Référentiels of the project printed as certifiers print theirs, taken through real tools (a browser, a word processor, `pdftotext`)
 * and imported again. The files were made by `render.ts`; no tool is needed here.
 */
const reached: MeasureRow[] = []

afterAll(() => {
  console.log(`imports of printed référentiels, floors of ${MEASURED}\n${tableOf(reached)}`)
})

describe('printed référentiels', () => {
  it('every fixture has its floor', () => {
    const kept = readdirSync(FIXTURES).filter((name) => !name.endsWith('.gold.json'))
    expect(kept.toSorted()).toEqual(FLOORS.map(({ file }) => file).toSorted())
  })

  for (const floor of FLOORS) {
    it(floor.file, () => {
      const content = readFileSync(join(FIXTURES, floor.file), 'utf8')
      const { score, yaml } = measure(floor.file, content, goldIn(FIXTURES, floor.file))
      reached.push({ file: floor.file, ...score })
      expect(readSource(yaml).problems).toEqual([])
      expect(score.f1).toBeGreaterThanOrEqual(floor.f1)
      expect(score.codes === null).toBe(floor.codes === null)
      expect(score.codes ?? 1).toBeGreaterThanOrEqual(floor.codes ?? 1)
      expect(score.links).toBeGreaterThanOrEqual(floor.links)
    })
  }
})
