import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvFormat } from '../../../exchange/src/out/formats/csv.ts'
import { roundTrip, type Way, WORKBOOK } from '../round-trip.ts'
import { fileOfTranscription } from '../transcription.ts'

/** Référentiels exported as spreadsheets and imported again: the whole model is compared, fact by fact. */
const SAMPLES = join(import.meta.dirname, '../../../samples')
const TRANSCRIPTIONS = join(import.meta.dirname, '../../../../shared/gold')
const present = existsSync(TRANSCRIPTIONS)
if (!present) console.warn('import: the transcriptions (../shared/gold) are absent, their round trips are skipped')

const CSV: Way = {
  name: 'aller-retour.csv',
  write: async (result, language) => new TextEncoder().encode(csvFormat.render({ name: 'x', result }, language)),
}
/** A single table says nothing of the certification itself: what it keeps of all the facts, in percent. The floors only rise. */
const LEAST_IN_CSV = 66

function expectBack(name: string, text: string): void {
  it.each(['fr', 'en'] as const)(`${name}, workbook in %s: all of it comes back`, async (language) => {
    const { lost, added, whole } = await roundTrip(text, language, WORKBOOK)
    expect(whole).toBeGreaterThan(20)
    expect(lost).toEqual([])
    expect(added).toEqual([])
  })

  it(`${name}, CSV`, async () => {
    const { kept, whole } = await roundTrip(text, 'fr', CSV)
    console.log(`${name}: ${((100 * kept) / whole).toFixed(1)} % of ${whole} facts come back from CSV`)
    expect((100 * kept) / whole).toBeGreaterThanOrEqual(LEAST_IN_CSV)
  })
}

describe('samples through spreadsheets', () => {
  for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.referentiel.yaml')))
    expectBack(name, readFileSync(join(SAMPLES, name), 'utf8'))
})

describe.skipIf(!present)('transcriptions of real documents through spreadsheets', () => {
  for (const name of present ? readdirSync(TRANSCRIPTIONS).filter((one) => one.endsWith('.json')) : [])
    expectBack(name, fileOfTranscription(JSON.parse(readFileSync(join(TRANSCRIPTIONS, name), 'utf8'))))
})
