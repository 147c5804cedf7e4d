import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../../../core/src/engine/check.ts'
import { readSource } from '../../../../core/src/source/read.ts'
import { importFile } from '../../import-file.ts'
import { packed } from '../../out/docx/pack.ts'
import { examSubject } from '../../out/exams/exam-subject.ts'
import { candidatePage, juryPage } from '../../out/exams/forms/pages.ts'
import { candidateWord, juryWord } from '../../out/exams/forms/word.ts'
import { coverageCsv } from '../../out/formats/coverage-csv.ts'
import { coveragePageFormat } from '../../out/formats/coverage-page.ts'
import { csvFormat } from '../../out/formats/csv.ts'
import { docx } from '../../out/formats/docx.ts'
import { moodleCsv } from '../../out/formats/moodle-csv.ts'
import { tables } from '../../out/formats/tables.ts'

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../samples', name), 'utf8')

const TEXT = sample('conduite-travaux-paysagers.referentiel.yaml')
const SUBJECT = { name: 'f', result: check(readSource(TEXT)) }

const saidOf = (name: string, text: string): Promise<string | null> => saidOfFile(name, new TextEncoder().encode(text))

async function saidOfFile(name: string, bytes: Uint8Array): Promise<string | null> {
  const imported = await importFile({ name, bytes })
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

describe('a mock exam that was laid out', () => {
  const exam = examSubject('f.examen.yaml', sample('conduite-travaux-paysagers-bloc-1.examen.yaml'), null)

  test.each([candidateWord, juryWord])('$id, in both languages and under any name', async ({ render }) => {
    for (const language of ['fr', 'en'] as const) {
      const bytes = await render(exam, language)
      for (const name of ['f.docx', 'f.pdf'])
        expect(await saidOfFile(name, bytes)).toContain('d’un examen blanc d’Équerre (Word), et non un référentiel')
    }
  })

  test.each([candidatePage, juryPage])('$id', async ({ render }) => {
    expect(await saidOf('f.html', render(exam, 'fr'))).toContain('examen blanc')
  })
})

test.each([coveragePageFormat, tables])(
  '$id is a page to be read; the refusal says which form comes back',
  async (form) => {
    expect(await saidOf('f.html', form.render(SUBJECT, 'fr'))).toMatch(/html/)
  },
)

test('a document of ours whose words speak of an exam comes back: only its properties count', async () => {
  const titled = TEXT.replace(/^ {2}intitule: .*$/m, '  intitule: Examen blanc · Sujet du candidat')
  expect(titled).not.toBe(TEXT)
  const bytes = await docx.render({ name: 'f', result: check(readSource(titled)) }, 'fr')
  expect(await saidOfFile('f.docx', bytes)).toBeNull()
  const subject = { title: 'f', subject: 'Examen blanc · Sujet du candidat', description: '', language: 'fr' } as const
  expect(await saidOfFile('f.docx', packed(bytes, subject))).toContain('examen blanc')
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
