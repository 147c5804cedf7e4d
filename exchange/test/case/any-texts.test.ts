import { check, readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { compared } from '../../../test/import/round-trip.ts'
import { importFile } from '../../src/import-file.ts'
import { caseFormat } from '../../src/out/formats/case.ts'

/** Référentiels whose texts look like what separates the parts of a field: each comes back from CASE as it was. */

const TEXTS = [
  'Planifier les réparations',
  '- une puce',
  '2. Un numéro',
  '– tiret',
  'A > B',
  'Un ; deux',
  '"guillemets" et \\ barre',
  '<b>gras</b> & co',
  'NSF 310',
  '2026',
  'true',
  'null',
  '😀 é\u0301',
  '# dièse',
  'Bloc de compétences',
  'Certificateur non précisé',
  'Critère',
  'BC1',
]

function referentielFor(seed: number): string {
  let state = seed
  const text = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return TEXTS[(state >>> 8) % TEXTS.length] ?? ''
  }
  const texts = (): readonly string[] => Array.from({ length: (state >>> 3) % 3 }, text)
  const some = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list)
  const criterion = () => ({ groupe: some([text(), text()]), enonce: text(), indicateurs: some(texts()), points: 0.5 })
  const bloc = (rank: number) => ({
    id: `BC${rank}`,
    intitule: text(),
    synthese: [text(), text()],
    activites: [{ id: 'A1', intitule: text(), description: text(), taches: texts() }],
    competences: [
      {
        id: 'C1',
        activites: ['A1'],
        enonce: text(),
        precisions: some(texts()),
        suite: text(),
        criteres: [criterion(), criterion()],
        objectifs: [text(), { enonce: text(), cible: text() }],
      },
      { id: 'C2', activites: 'toutes', enonce: text(), modalites: [{ intitule: text(), consigne: text() }] },
    ],
    modalites: [
      {
        id: 'E1',
        intitule: text(),
        enonce: text(),
        productions: [text(), { intitule: text(), composantes: [text()] }],
      },
      { id: 'E2', consigne: text(), competences: ['C1'], jury: { membres: 1, composition: text() } },
    ],
    criteres: [{ ...criterion(), competences: ['C1', 'C2'], modalites: ['E1', 'E2'] }, criterion()],
  })
  return JSON.stringify({
    referentiel: 1,
    certification: {
      intitule: text(),
      certificateurs: [{ nom: text(), siret: '1' }, { nom: text() }],
      objectifs_contexte: text(),
      regles_obtention: text(),
      codes_nsf: ['310p', '007'],
      document: { version: text(), date: '2026-01-02', remplace: text() },
      correspondances: [{ bloc: 'BC1', avec: text(), etendue: 'partielle', commentaire: text() }],
      glossaire: { constructor: text(), __proto__x: text() },
      echelle: { resultats: ['acquis', text()] },
    },
    blocs: [bloc(1), bloc(2)],
  })
}

test('any texts come back', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const text = referentielFor(seed)
    const json = caseFormat.render({ name: 'essai', result: check(readSource(text), {}) }, 'fr')
    const answer = await importFile({ name: 'essai.json', bytes: new TextEncoder().encode(json) })
    if (answer.kind === 'refused') throw new Error(answer.said.fr)
    const { lost, added, whole } = compared(text, answer.yaml)
    expect([lost, added], `${seed}`).toEqual([[], []])
    expect(whole).toBeGreaterThan(80)
  }
})
