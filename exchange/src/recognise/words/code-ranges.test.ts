import { describe, expect, it, test } from 'vitest'
import { cell, paragraph, row, table, wordFile } from '../../../test/word.ts'
import { importFile } from '../../import-file.ts'
import { importText } from '../../import-text.ts'
import type { ImportedAssessment, ImportedReferentiel } from '../../referentiel.ts'
import { namedCompetencies, spelledOut } from './code-ranges.ts'

const IDS = ['C1', 'C2', 'C3', 'C4']

test.each([
  ['Compétences évaluées : C1 à C3', ['C1', 'C2', 'C3']],
  ['de C1 à C3 et C4', ['C1', 'C2', 'C3', 'C4']],
  ['C1 to C3', ['C1', 'C2', 'C3']],
  ['C1 jusqu’à C3', ['C1', 'C2', 'C3']],
  ['C2–C4', ['C2', 'C3', 'C4']],
  ['C2-C4, C1', ['C2', 'C3', 'C4', 'C1']],
  ['C1 - C3', ['C1', 'C3']],
  ['C1–C3–C4', ['C1', 'C3', 'C4']],
  ['C1, C3', ['C1', 'C3']],
  ['C1 à C9', ['C1', 'C9']],
  ['C3 à C1', ['C3', 'C1']],
])('%j names %j', (text, codes) => {
  expect(spelledOut(namedCompetencies(text), IDS)).toEqual(codes)
})

test('codes that others begin with are the ends of all of these', () => {
  const ids = ['C1.1', 'C1.2', 'C2.1', 'C10.1']
  expect(spelledOut(namedCompetencies('C1 à C2'), ids)).toEqual(['C1.1', 'C1.2', 'C2.1'])
  expect(spelledOut(namedCompetencies('C1.2 à C10.1'), ids)).toEqual(['C1.2', 'C2.1', 'C10.1'])
})

describe('a modality tied to a range of competencies', () => {
  const COMPETENCIES = [
    'C1.1 Pétrir une pâte.',
    'C1.2 Cuire un pain.',
    'C1.3 Vendre un pain.',
    'C1.4 Ranger le fournil.',
  ]
  const TIED = ['Étude de cas au fournil', 'Compétences évaluées : C1.1 à C1.3']
  const OTHER = ['Mise en situation de rangement', 'Compétences évaluées : C1.4']
  const HEADS = ['Compétences', 'Modalités d’évaluation']

  const tiesOf = ({ blocs = [], ...flat }: ImportedReferentiel): readonly ImportedAssessment['competences'][] =>
    [...blocs, flat].flatMap(({ modalites = [] }) => modalites.map(({ competences }) => competences))
  const EXPECTED = [['C1.1', 'C1.2', 'C1.3'], ['C1.4']]

  it('in a page', () => {
    const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('')
    const rows = COMPETENCIES.map((one, at) => {
      const modality = at === 0 ? TIED : at === 3 ? OTHER : []
      return `<tr><td>${one}</td><td>${paragraphs(modality)}</td></tr>`
    })
    const content = `<h2>Bloc 1 : Pains</h2><table><tr>${HEADS.map((one) => `<th>${one}</th>`).join('')}</tr>${rows.join('')}</table>`
    expect(tiesOf(importText({ name: 'a.html', content }).referentiel)).toEqual(EXPECTED)
  })

  it('in a Word table', async () => {
    const lines = (texts: readonly string[]): string => cell(texts.map((text) => paragraph(text)).join(''))
    const rows = COMPETENCIES.map((one, at) => row([lines([one]), lines(at === 0 ? TIED : at === 3 ? OTHER : [''])]))
    const bytes = wordFile(paragraph('Bloc 1 : Pains') + table(row(HEADS.map((one) => lines([one]))), ...rows))
    const read = await importFile({ name: 'a.docx', bytes })
    expect(read.kind === 'imported' && tiesOf(read.referentiel)).toEqual(EXPECTED)
  })

  it('in a file of separated values', async () => {
    const rows = COMPETENCIES.map((one, at) => `${one};"${(at < 3 ? TIED : OTHER).join('\n')}"`)
    const bytes = new TextEncoder().encode([HEADS.join(';'), ...rows].join('\n'))
    const read = await importFile({ name: 'a.csv', bytes })
    expect(read.kind === 'imported' && tiesOf(read.referentiel)).toEqual(EXPECTED)
  })

  it('in the tasks of a modality', () => {
    const content = `<h2>Bloc 1 : Pains</h2><table><tr><th>Compétences</th><th>Modalités</th></tr><tr><td>${COMPETENCIES.map((one) => `<p>${one}</p>`).join('')}</td><td><p>Étude de cas au fournil</p><ul><li>Préparer la fournée (C1.1 à C1.3)</li><li>Ranger (C1.4)</li></ul></td></tr></table>`
    const { blocs = [] } = importText({ name: 'a.html', content }).referentiel
    expect(blocs[0]?.modalites?.[0]?.taches).toEqual([
      { enonce: 'Préparer la fournée', competences: ['C1.1', 'C1.2', 'C1.3'] },
      { enonce: 'Ranger', competences: ['C1.4'] },
    ])
  })
})
