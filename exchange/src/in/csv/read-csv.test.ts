import { describe, expect, test } from 'vitest'
import { type FileImport, importFile } from '../../import-file.ts'

async function imported(text: string | Uint8Array): Promise<Extract<FileImport, { kind: 'imported' }>> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const answer = await importFile({ name: 'tableau.csv', bytes })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  return answer
}

const rows = (separator: string): string =>
  [
    ['Bloc', 'Code', 'Compétence', 'Critères'],
    [
      'Bloc 1 – Vendre',
      'C1',
      'Vendre un produit, un service.',
      '"- Le produit convient.\r\n- Le prix est dit ; il est juste."',
    ],
    ['Bloc 2 – Gérer', 'C2', 'Tenir la caisse.', 'Le solde est exact.'],
  ]
    .map((cells) =>
      cells.map((cell) => (cell.includes(separator) && !cell.startsWith('"') ? `"${cell}"` : cell)).join(separator),
    )
    .join('\r\n')

describe('a file of separated values', () => {
  test.each([';', ',', '\t', '|'])('separated by %j', async (separator) => {
    const { referentiel } = await imported(`\ufeff${rows(separator)}`)
    expect(referentiel.blocs?.map(({ intitule }) => intitule)).toEqual(['Vendre', 'Gérer'])
    expect(referentiel.blocs?.[0]?.competences?.[0]?.criteres?.map(({ enonce }) => enonce)).toEqual([
      'Le produit convient.',
      'Le prix est dit ; il est juste.',
    ])
  })

  test('in the encoding of Windows, and with the separator said on its first line', async () => {
    const latin = Uint8Array.from([...`sep=;\r\n${rows(';').replaceAll('–', '-')}`].map((sign) => sign.charCodeAt(0)))
    const { referentiel, notices, report } = await imported(latin)
    expect(referentiel.blocs?.[1]?.intitule).toBe('Gérer')
    expect(notices[0]?.fr).toContain('windows-1252')
    expect(report.unplaced).toEqual([])
  })

  test('what is said of an element on several rows comes together', async () => {
    const { referentiel, report } = await imported(
      'Activité;Tâches;Code;Compétence;Modalité;Durée;Critère\nA1 Vente;Accueillir;C1;Vendre un produit.;E1 – Étude de cas;;Le prix est dit.\n;Encaisser;C2;Tenir la caisse.;;2 heures;Le solde est exact.\nA1 Vente;Ranger;;;;;\n',
    )
    expect(referentiel.activites?.[0]?.taches).toEqual(['Accueillir', 'Encaisser', 'Ranger'])
    expect(referentiel.modalites?.[0]?.enonce).toContain('2 heures')
    expect(report.unplaced).toEqual([])
  })

  test('a number alone ranks a criterion, and is no word of it', async () => {
    const { referentiel } = await imported(
      'Code;Compétence;N° critère;Critère\nC1;Vendre un produit.;1;Le prix est dit.\n;;2;Le prix est juste.\nC2;Tenir la caisse.;CR3;Le solde est exact.\n',
    )
    const criteria = referentiel.competences?.flatMap(({ criteres = [] }) => criteres)
    expect(criteria?.map(({ id, enonce }) => [id, enonce])).toEqual([
      [undefined, 'Le prix est dit.'],
      [undefined, 'Le prix est juste.'],
      ['CR3', 'Le solde est exact.'],
    ])
  })

  test('a column given to two elements is told as such', async () => {
    const bytes = new TextEncoder().encode(rows(';'))
    const answer = await importFile({ name: 'tableau.csv', bytes }, { columns: 'Compétence=C,Bloc=c' })
    expect(answer.kind === 'refused' ? answer.said.fr : '').toMatch(/^La colonne «.c.» est donnée à deux éléments/)
  })

  test('titles with nothing below are an empty table', async () => {
    const bytes = new TextEncoder().encode('Bloc;Compétence;Critères\n')
    const answer = await importFile({ name: 'tableau.csv', bytes })
    expect(answer.kind === 'refused' ? answer.said.fr : '').toMatch(/que des titres, et rien dessous/)
  })

  test('an apostrophe that keeps a text from being computed is no part of it', async () => {
    const { referentiel } = await imported(`Code;Compétence;Critère\nC1;Vendre un produit.;'- Le prix est dit.\n`)
    expect(referentiel.competences?.[0]?.criteres?.[0]?.enonce).toBe('Le prix est dit.')
  })

  test.each([
    ['', /vide/],
    [';;\n;;\n', /vide|aucun mot/],
    ['Nom;Ville\nLéa;Lyon\n', /Aucun titre de colonne.*A «\u00a0Nom/],
    ['Code;Compétence\nC1;"Vendre un produit\nC2;Conseiller\n', /guillemet/],
  ])('refused in words: %j', async (text, said) => {
    const answer = await importFile({ name: 'tableau.csv', bytes: new TextEncoder().encode(text) })
    expect(answer.kind === 'refused' ? answer.said.fr : '').toMatch(said)
  })
})

test('the labels that Équerre writes in the cells of its tables are keys again', async () => {
  const competency = [
    'C1.1 Préparer une fournée.',
    'Objectifs :',
    '• Préparer la fournée du matin',
    '   – Indicateur : Nombre de retards',
    '   – Activité : A1.1',
    '   – Échéance : Au terme de trois mois',
  ]
  const modality = ['Préparation d’une fournée', 'Compétences évaluées : C1.1', 'Consigne : Vous préparez la fournée.']
  const { referentiel } = await imported(
    `Bloc;Activités;Compétences;Modalités d’évaluation\nBC1 – Cuire;A1.1 Cuisson;"${competency.join('\n')}";"${modality.join('\n')}"`,
  )
  const [bloc] = referentiel.blocs ?? []
  expect(bloc?.competences?.[0]?.objectifs).toEqual([
    {
      enonce: 'Préparer la fournée du matin',
      indicateur: 'Nombre de retards',
      activite: 'A1.1',
      echeance: 'Au terme de trois mois',
    },
  ])
  expect(bloc?.modalites).toEqual([
    { intitule: 'Préparation d’une fournée', consigne: 'Vous préparez la fournée.', competences: ['C1.1'] },
  ])
})
