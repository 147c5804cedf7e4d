import { describe, expect, test } from 'vitest'
import { compared } from '../../../test/import/round-trip.ts'
import { importFile } from '../../src/import-file.ts'
import { caseFormat } from '../../src/out/formats/case.ts'
import { checked, everyDefect, everyReferentiel } from '../every-referentiel.ts'

const exported = (text: string, name = 'essai'): string => caseFormat.render({ name, result: checked(text) }, 'fr')

async function imported(json: string, name = 'essai.json') {
  const answer = await importFile({ name, bytes: new TextEncoder().encode(json) })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  return answer
}

describe('a référentiel exported as CASE and imported again says the same', () => {
  test.each(everyReferentiel().map(({ name, text }) => [name, text] as const))('%s', async (name, text) => {
    const { yaml, report } = await imported(exported(text))
    const { lost, added, whole } = compared(text, yaml)
    console.log(`${name}: ${whole - lost.length} of ${whole} facts come back from CASE`)
    expect(whole).toBeGreaterThan(100)
    expect([lost, added]).toEqual([[], []])
    expect([report.unplaced, report.guessed]).toEqual([[], []])
    expect(exported(yaml)).toBe(exported(text))
  })

  // What the format does not allow is not carried; a file with such defects keeps the rest.
  const WRONG = ['structure.referentiel.yaml']
  const defects = everyDefect().filter(({ name }) => !WRONG.includes(name))
  test.each(defects.map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    const { lost, added } = compared(text, (await imported(exported(text))).yaml)
    expect([lost, added]).toEqual([[], []])
  })
})

const TEXT = `referentiel: 1
certification: { intitule: Fleuriste, registre: RNCP, etat: relu, certificateurs: [{ nom: Institut, siret: "1" }] }
blocs:
  - id: BC1
    intitule: Vendre
    competences:
      - { id: C1, enonce: Conseiller, criteres: [Le conseil est juste.] }
    modalites: [{ id: E1, intitule: Jeu de rôle, consigne: Conseillez le client. }]
`

test('spaces that do not break come back as they were', async () => {
  const spaced = TEXT.replace('Le conseil est juste.', 'Le conseil est juste à 5\u00a0% près du prix\u202f!.')
    .replace('Conseiller', '« Conseiller\u00a0»')
    .replace('Conseillez le client.', 'Conseillez le client\u00a0!')
    .replace('etat: relu', 'etat: relu, regles_obtention: "Bloc acquis\u00a0; à vie"')
  const { yaml } = await imported(exported(spaced))
  for (const words of ['5\u00a0% près du prix\u202f!', 'Conseiller\u00a0»', 'client\u00a0!', 'acquis\u00a0; à vie']) {
    expect(yaml).toContain(words)
  }
})

test('a single bloc that has the title of the certification stays a bloc', async () => {
  const { yaml } = await imported(exported(TEXT.replace('intitule: Vendre', 'intitule: Fleuriste')))
  expect(compared(TEXT, yaml)).toMatchObject({
    lost: ['bloc1.intitule : Vendre'],
    added: ['bloc1.intitule : Fleuriste'],
  })
})

describe('a package of ours that another tool changed', () => {
  test('gives the words that were changed', async () => {
    const changed = exported(TEXT)
      .replaceAll('Conseiller', 'Guider')
      .replace('"title": "Jeu de rôle"', '"title": "Oral"')
    const { referentiel } = await imported(changed)
    const [bloc] = referentiel.blocs ?? []
    expect(bloc?.competences?.[0]?.enonce).toBe('Guider')
    expect(bloc?.modalites?.[0]).toMatchObject({ id: 'E1', intitule: 'Oral', consigne: 'Conseillez le client.' })
  })

  test('keeps beside the parts of a modality the text that was changed, and says it', async () => {
    const changed = exported(TEXT).replace(
      '"description": "Conseillez le client."',
      '"description": "Conseillez deux clients."',
    )
    const { referentiel, yaml } = await imported(changed)
    expect(referentiel.blocs?.[0]?.modalites?.[0]?.enonce).toBe('Conseillez deux clients.')
    expect(yaml).toContain('# à vérifier : le texte de cette épreuve a été changé dans un autre outil')
  })

  test('takes other certifiers, and leaves what its extensions say against the format', async () => {
    const changed = exported(TEXT)
      .replace('"creator": "Institut"', '"creator": "École des fleurs"')
      .replace('"registre": "RNCP"', '"registre": "ABC", "inconnue": 1, "__proto__": { "polluted": true }')
    const { referentiel } = await imported(changed)
    expect(referentiel.certification).toMatchObject({ certificateurs: [{ nom: 'École des fleurs' }], etat: 'relu' })
    expect(Object.keys(referentiel.certification ?? {})).not.toContain('registre')
    expect(Object.keys(referentiel.certification ?? {})).not.toContain('inconnue')
    expect('polluted' in {}).toBe(false)
  })

  test('takes the links that were added', async () => {
    const text = TEXT.replace('registre: RNCP,', 'registre: RNCP, correspondances: [{ bloc: BC1, avec: RNCP2BC01 }],')
    const pack = JSON.parse(exported(text))
    const { originNodeURI } = pack.CFAssociations.find(
      ({ associationType }: { associationType: string }) => associationType === 'exactMatchOf',
    )
    pack.CFAssociations.push({
      associationType: 'exactMatchOf',
      originNodeURI,
      destinationNodeURI: { title: 'RNCP3BC04', identifier: 'x', uri: 'urn:x' },
    })
    const { referentiel } = await imported(JSON.stringify(pack))
    expect(referentiel.certification).toMatchObject({
      correspondances: [
        { bloc: 'BC1', avec: 'RNCP2BC01' },
        { bloc: 'BC1', avec: 'RNCP3BC04' },
      ],
    })
  })

  test('is read whatever its extensions hold', async () => {
    const pack = JSON.parse(exported(TEXT))
    const wild = {
      activites: 'A1',
      competences: [[1]],
      jury: 'x',
      rang: 'premier',
      dans: 3,
      intitule: null,
      enonce: { a: 1 },
    }
    for (const one of [pack.CFDocument, ...pack.CFItems, ...pack.CFAssociations, ...pack.CFRubrics]) {
      one.extensions = { equerre: wild }
    }
    for (const one of pack.CFRubrics.flatMap(
      (rubric: { CFRubricCriteria?: object[] }) => rubric.CFRubricCriteria ?? [],
    )) {
      one.extensions = { equerre: [wild] }
    }
    const { referentiel } = await imported(JSON.stringify(pack))
    expect(referentiel.blocs).toMatchObject([{ id: 'BC1', competences: [{ id: 'C1' }] }])
  })

  test('without its extensions is read as anybody’s', async () => {
    const bare = JSON.stringify(JSON.parse(exported(TEXT)), (key, value) => (key === 'extensions' ? undefined : value))
    const { referentiel } = await imported(bare)
    expect(referentiel.certification).toMatchObject({ intitule: 'Fleuriste', etat: 'brouillon' })
    expect(referentiel.blocs).toMatchObject([
      {
        id: 'BC1',
        intitule: 'Vendre',
        competences: [{ id: 'C1', enonce: 'Conseiller', criteres: [{ enonce: 'Le conseil est juste.' }] }],
        modalites: [{ intitule: 'Jeu de rôle', competences: ['C1'] }],
      },
    ])
  })
})
