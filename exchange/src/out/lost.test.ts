import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'
import type { ExportSubject } from './export-format.ts'
import { csvFormat } from './formats/csv.ts'
import { moodleCsv } from './formats/moodle-csv.ts'

const subjectOf = (text: string): ExportSubject => ({ name: 'f', result: check(readSource(text)) })

const SAMPLE = subjectOf(
  readFileSync(join(import.meta.dirname, '../../../samples/conduite-travaux-paysagers.referentiel.yaml'), 'utf8'),
)

const BARE = `referentiel: 1
blocs:
  - id: BC1
    intitule: Composer des bouquets
    competences:
      - id: C1
        enonce: Composer un bouquet afin de répondre à la demande du client
`

const said = (format: typeof csvFormat, subject: ExportSubject): string =>
  (format.remarks?.(subject) ?? []).map(({ fr, en }) => `${fr}\n${en}`).join('\n')

describe('what a form does not carry', () => {
  test('is not told of a file where nothing is lost', () => {
    for (const format of [csvFormat, moodleCsv]) expect(said(format, subjectOf(BARE)), format.id).toBe('')
  })

  test('is told of the CSV: the certification, by the names of what the file says of it', () => {
    const told = said(csvFormat, SAMPLE)
    expect(told).toContain('Ce référentiel y perd\u00a0: intitulé de la certification, répertoire')
    expect(told).toContain('niveau')
    expect(told).toContain('What it leaves out of this référentiel: title of the certification, register')
    expect(told).toContain('le classeur (xlsx)')
    expect(told).not.toContain('glossaire, glossaire')
  })

  test('is told of the CSV: what is particular to a bloc', () => {
    const told = said(csvFormat, subjectOf(BARE.replace('    competences', '    coefficient: 2\n    competences')))
    expect(told).toContain('y perd\u00a0: coefficient.')
  })

  test('is not told of the state of a draft, which an import gives anyway', () => {
    const withState = (state: string) => subjectOf(BARE.replace('blocs', `certification: { etat: ${state} }\nblocs`))
    expect(said(csvFormat, withState('brouillon'))).toBe('')
    expect(said(csvFormat, withState('relu'))).toContain('y perd\u00a0: état.')
  })

  test('is told of Moodle, without what Moodle takes', () => {
    const told = said(moodleCsv, SAMPLE)
    expect(told).toContain('répertoire')
    expect(told).toContain('détail des épreuves')
    expect(told).not.toMatch(/niveau|intitulé de la certification/)
  })

  test.each([
    ['    modalites:\n      - intitule: Oral\n        duree: PT1H\n', ''],
    ['    modalites:\n      - intitule: Oral\n        forme: oral\n', 'détail des épreuves'],
    ['    activites:\n      - intitule: Vendre\n        taches: [Accueillir]\n', 'tâches'],
  ])('is told of Moodle: %j', (part, name) => {
    const told = said(moodleCsv, subjectOf(`${BARE}${part}`))
    if (name === '') expect(told).toBe('')
    else expect(told).toContain(name)
  })
})
