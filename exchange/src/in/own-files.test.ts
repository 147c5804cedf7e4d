import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { importFile } from '../import-file.ts'
import { coverageCsv } from '../out/formats/coverage-csv.ts'
import { csvFormat } from '../out/formats/csv.ts'
import { moodleCsv } from '../out/formats/moodle-csv.ts'

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../../samples', name), 'utf8')

const TEXT = sample('conduite-travaux-paysagers.referentiel.yaml')
const SUBJECT = { name: 'f', result: check(readSource(TEXT)) }

async function saidOf(name: string, text: string): Promise<string | null> {
  const imported = await importFile({ name, bytes: new TextEncoder().encode(text) })
  return imported.kind === 'refused' ? imported.said.fr : null
}

describe('what Équerre writes and no import reads', () => {
  test.each(['f.referentiel.yaml', 'f.yaml', 'f.txt'])('a référentiel, named %s', async (name) => {
    expect(await saidOf(name, TEXT)).toContain('C’est déjà un référentiel d’Équerre')
  })

  test('a référentiel whose version comes after the rest, from Windows', async () => {
    const text = '\ufeff---\r\n# le mien\r\ncertification:\r\n  intitule: Fleuriste\r\nreferentiel: 1\r\n'
    expect(await saidOf('f.txt', text)).toContain('C’est déjà un référentiel d’Équerre')
  })

  test('a mock exam', async () => {
    const exam = sample('conduite-travaux-paysagers-bloc-1.examen.yaml')
    expect(await saidOf('f.examen.yaml', exam)).toContain('C’est un examen blanc d’Équerre')
  })

  test.each(['fr', 'en'] as const)('the table of the coverage, in %s', async (language) => {
    const table = coverageCsv.kind === 'text' ? coverageCsv.render(SUBJECT, language) : ''
    const said = await saidOf('f.csv', table)
    expect(said).toContain('C’est un tableau de couverture d’Équerre')
    expect(said).toContain('(xlsx)')
    // As a spreadsheet may save it.
    const quoted = table.split('\r\n').map((line, at) => (at === 0 ? line.replace(/[^;,\ufeff]+/g, '"$&"') : line))
    expect(await saidOf('f.csv', quoted.join('\n'))).toBe(said)
  })

  test('a framework for Moodle', async () => {
    const said = await saidOf('f.csv', moodleCsv.render(SUBJECT, 'fr'))
    expect(said).toContain('C’est un référentiel de compétences pour Moodle')
    expect(said).toContain('(case)')
  })
})

describe('what only looks like it', () => {
  test('the table of the blocs comes back', async () => {
    expect(await saidOf('f.csv', csvFormat.render(SUBJECT, 'fr'))).toBeNull()
  })

  test.each([
    'Notre document.\nreferentiel: 1\nC1. Composer un bouquet afin de répondre à la demande du client\n',
    'referentiel: 1\nC1. Composer un bouquet afin de répondre à la demande du client\n',
    'examen: 1\n',
    'Niveau de Bloom ; Compétence\nappliquer ; C1. Composer un bouquet\n',
  ])('a text that says the same words: %j', async (text) => {
    expect(await saidOf('f.txt', text)).toBeNull()
  })
})
