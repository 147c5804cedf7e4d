import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../exchange/src/index.ts'
import { INDEXED, OBSERVED, PROJECT, REFERRED, SHEETS_IN_TEXT, TICKED, WORKSHEET } from './markdown.ts'
import { FIVE_COLUMNS, SEPARATE, SHEETS, SIX_COLUMNS, TRANSPOSED } from './pages.ts'

/**
 * Layouts met in documents that the recogniser had never seen, rewritten about other trades. Each failed at first; what is asked is the
 * whole of it, and that nothing is put where it does not belong.
 */
async function read(text: string, name: string) {
  const answer = await importFile({ name, bytes: strToU8(text) })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  const { blocs, ...flat } = answer.referentiel
  const parts = blocs ?? [flat]
  return {
    ...answer.referentiel,
    parts,
    competencies: parts.flatMap(({ competences }) => competences ?? []),
    assessments: parts.flatMap(({ modalites }) => modalites ?? []),
    loose: parts.flatMap(({ criteres }) => criteres ?? []).map(({ enonce }) => enonce),
    unplaced: (answer.referentiel.non_place ?? []).map(({ texte }) => texte),
  }
}

type Read = Awaited<ReturnType<typeof read>>

const owned = ({ competencies }: Read): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    competencies.map(({ id, enonce, criteres }) => [
      id ?? enonce,
      (criteres ?? []).map((criterion) => criterion.enonce),
    ]),
  )

describe('pages', () => {
  test('the sheets of a titre professionnel: each competency has the criteria of its sheet', async () => {
    const found = await read(SHEETS, 'reac.html')
    expect(owned(found)).toEqual({
      CP1: ['Les défauts sont tous relevés', 'Le diagnostic est expliqué au client'],
      CP2: ['La transmission fonctionne sans bruit'],
      CP3: ['Le devis est conforme aux tarifs affichés'],
    })
    expect(found.blocs?.map(({ id, intitule }) => [id, intitule])).toEqual([['1', 'Entretenir un parc de vélos']])
    expect(found.competencies.map(({ activites }) => activites)).toEqual([['AT1'], ['AT1'], ['AT1']])
    expect(found.loose).toEqual([])
    expect(found.assessments).toEqual([])
    expect(found.unplaced).toContain('Utiliser une clé de 2 mm')
  })

  test('an épreuve written the same in two blocs is of both', async () => {
    const found = await read(FIVE_COLUMNS, 'colonnes.html')
    expect(found.parts.map(({ modalites }) => modalites?.length)).toEqual([1, 1])
    expect(found.competencies.map(({ criteres }) => criteres?.length)).toEqual([2, 1, 1, 2])
  })

  test('a bloc named in the first of six columns', async () => {
    const found = await read(SIX_COLUMNS, 'six.html')
    expect(found.blocs?.map(({ id, modalites }) => [id, modalites?.length])).toEqual([
      ['BC01', 2],
      ['BC02', 1],
    ])
    expect(found.parts.flatMap(({ activites }) => activites ?? []).map(({ intitule }) => intitule)).toEqual([
      'Préparation du sol',
      'Plantation',
      'Taille',
    ])
    expect(found.unplaced).toContain('RFF : réseau fédéral')
  })

  test('a table of evaluation apart: a criterion without a code is of its own row', async () => {
    expect(owned(await read(SEPARATE, 'separe.html'))).toEqual({
      C1: ['Le support est adapté au niveau', 'Le temps est réparti'],
      C2: ['Chaque participant s’exprime', 'Les consignes sont comprises'],
      C3: ['Le bilan s’appuie sur les retours'],
    })
  })

  test('a table for each competency, its parts in rows', async () => {
    const found = await read(TRANSPOSED, 'fiches.html')
    expect(owned(found)).toEqual({
      'C1.1': ['Le retournement est régulier', 'La croûte est saine'],
      'C1.2': ['L’hygrométrie est dans la plage prévue'],
    })
    expect(found.assessments).toHaveLength(2)
  })
})

