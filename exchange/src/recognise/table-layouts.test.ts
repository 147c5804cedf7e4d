import { describe, expect, it } from 'vitest'
import { readHtml } from '../in/html/read-html.ts'
import type { ImportedBlock, ImportedReferentiel } from '../referentiel.ts'
import { type Recognition, recognise } from './recognise.ts'

/** Tables laid out as certifiers lay them out, on trades of our own. */

const row = (...cells: readonly string[]): string => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
const across = (text: string, columns: number): string => `<tr><td colspan="${columns}">${text}</td></tr>`
const list = (...items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`

const recognised = (body: string): Recognition => recognise(readHtml('tableau.html', body))
const read = (body: string): ImportedReferentiel => recognised(body).referentiel

function blocsOf(body: string): readonly ImportedBlock[] {
  return read(body).blocs ?? []
}

const asideOf = ({ non_place = [] }: ImportedReferentiel): string[] =>
  non_place.flatMap((one) => (typeof one === 'string' ? [one] : [one.texte]))
const criteriaOf = ({ competences = [] }: ImportedBlock): (readonly string[])[] =>
  competences.map(({ criteres = [] }) => criteres.map(({ enonce }) => enonce))

const SHEAR = 'C1 Tondre une brebis en la maintenant sans effort, afin de préserver la toison.'
const SORT = 'C2 Trier la laine selon sa finesse, pour former des lots homogènes.'
const BLOC = '<h1>Tondeur</h1><h2>Bloc 1 : Récolter la laine</h2>'

describe('a column headed in words of its own', () => {
  const heads = row('Compétences', 'Ce que l’on regarde', 'Savoirs associés')
  const rows = [
    row(SHEAR, list('La peau n’est pas coupée.', 'La toison reste entière.'), 'Anatomie du mouton'),
    row(SORT, list('Les lots sont étiquetés.', 'La finesse est mesurée.'), 'Classement des laines'),
  ]

  it('is that of the criteria where its texts assert and no other column is; the report says so', () => {
    const { referentiel, guessed } = recognised(`${BLOC}${table(heads, ...rows)}`)
    expect((referentiel.blocs ?? []).flatMap(criteriaOf)).toEqual([
      ['La peau n’est pas coupée.', 'La toison reste entière.'],
      ['Les lots sont étiquetés.', 'La finesse est mesurée.'],
    ])
    expect(guessed.map(({ message }) => message.fr)).toContain(
      'La colonne «\u00a0Ce que l’on regarde\u00a0» a été lue comme celle des critères, d’après ses textes.',
    )
  })

  it('stays apart, with its title, where it is of something else', () => {
    const { non_place } = read(`${BLOC}${table(heads, ...rows)}`)
    expect(non_place).toMatchObject([
      { texte: 'Anatomie du mouton', lieu: expect.stringContaining('colonne «\u00a0Savoirs associés\u00a0»') },
      { texte: 'Classement des laines' },
    ])
  })
})

describe('a row across the table', () => {
  const heads = row('Activités', 'Compétences', 'Critères')
  const rows = [row('Tonte', SHEAR, 'La peau n’est pas coupée.'), row('Tri', SORT, 'Les lots sont étiquetés.')]

  it('holds the assessments of the bloc, each with the competencies it names', () => {
    const said = '<p>Épreuve pratique de tonte (C1).</p><p>Étude de cas sur un lot de laine (C2).</p>'
    const [bloc] = blocsOf(
      table(across('Bloc 1 : Récolter la laine', 3), heads, ...rows, across(`<p>Modalités d’évaluation</p>${said}`, 3)),
    )
    expect(bloc?.modalites?.map(({ competences }) => competences)).toEqual([['C1'], ['C2']])
    expect(bloc?.activites?.map(({ intitule }) => intitule)).toEqual(['Tonte', 'Tri'])
  })

  it('holds what a title across it above announces, or its own label', () => {
    for (const end of [
      across('Modalités d’évaluation', 3) + across('Observation en situation pendant une journée de tonte.', 3),
      across('Modalités d’évaluation : observation en situation pendant une journée de tonte.', 3),
    ]) {
      const [bloc] = blocsOf(table(across('Bloc 1 : Récolter la laine', 3), heads, ...rows, end))
      expect(bloc?.modalites).toMatchObject([{ type: 'observation', competences: ['toutes'] }])
      expect(bloc?.competences).toHaveLength(2)
    }
  })

  it('is no activity when it is a note on the whole', () => {
    const note = 'Candidats en situation de handicap : le référent du centre étudie chaque demande.'
    const imported = read(table(across('Bloc 1 : Récolter la laine', 3), heads, ...rows, across(note, 3)))
    expect(imported.certification?.accessibilite).toBe('le référent du centre étudie chaque demande.')
    expect(imported.blocs?.[0]?.activites).toHaveLength(2)
  })

  it('is a competency over its criteria and their indicators, its list a part of it', () => {
    const [bloc] = blocsOf(
      BLOC +
        table(
          across('Compétence 1 – Tondre une brebis sans la blesser', 2),
          across('<ol><li>Installer le poste de tonte</li><li>Maintenir l’animal</li></ol>', 2),
          row('<p>Critères</p><p>Que veut-on vérifier ?</p>', 'Indicateurs'),
          row('Respect de l’animal', list('La peau n’est pas coupée.', 'L’animal reste calme.')),
        ),
    )
    expect(bloc?.competences).toMatchObject([
      {
        id: 'C1',
        enonce: 'Tondre une brebis sans la blesser',
        precisions: ['Installer le poste de tonte', 'Maintenir l’animal'],
        criteres: [
          { enonce: 'Respect de l’animal', indicateurs: ['La peau n’est pas coupée.', 'L’animal reste calme.'] },
        ],
      },
    ])
    expect(bloc?.activites).toBeUndefined()
  })
})

describe('a cell of assessments', () => {
  const heads = row('Compétences', 'Modalités', 'Critères')
  const assessed = (below: string): (readonly [string | undefined, unknown])[] => {
    const rows = [
      row(SHEAR, 'Observation au poste', 'La peau n’est pas coupée.'),
      row(SORT, below, 'Les lots sont étiquetés.'),
    ]
    const [bloc] = blocsOf(`${BLOC}${table(heads, ...rows)}`)
    return (bloc?.modalites ?? []).map(({ intitule, consigne, competences }) => [intitule ?? consigne, competences])
  }

  it('is another assessment than that of the cell above', () => {
    expect(assessed('Entretien de 10 minutes')).toEqual([
      ['Observation au poste', ['C1']],
      ['Entretien de 10 minutes', ['C2']],
    ])
  })

  it('says nothing new where it says « idem » or draws a line', () => {
    for (const below of ['Idem', 'Même épreuve que ci-dessus', '–'])
      expect(assessed(below)).toEqual([['Observation au poste', ['toutes']]])
  })
})

describe('tables that speak of the same blocs', () => {
  const competencies = table(row('Compétences', 'Critères'), row(SHEAR, 'La peau n’est pas coupée.'))
  const others = table(row('Compétences', 'Critères'), row(SORT, 'Les lots sont étiquetés.'))
  const blocs = `<h2>Bloc 1 : Récolter la laine</h2>${competencies}<h2>Bloc 2 : Préparer la laine</h2>${others}`

  it('are joined by the numbers of the blocs: a table of assessments at the end', () => {
    const end = table(
      row('Blocs', 'Épreuves'),
      row('Bloc 1', 'Mise en situation de tonte'),
      row('Bloc 2', 'Étude de cas'),
    )
    const found = blocsOf(`<h1>Tondeur</h1>${blocs}<h2>Modalités d’évaluation</h2>${end}`)
    expect(found.map(({ id, modalites = [] }) => [id, modalites.map(({ type }) => type)])).toEqual([
      ['1', ['mise_en_situation']],
      ['2', ['etude_de_cas']],
    ])
    expect(found.map(({ modalites }) => modalites?.[0]?.competences)).toEqual([['toutes'], ['toutes']])
  })

  it('are joined by the codes of the competencies where no bloc is named', () => {
    const end = table(
      row('Compétences', 'Épreuves'),
      row('C1', 'Mise en situation de tonte'),
      row('C2', 'Étude de cas'),
    )
    const found = blocsOf(`<h1>Tondeur</h1>${blocs}<h2>Évaluation</h2>${end}`)
    expect(found.map(({ modalites = [] }) => modalites.map(({ type }) => type))).toEqual([
      ['mise_en_situation'],
      ['etude_de_cas'],
    ])
  })

  it('are joined where a first table says the statements that the others say again', () => {
    const first = table(
      row('Blocs', 'Compétences'),
      row('Bloc 1 : Récolter la laine', SHEAR),
      row('Bloc 2 : Préparer la laine', SORT),
    )
    const found = blocsOf(`<h1>Tondeur</h1>${first}${blocs}`)
    expect(found.map(({ competences = [] }) => competences.map(({ id }) => id))).toEqual([['C1'], ['C2']])
    expect(found.flatMap(criteriaOf)).toEqual([['La peau n’est pas coupée.'], ['Les lots sont étiquetés.']])
  })
})

describe('tables of two columns', () => {
  it('say what the certification is, before the référentiel', () => {
    const facts = table(
      row('Intitulé', 'Tondeur de brebis'),
      row('Niveau', 'Niveau 3'),
      row('Certificateur', 'Maison de la laine'),
    )
    const imported = read(
      `${facts}${BLOC}${table(row('Compétences', 'Critères'), row(SHEAR, 'La peau n’est pas coupée.'))}`,
    )
    expect(imported.certification).toMatchObject({
      intitule: 'Tondeur de brebis',
      niveau: 3,
      certificateurs: [{ nom: 'Maison de la laine' }],
    })
    expect(imported.blocs).toHaveLength(1)
  })

  it('present the certification, before the tables whose headings name its parts: nothing in them is an element', () => {
    const front = table(
      row('Le plateau compte neuf cents brebis.', 'Tondre les troupeaux du plateau, chaque printemps.'),
      row('Les adultes sans expérience sont accueillis.', 'Accueillir les éleveurs du plateau, chaque automne.'),
    )
    const headed = table(row('Compétences', 'Critères'), row(SHEAR, 'La peau n’est pas coupée.'))
    const blocs = blocsOf(`<h1>Tondeur</h1>${front}<h2>Bloc 1 : Récolter la laine</h2>${headed}`)
    expect(blocs).toHaveLength(1)
    expect(blocs.map(({ activites }) => activites?.length ?? 0)).toEqual([0])
    expect(blocs.flatMap(({ competences = [] }) => competences.map(({ id }) => id))).toEqual(['C1'])
  })

  it('are the sheet of a competency whose code is beside its words; a rubric of no key stays apart', () => {
    const sheet = table(
      row('Compétence n° 1', 'Tondre une brebis afin de récolter sa laine.'),
      row('Activités', 'Tonte'),
      row('Critères', list('La peau n’est pas coupée.')),
      row('Modalité', 'Observation en situation'),
      row('Savoirs associés', 'Anatomie du mouton'),
    )
    const imported = read(`${BLOC}${sheet}`)
    expect(imported.blocs?.[0]?.competences).toMatchObject([
      { id: 'C1', enonce: 'Tondre une brebis afin de récolter sa laine.' },
    ])
    expect(imported.blocs?.[0]?.activites).toMatchObject([{ intitule: 'Tonte' }])
    expect(asideOf(imported)).toEqual(['Anatomie du mouton'])
  })
})

describe('in running text', () => {
  it('an action in bold before a numbered chapter names a certification; what it says of handicap is its trade', () => {
    const imported = read(
      [
        '<p><b>ASSOCIATION DES TONDEURS</b></p><p><b>Accueillir une personne en situation de handicap à la bergerie</b></p>',
        '<p><b>1 – CONTEXTE</b></p><p>Les bergeries reçoivent des personnes en situation de handicap.</p>',
        '<p><b>2 – COMPÉTENCES</b></p>',
        table(row('Compétences', 'Critères'), row(SHEAR, 'La peau n’est pas coupée.')),
      ].join(''),
    )
    expect(imported.certification?.intitule).toBe('Accueillir une personne en situation de handicap à la bergerie')
    expect(imported.certification?.accessibilite).toBeUndefined()
    expect(imported.contexte).toBe('Les bergeries reçoivent des personnes en situation de handicap.')
  })

  it('a list under « Activités » is one activity an item', () => {
    const [bloc] = blocsOf(
      `${BLOC}<h3>Activités</h3>${list('Tonte des brebis', 'Tri des toisons')}<h3>Compétences</h3><p>${SHEAR}</p>`,
    )
    expect(bloc?.activites).toMatchObject([{ intitule: 'Tonte des brebis' }, { intitule: 'Tri des toisons' }])
  })

  it('a label before the first criterion heads it, lettered épreuves are two, numbers name competencies', () => {
    const { competences, modalites } = read(
      [
        '<h1>Tondre et trier</h1>',
        '<p><b>1 – COMPÉTENCES</b></p>',
        '<p>Compétence 1 : Tondre une brebis afin de récolter sa laine.</p>',
        '<p>Critères : Cr1.1 La peau n’est pas coupée.</p><p>Cr1.2 La toison reste entière.</p>',
        '<p>Compétence 2 : Trier la laine pour former des lots.</p><p>Critères : Cr2.1 Les lots sont étiquetés.</p>',
        '<p><b>2 – MODALITÉS D’ÉVALUATION</b></p>',
        '<p>Épreuve A Mise en situation de tonte. Compétence 1.</p><p>Épreuve B Étude de cas sur un lot. Compétences 1 et 2.</p>',
      ].join(''),
    )
    expect(competences?.map(({ criteres = [] }) => criteres.map(({ id }) => id))).toEqual([
      ['Cr1.1', 'Cr1.2'],
      ['Cr2.1'],
    ])
    expect(modalites?.map(({ id, competences: named }) => [id, named])).toEqual([
      ['A', ['C1']],
      ['B', ['C1', 'C2']],
    ])
  })
})
