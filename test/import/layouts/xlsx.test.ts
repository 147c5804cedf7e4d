import { readSource } from '@equerre/core'
import { afterAll, describe, expect, it } from 'vitest'
import { type Source, samples, transcriptions, transcriptionsPresent } from './measure-docx.ts'
import {
  FLAT_LAYOUTS,
  measureCsv,
  measureFlat,
  measurePrinted,
  PRINTED_LAYOUTS,
  type SheetMeasure,
} from './measure-spreadsheet.ts'
import { type MeasureRow, tableOf } from './table.ts'

/**
 * Référentiels laid out as spreadsheets and imported again: printed tables with merged cells and lists in cells, one row a criterion
 * with values repeated, empty or merged, one tab or one a bloc, French titles and English ones; workbooks, and CSV of old Windows
 * programs. The floors only rise.
 */
const FLOORS = { overall: 0.995, f1: 0.97, codes: 0.96, links: 0.82 }

if (!transcriptionsPresent)
  console.warn('import: the transcriptions (../shared/gold) are absent, their spreadsheets are skipped')

const reached: MeasureRow[] = []
const overall = (): number => reached.reduce((sum, { f1 }) => sum + f1, 0) / reached.length

function hold({ file, score, yaml }: SheetMeasure): void {
  reached.push({ file, f1: score.f1, codes: score.codes, links: score.links, text: score.text })
  expect(readSource(yaml).problems).toEqual([])
  expect(score.f1).toBeGreaterThanOrEqual(FLOORS.f1)
  expect(score.codes ?? 1).toBeGreaterThanOrEqual(FLOORS.codes)
  expect(score.links).toBeGreaterThanOrEqual(FLOORS.links)
}

function measured(sources: readonly Source[]): void {
  for (const source of sources) {
    it.each(PRINTED_LAYOUTS)(`${source.name}, $name ($id)`, async (layout) => {
      hold(await measurePrinted(source, layout))
    })
    it.each(FLAT_LAYOUTS)(`${source.name}, $name ($id)`, async (layout) => {
      hold(await measureFlat(source, layout))
    })
    it.each(FLAT_LAYOUTS)(`${source.name}, $name ($id), CSV`, async (layout) => {
      const isEnglish = layout.id === 'anglais'
      hold(
        await measureCsv(
          source,
          layout,
          isEnglish ? { separator: ',', encoding: 'utf-8' } : { separator: ';', encoding: 'windows-1252' },
        ),
      )
    })
  }
}

afterAll(() => {
  console.log(`imports of spreadsheets\n${tableOf(reached)}\noverall F1 ${(100 * overall()).toFixed(1)}`)
})

describe('samples as spreadsheets', () => measured(samples()))
describe.skipIf(!transcriptionsPresent)('transcriptions of real documents as spreadsheets', () =>
  measured(transcriptions()),
)

it('all together', () => {
  expect(overall()).toBeGreaterThanOrEqual(FLOORS.overall)
})
