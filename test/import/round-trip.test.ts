import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roundTrip } from './round-trip.ts'
import { fileOfTranscription } from './transcription.ts'

/**
 * Référentiels exported as Word and imported again: the share of the whole model that comes back, in percent, rounded down. Floors only
 * rise; what is missing is a known loss (a scale of results, the activity of an objective…).
 */
const SAMPLES = join(import.meta.dirname, '../../samples')
const TRANSCRIPTIONS = join(import.meta.dirname, '../../../shared/gold')
const present = existsSync(TRANSCRIPTIONS)
if (!present) console.warn('import: the transcriptions (../shared/gold) are absent, their round trips are skipped')

const FLOORS: Readonly<Record<string, number>> = {
  'animation-sportive-adaptee.referentiel.yaml': 94,
  'conduite-travaux-paysagers.referentiel.yaml': 98.9,
  'direction-etablissement-medico-social.referentiel.yaml': 98,
  'maintenance-froid.referentiel.yaml': 98,
  'production-boulangerie-patisserie.referentiel.yaml': 98,
  'reemploi-materiaux-batiment.referentiel.yaml': 97,
  '000.json': 96,
  '001.json': 89,
  '002.json': 98,
  '003.json': 98,
  '004.json': 97,
}

async function expectKept(name: string, text: string): Promise<void> {
  const { kept, whole, lost } = await roundTrip(text)
  const share = (100 * kept) / whole
  console.log(`${name}: ${share.toFixed(1)} % of ${whole} facts come back from Word`)
  expect(whole).toBeGreaterThan(20)
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(FLOORS[name] ?? 100)
}

describe('samples through Word', () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml')))('%s', async (name) => {
    await expectKept(name, readFileSync(join(SAMPLES, name), 'utf8'))
  })
})

describe.skipIf(!present)('transcriptions of real documents through Word', () => {
  const names = present ? readdirSync(TRANSCRIPTIONS).filter((name) => name.endsWith('.json')) : []
  it.each(names)('%s', async (name) => {
    await expectKept(name, fileOfTranscription(JSON.parse(readFileSync(join(TRANSCRIPTIONS, name), 'utf8'))))
  })
})