describe('texts', () => {
  test('observables under a title of their own, after the épreuve', async () => {
    const found = await read(OBSERVED, 'observables.md')
    expect(found.competencies.map(({ enonce }) => enonce)).toEqual([
      'Recenser les besoins d’un verger en échangeant avec son propriétaire',
      'Chiffrer les travaux à partir des besoins recensés',
    ])
    expect(found.assessments).toHaveLength(1)
    expect(owned(found)).toEqual({
      C1: ['O1: Le candidat présente une analyse des besoins.'],
      C2: ['O2: Le chiffrage présente plusieurs scénarios.'],
    })
  })

  test('the competencies that a criterion names at its end, where they are of the document', async () => {
    const found = await read(REFERRED, 'renvois.md')
    expect(owned(found)).toEqual({
      C1: ['Les besoins sont classés.', 'Le plan est daté'],
      C2: ['Le devis est chiffré'],
      C3: [],
    })
    const [bloc] = found.parts
    expect(bloc?.criteres).toEqual([
      { competences: ['C1', 'C2'], enonce: 'Le dossier est complet' },
      { competences: ['C1', 'C2', 'C3'], enonce: 'Le vocabulaire est juste' },
      { enonce: 'La norme est citée [C9]' },
      { enonce: 'Les délais sont tenus [niveau 2]' },
    ])
  })

  test('the sheets of a titre professionnel in a text: its name, criteria one a line, its summary made nothing of', async () => {
    const found = await read(SHEETS_IN_TEXT, 'reac.txt')
    expect(found.certification?.intitule).toBe('Réparateur de vélos')
    expect(found.parts.flatMap(({ activites }) => activites ?? []).map(({ intitule }) => intitule)).toEqual([
      'Entretenir un parc de vélos',
    ])
    expect(owned(found)).toEqual({
      CP1: [
        'Les défauts du vélo sont tous relevés',
        'Le diagnostic est expliqué au client',
        'La fiche est remplie sans erreur',
      ],
      CP2: ['La transmission fonctionne sans bruit'],
    })
    expect(found.loose).toEqual([])
  })

  test.each([
    'RÉFÉRENTIEL EMPLOI ACTIVITÉS COMPÉTENCES\nDU TITRE PROFESSIONNEL\n\nRéparateur de vélos\n\nNiveau 3\n',
    'RÉFÉRENTIEL EMPLOI ACTIVITÉS COMPÉTENCES DU TITRE PROFESSIONNEL\nRéparateur de vélos\nNiveau 3\n',
    'RÉFÉRENTIEL EMPLOI ACTIVITÉS COMPÉTENCES DU TITRE PROFESSIONNEL Réparateur de vélos – Niveau 3\n',
    'TITRE PROFESSIONNEL\nRéparateur de vélos\n\nNiveau 3\n',
  ])('the name of a titre professionnel, where it stands: %j', async (first) => {
    const { certification } = await read(`${first}\n${SHEETS_IN_TEXT.split('\n').slice(4).join('\n')}`, 'titre.txt')
    expect([certification?.intitule, certification?.niveau]).toEqual(['Réparateur de vélos', 3])
  })

  test('« du titre professionnel » in a table of contents is no name', async () => {
    const found = await read(
      'SOMMAIRE\n\nPrésentation de l’évolution du titre professionnel Vue synthétique\n',
      's.txt',
    )
    expect(found.certification?.intitule).toBeUndefined()
  })

  test('a table of contents and a table of codes make no bloc', async () => {
    const found = await read(INDEXED, 'index.md')
    expect(found.blocs?.map(({ intitule }) => intitule)).toEqual(['Cadrer les travaux', 'Conduire les travaux'])
    expect(found.competencies.map(({ id }) => id)).toEqual(['C1', 'C2'])
    expect(found.unplaced).toContain('A1, A2')
  })

  test('boxes to tick, and criteria below each competency', async () => {
    expect(owned(await read(TICKED, 'cases.md'))).toEqual({
      C6: ['Le dossier contient une étude comparative des porte-greffes', 'La soutenance présente une étude récente'],
      C7: ['Le candidat justifie chaque coupe'],
    })
  })

  test('what comes after the table, under titles that name no part, is not placed', async () => {
    const found = await read(WORKSHEET, 'feuille.md')
    expect(found.competencies).toHaveLength(1)
    expect(found.activites).toBeUndefined()
    expect(found.unplaced).toContain('- Identifiez les parcelles en premier.')
  })

  test('titles written as HTML in a text', async () => {
    const found = await read(PROJECT, 'projet.md')
    expect(found.competencies.map(({ enonce }) => enonce).filter((enonce) => enonce.includes('<'))).toEqual([])
    expect(found.competencies.map(({ enonce }) => enonce)).toContain('Greffer un arbre fruitier')
  })
})
