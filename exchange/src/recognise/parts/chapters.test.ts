import { readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { cell, paragraph, row, table, wordFile } from '../../../test/word.ts'
import { importFile } from '../../import-file.ts'

const styles = '<w:style w:styleId="T"><w:name w:val="heading 2"/></w:style>'
const title = (text: string): string => paragraph(text, '<w:pStyle w:val="T"/>')

test('chapters on the certification go under their keys, whatever signs a glossary defines', async () => {
  const body = [
    title('Objectifs et contexte'),
    paragraph('Le titulaire tient un fournil.'),
    title('Glossaire'),
    paragraph('DICT : déclaration de travaux'),
    paragraph('# « a: [b] » : un terme de travers'),
    paragraph('__proto__ : un nom de trop'),
    title('Jury'),
    paragraph('VAE : 3 membres, dont 1 externe. Deux boulangers et un formateur.'),
    title('Thèmes transverses'),
    paragraph('Transition écologique : C1.1'),
    title('Bloc 1 : Fabriquer les pains'),
    table(
      row([cell(paragraph('Compétences')), cell(paragraph('Critères d’évaluation'))]),
      row([cell(paragraph('C1.1 Pétrir les pâtes.')), cell(paragraph('La pâte est lisse (éliminatoire ; 2 points).'))]),
    ),
  ].join('')
  const answer = await importFile({ name: 'fournil.docx', bytes: wordFile(body, { styles }) })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  expect(readSource(answer.yaml).problems).toEqual([])
  const { certification, blocs } = answer.referentiel
  expect(certification?.objectifs_contexte).toBe('Le titulaire tient un fournil.')
  expect(certification?.glossaire?.DICT).toBe('déclaration de travaux')
  expect(Object.keys(certification?.glossaire ?? {})).toHaveLength(3)
  expect(certification?.jurys).toEqual([
    { voies: ['vae'], membres: 3, externes: 1, composition: 'Deux boulangers et un formateur.' },
  ])
  expect(certification?.themes_transverses).toEqual({ transition_ecologique: { competences: ['C1.1'] } })
  expect(blocs?.[0]?.competences?.[0]?.criteres).toEqual([
    { enonce: 'La pâte est lisse.', eliminatoire: true, points: 2 },
  ])
})
