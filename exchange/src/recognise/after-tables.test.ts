import { describe, expect, it } from 'vitest'
import { importText } from '../import-text.ts'
import type { ImportedReferentiel } from '../referentiel.ts'

/** What stands below the table of a référentiel is not part of its last row. */

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`
const HEADS = row('Activités', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation')
const ROWS = `${row('A1 Fournil', 'C1.1 Pétrir une pâte afin d’obtenir un pain régulier.', 'E1 Étude de cas', 'La pâte est lisse.')}
${row('A2 Vente', 'C1.2 Vendre un pain afin de servir le client.', 'E2 Jeu de rôles', 'Le prix est annoncé.')}`

const read = (page: string): ImportedReferentiel => importText({ name: 'boulanger.html', content: page }).referentiel
const withTable = (after: string): ImportedReferentiel =>
  read(`<h1>Boulanger</h1><h2>Bloc 1 : Produire et vendre</h2><table>${HEADS}${ROWS}</table>${after}`)
const blocOf = ({ blocs = [] }: ImportedReferentiel) => blocs[0] ?? {}
const ALONE = blocOf(withTable(''))

describe('after a table', () => {
  it('titled sections on the certification are said of it', () => {
    const imported = withTable(`<h1>Modalités d’obtention de la certification</h1><p>Le jury délibère à huis clos.</p>
<h1>Accessibilité</h1><p>Un tiers-temps est accordé sur demande.</p><h1>Prérequis</h1><p>Un an d’expérience.</p>`)
    expect(blocOf(imported)).toEqual(ALONE)
    expect(imported.certification).toMatchObject({
      regles_obtention: 'Le jury délibère à huis clos.',
      accessibilite: 'Un tiers-temps est accordé sur demande.',
      prerequis: ['Un an d’expérience.'],
    })
  })

  it('lines with a label are too, each in its place', () => {
    const imported = withTable(
      '<p>Accessibilité : un tiers-temps est accordé.</p><p>Prérequis : un an d’expérience.</p><p>Règles d’obtention : tous les blocs sont validés.</p>',
    )
    expect(blocOf(imported)).toEqual(ALONE)
    expect(imported.certification).toMatchObject({
      accessibilite: 'un tiers-temps est accordé.',
      prerequis: ['un an d’expérience.'],
      regles_obtention: 'tous les blocs sont validés.',
    })
  })

  it('any other text is kept aside', () => {
    const imported = withTable('<p>Règlement approuvé par le conseil du 3 mars.</p>')
    expect(blocOf(imported)).toEqual(ALONE)
    expect(imported.non_place?.map(({ texte }) => texte)).toEqual(['Règlement approuvé par le conseil du 3 mars.'])
  })

  it('what the table had no column for completes it', () => {
    const heads = row('Compétences', 'Critères d’évaluation')
    const competency = row('C1.1 Pétrir une pâte afin d’obtenir un pain régulier.', 'La pâte est lisse.')
    const imported = read(
      `<h1>Boulanger</h1><h2>Bloc 1 : Produire</h2><table>${heads}${competency}</table><p>Étude de cas de 2 heures.</p>`,
    )
    expect(blocOf(imported).modalites).toMatchObject([{ type: 'etude_de_cas' }])
  })
})

describe('criteria whose numbers look like those of competencies', () => {
  const competency = (code: string): string => `${code} Tenir un poste afin de servir le client.`
  const criteriaOf = (rows: string): (readonly string[])[] => {
    const heads = row('Compétences', 'Critères d’évaluation')
    const { competences = [] } = blocOf(read(`<h2>Bloc 1 : Servir</h2><table>${heads}${rows}</table>`))
    return competences.map(({ criteres = [] }) => criteres.map(({ id, enonce }) => `${id ?? '-'} ${enonce}`))
  }

  it('stay in the rows of the table', () => {
    const rows = [
      row(competency('C1.1'), 'CR1.1 Le poste est propre.\nCR1.2 La file est courte.'),
      row(competency('C1.2'), 'CR1.3 Le client est salué.'),
      row(competency('C1.3'), 'Le ticket est remis.'),
    ]
    expect(criteriaOf(rows.join(''))).toEqual([
      ['CR1.1 Le poste est propre.', 'CR1.2 La file est courte.'],
      ['CR1.3 Le client est salué.'],
      ['- Le ticket est remis.'],
    ])
  })

  it('follow their numbers where one cell faces several competencies', () => {
    const merged =
      '<td rowspan="3">CR1.1 Le poste est propre.<br>CR1.2 Le client est salué.<br>CR1.3 Le ticket est remis.</td>'
    const rows = `<tr><td>${competency('C1.1')}</td>${merged}</tr>${row(competency('C1.2'))}${row(competency('C1.3'))}`
    expect(criteriaOf(rows)).toEqual([
      ['CR1.1 Le poste est propre.'],
      ['CR1.2 Le client est salué.'],
      ['CR1.3 Le ticket est remis.'],
    ])
  })

  it('may stand under a title in their cell', () => {
    const rows = `${row(competency('C1.1'), 'CR1 Le poste est propre.')}${row(competency('C1.2'), 'Accueil\nCR2 Le client est salué.')}`
    const heads = row('Compétences', 'Critères d’évaluation')
    const { competences = [] } = blocOf(read(`<h2>Bloc 1 : Servir</h2><table>${heads}${rows}</table>`))
    expect(competences[1]?.criteres).toEqual([{ id: 'CR2', groupe: 'Accueil', enonce: 'Le client est salué.' }])
  })
})
