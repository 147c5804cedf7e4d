import { describe, expect, test } from 'vitest'
import { casePackage } from '../../src/out/case/package.ts'
import type { CFPackage } from '../../src/out/case/types.ts'
import { caseFormat } from '../../src/out/formats/case.ts'
import { checked, everyDefect, everyReferentiel } from '../every-referentiel.ts'
import { schemaOf } from '../schemas.ts'

const faults = schemaOf('case/case-v1p1-cfpackage.json')
const subjectOf = (text: string) => ({ name: 'essai.referentiel.yaml', result: checked(text) })
const packageOf = (text: string): CFPackage => casePackage(subjectOf(text))

const everything = (pack: CFPackage) => {
  const criteria = (pack.CFRubrics ?? []).flatMap(({ CFRubricCriteria = [] }) => CFRubricCriteria)
  return [
    pack.CFDocument,
    ...pack.CFItems,
    ...pack.CFAssociations,
    ...pack.CFDefinitions.CFItemTypes,
    ...(pack.CFRubrics ?? []),
    ...criteria,
    ...criteria.flatMap(({ CFRubricCriterionLevels = [] }) => CFRubricCriterionLevels),
  ]
}

describe('every package is valid against the published schema of CASE 1.1', () => {
  test.each([...everyReferentiel(), ...everyDefect()].map(({ name, text }) => [name, text] as const))(
    '%s',
    (_, text) => {
      const written = caseFormat.render(subjectOf(text), 'fr')
      expect(faults(JSON.parse(written))).toEqual([])
      const pack = packageOf(text)
      const identifiers = everything(pack).map(({ identifier }) => identifier)
      expect(new Set(identifiers).size).toBe(identifiers.length)
      for (const { identifier, uri } of everything(pack)) {
        expect(identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(uri).toBe(`urn:uuid:${identifier}`)
      }
      const known = new Set(identifiers)
      const children = pack.CFAssociations.filter(({ associationType }) => associationType === 'isChildOf')
      expect(children.map(({ originNodeURI }) => originNodeURI.identifier).sort()).toEqual(
        pack.CFItems.map(({ identifier }) => identifier).sort(),
      )
      for (const { originNodeURI, destinationNodeURI } of children) {
        expect(known.has(originNodeURI.identifier) && known.has(destinationNodeURI.identifier)).toBe(true)
      }
      expect(caseFormat.render(subjectOf(text), 'en')).toBe(written)
    },
  )

  test('which refuses what is none', () => {
    expect(faults({ CFDocument: { title: 'Sans identifiant' } })).not.toEqual([])
    expect(faults({ ...packageOf(TEXT), autre: 1 })).not.toEqual([])
  })
})

const TEXT = `referentiel: 1
certification:
  intitule: Fleuriste
  numero: RNCP12345
  niveau: 4
  document: { version: "2.1", date: 2026-03-01, remplace: RNCP00001 }
  certificateurs: [{ nom: Institut des fleurs }]
  echelle: { resultats: [acquis, partiellement_acquis, non_acquis] }
  correspondances: [{ bloc: BC1, avec: RNCP11111BC02, etendue: totale }]
blocs:
  - id: BC1
    intitule: Vendre des fleurs
    synthese: Le fleuriste conseille.
    activites:
      - { id: A1, intitule: Vente, taches: [Accueil du client, Encaissement] }
    competences:
      - id: C1.1
        activites: [A1]
        enonce: Conseiller le client
        precisions: [en l’écoutant]
        suite: afin de le fidéliser
        criteres:
          - { id: CR1, groupe: [Accueil, Écoute], enonce: Le conseil porte sur la saison., indicateurs: [deux fleurs], points: 2.5 }
      - { id: C1.2, enonce: Encaisser, criteres: [La caisse est juste.] }
    modalites:
      - { id: E1, intitule: Jeu de rôle, duree: PT1H30M, competences: [C1.1] }
    criteres:
      - { modalites: [E1], enonce: La tenue est propre. }
`

describe('the package of a référentiel', () => {
  const pack = packageOf(TEXT)
  const item = (code: string) => pack.CFItems.find(({ humanCodingScheme }) => humanCodingScheme === code)

  test('says what the certification is', () => {
    expect(pack.CFDocument).toMatchObject({
      title: 'Fleuriste',
      creator: 'Institut des fleurs',
      version: '2.1',
      language: 'fr',
      caseVersion: '1.1',
      lastChangeDateTime: '2026-03-01T00:00:00Z',
    })
  })

  test('holds blocs, activities, tasks and competencies in their tree, in their order', () => {
    expect(pack.CFItems.map(({ CFItemType, fullStatement }) => `${CFItemType} : ${fullStatement}`)).toEqual([
      'Bloc de compétences : Vendre des fleurs',
      'Activité : Vente',
      'Tâche : Accueil du client',
      'Tâche : Encaissement',
      'Compétence : Conseiller le client\n- en l’écoutant\nafin de le fidéliser',
      'Compétence : Encaisser',
    ])
    expect(item('BC1')).toMatchObject({ notes: 'Le fleuriste conseille.', educationLevel: ['4'] })
    const ranks = pack.CFAssociations.filter(({ associationType }) => associationType === 'isChildOf')
    expect(
      ranks.map(({ originNodeURI, sequenceNumber, destinationNodeURI }) => [
        originNodeURI.title,
        sequenceNumber,
        destinationNodeURI.title,
      ]),
    ).toEqual([
      ['BC1', 1, 'Fleuriste'],
      ['A1', 1, 'BC1'],
      ['Accueil du client', 1, 'A1'],
      ['Encaissement', 2, 'A1'],
      ['C1.1', 2, 'BC1'],
      ['C1.2', 3, 'BC1'],
    ])
  })

  test('ties competencies to activities, blocs to those of other certifications, the whole to what it replaces', () => {
    const links = pack.CFAssociations.filter(({ associationType }) => associationType !== 'isChildOf')
    expect(
      links.map(({ associationType, originNodeURI, destinationNodeURI }) => [
        associationType,
        originNodeURI.title,
        destinationNodeURI.title,
      ]),
    ).toEqual([
      ['isRelatedTo', 'C1.1', 'A1'],
      ['replacedBy', 'RNCP00001', 'Fleuriste'],
      ['exactMatchOf', 'BC1', 'RNCP11111BC02'],
    ])
  })

  test('names the bloc of another certification as that one would', () => {
    const other = packageOf(TEXT.replace('numero: RNCP12345', 'numero: RNCP11111').replace('id: BC1\n', 'id: BC2\n'))
    const link = pack.CFAssociations.find(({ associationType }) => associationType === 'exactMatchOf')
    expect(link?.destinationNodeURI.identifier).toBe(other.CFItems[0]?.identifier)
  })

  test('has a rubric for the modality, another for what no single one reads, with levels from the scale', () => {
    const [first, second] = pack.CFRubrics ?? []
    expect(first).toMatchObject({
      title: 'Jeu de rôle',
      description: 'Durée\u00a0: 1\u00a0h\u00a030\nCompétences évaluées\u00a0: C1.1',
    })
    expect(first?.CFRubricCriteria).toMatchObject([
      {
        category: 'Accueil > Écoute',
        description: 'Le conseil porte sur la saison.\n- deux fleurs',
        CFItemURI: { title: 'C1.1', identifier: item('C1.1')?.identifier },
        weight: 2.5,
        position: 1,
        rubricId: first?.identifier,
        CFRubricCriterionLevels: [
          { quality: 'Acquis', position: 1 },
          { quality: 'Partiellement acquis', position: 2 },
          { quality: 'Non acquis', position: 3 },
        ],
      },
      { description: 'La tenue est propre.', CFItemURI: { title: 'BC1' } },
    ])
    expect(second).toMatchObject({ title: 'Critères d’évaluation, BC1 Vendre des fleurs' })
    expect(second?.CFRubricCriteria).toMatchObject([{ description: 'La caisse est juste.' }])
  })
})

describe('an identifier', () => {
  const identifiersOf = (text: string): ReadonlyMap<string, string> =>
    new Map(
      everything(packageOf(text)).map((one) => {
        const words = 'fullStatement' in one ? one.fullStatement : 'description' in one ? one.description : ''
        return [one.identifier, words ?? '']
      }),
    )

  test('stays when anything else changes: words, order, blocs, activities', () => {
    const before = [...identifiersOf(TEXT).keys()]
    const changed = TEXT.replace('Encaisser,', 'Encaisser avec soin,')
      .replace('intitule: Fleuriste', 'intitule: Fleuriste d’art')
      .replace('      - { id: A1,', '      - { id: A0, intitule: Achat }\n      - { id: A1,')
      .replace('blocs:\n', 'blocs:\n  - { id: BC0, intitule: Acheter, competences: [{ id: C0, enonce: Choisir }] }\n')
    const after = new Set(identifiersOf(changed).keys())
    expect(before.filter((identifier) => !after.has(identifier))).toEqual([])
  })

  test('is told apart where two say the same', () => {
    const twice = TEXT.replace('[La caisse est juste.]', '[La caisse est juste., La caisse est juste.]')
    expect(identifiersOf(twice).size).toBeGreaterThan(identifiersOf(TEXT).size)
  })

  test('never depends on the name of the file when the certification has a title', () => {
    const result = checked(TEXT)
    expect(casePackage({ name: 'a', result })).toEqual(casePackage({ name: 'b', result }))
  })
})

describe('the date of a package', () => {
  const dateOf = (date: string): string =>
    packageOf(`referentiel: 1\ncertification: { intitule: F, document: { date: ${date} } }\n`).CFDocument
      .lastChangeDateTime

  test.each([
    ['2026-03-01', '2026-03-01T00:00:00Z'],
    ['"2026-03"', '2026-03-01T00:00:00Z'],
    ['2026', '2026-01-01T00:00:00Z'],
    ['01/03/2026', '2026-03-01T00:00:00Z'],
    ['2026-02-31', '1970-01-01T00:00:00Z'],
    ['mars 2026', '1970-01-01T00:00:00Z'],
  ])('%s gives %s', (written, date) => expect(dateOf(written)).toBe(date))
})
