import { expect, it } from 'vitest'
import { importText } from '../import-text.ts'

/** Activities, competencies and their evaluation in tables apart, tied by codes: as the sheets of a workbook do. */
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

const PAGE = [
  table(['Bloc', 'Activités'], ['BC1 Produire', 'A1.1 Fournil'], ['BC2 Vendre', 'A2.1 Comptoir']),
  table(
    ['Bloc', 'Activité', 'Compétences'],
    ['BC1 Produire', 'A1.1', 'C1.1 Pétrir une pâte afin d’obtenir un pain régulier.'],
    ['BC2 Vendre', 'A2.1', 'C2.1 Servir un client afin de le satisfaire.'],
  ),
  table(
    ['Compétence', 'Modalité', 'Critères'],
    ['C1.1', 'E1 Étude de cas', 'La pâte est lisse.'],
    ['C2.1', 'E2 Jeu de rôles', 'Le client est salué.'],
  ),
].join('<p>Suite.</p>')

it('each bloc is one, with its activities, its competencies and their evaluation', () => {
  const { blocs = [] } = importText({ name: 'boulanger.html', content: PAGE }).referentiel
  expect(blocs.map(({ id, activites, competences }) => [id, activites?.length, competences])).toMatchObject([
    ['BC1', 1, [{ id: 'C1.1', activites: ['A1.1'], criteres: [{ enonce: 'La pâte est lisse.' }] }]],
    ['BC2', 1, [{ id: 'C2.1', activites: ['A2.1'], criteres: [{ enonce: 'Le client est salué.' }] }]],
  ])
  expect(blocs.map(({ modalites = [] }) => modalites.map(({ id }) => id))).toEqual([['E1'], ['E2']])
})
