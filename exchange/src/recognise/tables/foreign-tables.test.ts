import { expect, it } from 'vitest'
import { importText } from '../../import-text.ts'

const HEADS = '<tr><th>Activités</th><th>Exemples de tâches</th><th>Compétences</th><th>Critères d’évaluation</th></tr>'
const ROW =
  '<tr><td>A1 Fournil</td><td><ul><li>Peser la farine</li><li>Chauffer le four</li></ul></td><td>C1 Pétrir une pâte afin d’obtenir un pain régulier.</td><td>La pâte est lisse.</td></tr>'
const TABLE = `<h2>Bloc 1 : Produire</h2><table>${HEADS}${ROW}</table>`
const read = (page: string) => importText({ name: 'boulanger.html', content: page }).referentiel

it('a table of other things below the référentiel is set aside whole, with the reason', () => {
  const juries =
    '<table><tr><td><b>Voie d’accès</b></td><td><b>Composition du jury</b></td></tr><tr><td>Formation continue</td><td>Trois membres du métier</td></tr></table>'
  const { blocs, non_place } = read(`${TABLE}<h2>Le jury</h2>${juries}`)
  expect(blocs).toEqual(read(TABLE).blocs)
  expect(non_place?.map(({ texte }) => texte)).toEqual([
    'Le jury',
    'Voie d’accès',
    'Composition du jury',
    'Formation continue',
    'Trois membres du métier',
  ])
  expect(non_place?.at(-1)?.lieu).toMatch(/colonnes ne sont pas celles d’un référentiel/)
})

it('a table that goes on without its headings is still read', () => {
  const more =
    '<table><tr><td><b>A2 Vente</b></td><td><b>Rendre la monnaie.</b></td><td><b>C2 Vendre un pain afin de servir le client.</b></td><td><b>Le prix est annoncé.</b></td></tr><tr><td>A3 Stock</td><td>Compter les sacs.</td><td>C3 Commander la farine afin de ne pas en manquer.</td><td>La commande est juste.</td></tr></table>'
  const [bloc] = read(`${TABLE}${more}`).blocs ?? []
  expect(bloc?.competences?.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3'])
})

it('a column of examples of tasks holds tasks', () => {
  const [bloc] = read(TABLE).blocs ?? []
  expect(bloc?.activites).toEqual([{ id: 'A1', intitule: 'Fournil', taches: ['Peser la farine', 'Chauffer le four'] }])
})

it('the certification is not called by the title of a chapter', () => {
  const page = (heading: string) => read(`${heading}<p>Il se prépare en deux ans.</p>${TABLE}`).certification
  expect(page('<h1>Présentation du métier</h1>')?.intitule).toBeUndefined()
  expect(
    page('<p>CERTIFICAT DE QUALIFICATION PROFESSIONNELLE</p><p>Boulanger de quartier</p><h1>Présentation du CQP</h1>'),
  ).toMatchObject({ intitule: 'Boulanger de quartier' })
})
