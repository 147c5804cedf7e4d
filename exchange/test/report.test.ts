import { describe, expect, it } from 'vitest'
import { importText } from '../src/index.ts'

const read = (content: string) => importText({ name: 'fournil.txt', content })
const html = (content: string) => importText({ name: 'fournil.html', content })
const defects = (content: string, code: string): string[] =>
  read(content)
    .report.defects.filter((defect) => defect.code === code)
    .map(({ message }) => message.fr)

const HEADINGS = 'RÉFÉRENTIEL D’ACTIVITÉS\n\nRÉFÉRENTIEL DE COMPÉTENCES\n\nRÉFÉRENTIEL D’ÉVALUATION\n\n'
const BODY = 'A1 Pétrissage\n\nC1 Pétrir une pâte.\n\nC2 Cuire le pain.\n\nLa pâte est lisse.\n'

describe('a bloc title over several lines', () => {
  it.each([
    ['Produire les pains courants et\n\nInternationaux', 'Produire les pains courants et Internationaux'],
    ['Produire les pains de\n\n\n\nTradition', 'Produire les pains de Tradition'],
    ['Produire les pains\n\nTradition et levain', 'Produire les pains Tradition et levain'],
    ['Produire les pains\n\nde tradition', 'Produire les pains de tradition'],
  ])('%j', (lines, title) => {
    const { referentiel } = read(`BLOC 1\n${lines}\n\n${HEADINGS}${BODY}`)
    expect(referentiel.blocs?.map(({ intitule }) => intitule)).toEqual([title])
    expect(referentiel.blocs?.[0]?.activites).toEqual([{ id: 'A1', intitule: 'Pétrissage' }])
  })
})

describe('an assessment and its brief', () => {
  const assessment = (cell: string) =>
    html(
      `<h2>Bloc 1 : Pains</h2><table><tr><th>Compétences</th><th>Modalités</th></tr><tr><td>C1 Pétrir une pâte.</td><td>${cell}</td></tr></table>`,
    ).referentiel.blocs?.[0]?.modalites?.[0]

  it('parts a brief glued to the title', () => {
    expect(
      assessment('<p>Épreuve écrite sur le pétrissage Sur la base d’une recette, le candidat calcule.</p>'),
    ).toMatchObject({
      intitule: 'Épreuve écrite sur le pétrissage',
      consigne: 'Sur la base d’une recette, le candidat calcule.',
    })
  })

  it('takes no duration for a brief', () => {
    const { consigne, duree, enonce } = assessment('<p>Étude de cas individuelle</p><p>Durée : 3 heures</p>') ?? {}
    expect({ consigne, duree, enonce }).toEqual({
      consigne: undefined,
      duree: 'PT3H',
      enonce: 'Étude de cas individuelle Durée : 3 heures',
    })
  })
})

describe('criteria under a heading', () => {
  it('a sentence after the list leaves the group', () => {
    const { referentiel } = html(
      '<h2>Bloc 1 : Pains</h2><table><tr><th>Compétences</th><th>Critères</th></tr><tr><td>C1 Pétrir une pâte.</td><td><p>Pétrissage :</p><ul><li>Qualité de la pâte</li><li>Respect des durées</li></ul><p>Le candidat nettoie le pétrin.</p></td></tr></table>',
    )
    expect(referentiel.blocs?.[0]?.competences?.[0]?.criteres).toEqual([
      { groupe: 'Pétrissage', enonce: 'Qualité de la pâte' },
      { groupe: 'Pétrissage', enonce: 'Respect des durées' },
      { enonce: 'Le candidat nettoie le pétrin.' },
    ])
  })
})

