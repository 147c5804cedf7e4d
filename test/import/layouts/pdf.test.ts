import { readSource } from '@equerre/core'
import { afterAll, describe, expect, it } from 'vitest'
import { type Source, samples, transcriptions, transcriptionsPresent, WORD_LAYOUTS } from './measure-docx.ts'
import { measurePdf } from './measure-pdf.ts'
import { type MeasureRow, tableOf } from './table.ts'

/**
 * The référentiels of `docx.test.ts` printed as PDF, in the same four tables, with rules around the cells or without any. Each is
 * printed in every table, in one of its four ways; `render-pdf.ts` prints them in all, with other makers too. The floors only rise.
 */
const FLOORS = { ruled: 0.98, unruled: 0.945, f1: 0.58 }
const TABLES = ['a', 'b', 'd', 'e']

if (!transcriptionsPresent)
  console.warn('import: the transcriptions (../shared/gold) are absent, their PDF files are skipped')

const reached: (MeasureRow & { readonly ruled: boolean })[] = []

function overall(ruled: boolean): number {
  const rows = reached.filter((row) => row.ruled === ruled)
  return rows.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, rows.length)
}

function measured(sources: readonly Source[]): void {
  const prints = sources.flatMap((source, at) =>
    TABLES.map((table, index) => ({
      source,
      layout: WORD_LAYOUTS.find(({ id }) => id === ((at + index) % 4 < 2 ? table : `${table}p`)),
      ruled: (at + index) % 2 === 0,
    })),
  )
  it.each(prints)('$source.name, $layout.id, ruled: $ruled', async ({ source, layout, ruled }) => {
    if (layout === undefined) throw new Error('no such layout')
    const { file, score, yaml } = await measurePdf(source, layout, ruled)
    reached.push({ file, f1: score.f1, codes: score.codes, links: score.links, text: score.text, ruled })
    expect(readSource(yaml).problems).toEqual([])
    expect(score.f1).toBeGreaterThanOrEqual(FLOORS.f1)
  })
}

afterAll(() => {
  const share = (ruled: boolean): string => (100 * overall(ruled)).toFixed(1)
  console.log(`imports of PDF files\n${tableOf(reached)}\noverall F1: ruled ${share(true)}, unruled ${share(false)}`)
})

describe('samples as PDF', () => measured(samples()))
describe.skipIf(!transcriptionsPresent)('transcriptions of real documents as PDF', () => measured(transcriptions()))

it('all together', () => {
  expect(overall(true)).toBeGreaterThanOrEqual(FLOORS.ruled)
  expect(overall(false)).toBeGreaterThanOrEqual(FLOORS.unruled)
})
