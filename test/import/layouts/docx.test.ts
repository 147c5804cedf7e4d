import { readSource } from '@equerre/core'
import { afterAll, describe, expect, it } from 'vitest'
import {
  measureDocx,
  type Source,
  samples,
  transcriptions,
  transcriptionsPresent,
  WORD_LAYOUTS,
} from './measure-docx.ts'
import { type MeasureRow, tableOf } from './table.ts'

/**
 * Référentiels laid out as Word files the way certifiers lay out theirs, and imported again: four tables (columns in two orders, cells
 * merged, a table a bloc or one for all, evaluation in a table of its own), criteria as items and as paragraphs. The floors only rise.
 */
const FLOORS = { overall: 0.99, f1: 0.91, codes: 0.94, links: 0.82 }
const TABLES = ['a', 'b', 'd', 'e'].flatMap((id) => [id, `${id}p`])

if (!transcriptionsPresent)
  console.warn('import: the transcriptions (../shared/gold) are absent, their Word files are skipped')

const reached: MeasureRow[] = []
const overall = (): number => reached.reduce((sum, { f1 }) => sum + f1, 0) / reached.length

function measured(sources: readonly Source[]): void {
  for (const source of sources) {
    it.each(WORD_LAYOUTS.filter(({ id }) => TABLES.includes(id)))(`${source.name}, $name ($id)`, async (layout) => {
      const { file, score, yaml } = await measureDocx(source, layout)
      reached.push({ file, f1: score.f1, codes: score.codes, links: score.links, text: score.text })
      expect(readSource(yaml).problems).toEqual([])
      expect(score.f1).toBeGreaterThanOrEqual(FLOORS.f1)
      expect(score.codes ?? 1).toBeGreaterThanOrEqual(FLOORS.codes)
      expect(score.links).toBeGreaterThanOrEqual(FLOORS.links)
    })
  }
}

afterAll(() => {
  console.log(`imports of Word files\n${tableOf(reached)}\noverall F1 ${(100 * overall()).toFixed(1)}`)
})

describe('samples as Word files', () => measured(samples()))
describe.skipIf(!transcriptionsPresent)('transcriptions of real documents as Word files', () =>
  measured(transcriptions()),
)

it('all together', () => {
  expect(overall()).toBeGreaterThanOrEqual(FLOORS.overall)
})
