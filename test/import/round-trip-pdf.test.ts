import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { describe, expect, it } from 'vitest'
import { readTagged, textsOf } from '../../exchange/test/tagged-pdf.ts'
import { compared, importedText, PDF, roundTrip } from './round-trip.ts'
import { fileOfTranscription } from './transcription.ts'

/** Référentiels exported as PDF and imported again: a PDF says where its letters stand, and no longer what they were. */
const ROOT = join(import.meta.dirname, '../..')
const TRANSCRIPTIONS = join(ROOT, '../shared/gold')
const present = existsSync(TRANSCRIPTIONS)
if (!present) console.warn('import: the transcriptions (../shared/gold) are absent, their way through PDF is skipped')

const FLOOR = 0.985

const FIRST = join(ROOT, 'samples/animation-sportive-adaptee.referentiel.yaml')
const letters = (text: string): string => text.replace(/[\s\u00a0]+/g, '')

it('an English document comes back through PDF', async () => {
  const { kept, whole } = await roundTrip(readFileSync(FIRST, 'utf8'), 'en', PDF)
  expect(whole).toBeGreaterThan(100)
  expect(kept / whole).toBeGreaterThanOrEqual(FLOOR)
})

it.each(['fr', 'en'] as const)(
  'a row of several pages comes back, without what names its cells on each, in %s',
  async (language) => {
    const criteria = Array.from({ length: 90 }, (_, at) => `{ id: CR${at}, enonce: Le critère ${at} est tenu. }`).join(
      ', ',
    )
    const text = `referentiel: 1
certification: { intitule: Fleuriste }
blocs:
  - id: BC1
    intitule: Vendre
    activites: [{ id: A1, intitule: "Accueil des clients de la boutique, du matin jusqu’au soir" }]
    competences:
      - { id: C1, activites: [A1], enonce: Accueillir le client, criteres: [${criteria}] }
    modalites: [{ id: E1, intitule: Oral, competences: [C1] }]
`
    const { kept, whole, added } = await roundTrip(text, language, PDF)
    expect({ kept, added }).toEqual({ kept: whole, added: [] })
  },
)

it('a space after a slash comes back wherever the line ends', async () => {
  const criteria = Array.from(
    { length: 24 },
    (_, at) => `Il ${'dit '.repeat(at)}oui/ non et peut-être/ ou dit-il`,
  ).join(', ')
  const text = `referentiel: 1
certification: { intitule: Fleuriste }
blocs: [{ id: BC1, intitule: Vendre, competences: [{ id: C1, enonce: Accueillir le client, criteres: [${criteria}] }] }]
`
  const { kept, whole, added } = await roundTrip(text, 'fr', PDF)
  expect({ kept, added }).toEqual({ kept: whole, added: [] })
})

describe.skipIf(!present)('transcriptions of real documents through PDF', () => {
  const names = present ? readdirSync(TRANSCRIPTIONS).filter((name) => name.endsWith('.json')) : []
  it.each(names)('%s', async (name) => {
    const text = fileOfTranscription(JSON.parse(readFileSync(join(TRANSCRIPTIONS, name), 'utf8')))
    const result = check(readSource(text), {})
    const bytes = await PDF.write(result, 'fr')
    const { kept, whole } = compared(text, await importedText({ name: PDF.name, bytes }))
    expect(kept / whole).toBeGreaterThanOrEqual(FLOOR)
    const said = letters(textsOf((await readTagged(bytes)).root).join(''))
    for (const { competencies, criteria } of result.referential.blocks) {
      for (const { statement } of [...competencies, ...criteria]) {
        if (statement !== null) expect(said).toContain(letters(statement.value))
      }
    }
  })
})