describe('what the report says', () => {
  const BLOCS = ['1 : Pains', '2 : Viennoiseries'].map((title) => `BLOC ${title}\n\n${HEADINGS}${BODY}\n`).join('')

  it('competency codes that start again', () => {
    expect(defects(BLOCS, 'codes-de-competence-recommences')).toEqual([
      'Les codes de compétence C1, C2 recommencent d’un bloc à l’autre\u00a0: un code seul ne désigne pas une compétence.',
    ])
  })

  it('column headings spelled in two ways, and one that the law does not name', () => {
    const other = `${BLOCS}RÉFÉRENTIEL D’EVALUATION\n\nRÉFÉRENTIEL DE CERTIFICATION\n\n`
    expect(defects(other, 'graphie-de-titre-de-colonne')).toEqual([
      'Les titres de colonne écrivent le même mot de plusieurs façons\u00a0: «\u00a0ÉVALUATION\u00a0», «\u00a0EVALUATION\u00a0».',
    ])
    expect(defects(other, 'titre-de-colonne-hors-loi')).toHaveLength(1)
    expect(defects(BLOCS, 'graphie-de-titre-de-colonne')).toEqual([])
    expect(defects(BLOCS, 'titre-de-colonne-hors-loi')).toEqual([])
  })

  it('two apostrophes in the headings', () => {
    expect(defects(`${BLOCS}RÉFÉRENTIEL D'ACTIVITÉS\n\n`, 'graphie-de-titre-de-colonne')).toHaveLength(1)
  })

  it('a rubric left empty, and not one that is filled', () => {
    const rubric =
      'Le cas échéant, description de tout autre document constitutif de la certification professionnelle\n'
    expect(defects(`${BLOCS}\n${rubric}`, 'rubrique-vide')).toHaveLength(1)
    expect(defects(`${BLOCS}\n${rubric}\nUn livret est remis au candidat.\n`, 'rubrique-vide')).toEqual([])
  })

  it('residue of a copy', () => {
    const law = 'Article L6113-1 En savoir plus sur cet article... Créé par la loi\n\n'
    expect(defects(`${law}${BLOCS}`, 'residu-de-copie')).toEqual([
      '«\u00a0En savoir plus sur cet article...\u00a0»\u00a0: reste d’une copie depuis une page web.',
    ])
  })

  it('a criteria cell that repeats its competency is kept apart, with its cause', () => {
    const { referentiel, report } = html(
      '<h2>Bloc 1 : Pains</h2><table><tr><th>Compétences</th><th>Critères</th></tr><tr><td>C1 Pétrir une pâte.</td><td>C1 Pétrir une pâte.</td></tr></table>',
    )
    expect(referentiel.non_place).toEqual([
      { texte: 'C1 Pétrir une pâte.', lieu: 'ligne 1, dans la colonne des critères, répète la compétence C1' },
    ])
    expect(report.defects.map(({ code }) => code)).toEqual(['critere-repete-competence'])
  })

  it('what was tied by rows or numbers, references to a group, statements without a code', () => {
    const { report } = html(
      '<h2>Bloc 1 : Pains</h2><table><tr><th>Activités</th><th>Compétences</th><th>Modalités</th></tr><tr><td>A1 Pétrissage</td><td><p>À partir d’une recette, produire les pains de la journée.</p><p>C1.1a Pétrir une pâte.</p><p>C1.1b Façonner un pain.</p></td><td><p>Épreuve pratique</p><p>En relation avec les compétences C1.1</p></td></tr></table>',
    )
    const said = report.guessed.map(({ message }) => message.fr).join('\n')
    expect(said).toContain('2 compétences rattachées à une activité d’après la numérotation')
    expect(said).toContain('«\u00a0C1.1\u00a0» ne désigne aucune compétence\u00a0: lu «\u00a0C1.1*\u00a0»')
    expect(said).toContain('énoncé sans code parmi des compétences codées')
  })

  it('counts the words of the source', () => {
    expect(read(BODY).report.source.words).toBe(14)
  })
})

describe('the head of the file', () => {
  it('speaks of doubtful places only where there are any, and says how many', () => {
    const cells = '<h2>Bloc 1 : Pains</h2><table><tr><th>Compétences</th><th>Critères</th></tr>'
    const sure = html(`${cells}<tr><td>C1 Pétrir une pâte.</td><td>La pâte est lisse.</td></tr></table>`).yaml
    expect(sure).not.toContain('à vérifier')
    expect(sure.split('\n')[0]).toBe('# Importé de fournil.html. À relire.')
    for (const text of [BODY, `A1 Pétrissage\n\n${HEADINGS}${BODY}`, 'Bonjour.']) {
      const { yaml } = read(text)
      const marked = yaml.split('\n').filter((line) => /^\s*# à vérifier :/.test(line)).length
      const said = /(\d+) passages? douteux/.exec(yaml)?.[1]
      expect(Number(said ?? 0)).toBe(marked)
    }
  })
})

describe('the lists of a modality', () => {
  const tasks = '<ul><li>Pétrir (C1)</li><li>Cuire (C2)</li></ul>'
  const found = (after: string): readonly string[] =>
    html(
      `<h2>Bloc 1 : Pains</h2><table><tr><th>Compétences</th><th>Modalités</th></tr><tr><td><p>C1 Pétrir une pâte.</p><p>C2 Cuire un pain.</p></td><td><p>Étude de cas au fournil</p><p>Tâches :</p>${after}</td></tr></table>`,
    )
      .report.defects.filter(({ code }) => code === 'tache-sans-renvoi')
      .map(({ message }) => message.fr)

  it('are not compared with one another', () => {
    expect(found(`${tasks}<p>Productions :</p><ul><li>Fiche d’analyse</li></ul>`)).toEqual([])
  })

  it('an item that names no competency is told in its own list', () => {
    expect(found(tasks.replace('</ul>', '<li>Nettoyer le pétrin</li></ul>'))).toHaveLength(1)
  })
})
