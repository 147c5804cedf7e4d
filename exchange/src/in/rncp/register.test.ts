import { expect, test } from 'vitest'
import { exportOf, FLOWS, ficheOf, SKILL } from '../../../test/register-flow.ts'
import { importFile } from '../../import-file.ts'
import { importRegister } from '../../import-register.ts'
import type { ImportResult } from '../../import-text.ts'
import type { LargeFile } from '../archive/large-file.ts'
import type { WantedFiches } from './wanted-fiches.ts'

const V41 = FLOWS['4.1']
if (V41 === undefined) throw new Error('no flow')
const FICHE = ficheOf(V41)
const flow = (...fiches: readonly string[]): string => exportOf('4.1', ...fiches)

/** A file read in small pieces, cut in the middle of letters. */
function inPieces(bytes: Uint8Array, size = 7, counted: () => void = () => undefined): LargeFile {
  return {
    size: bytes.length,
    async *read(start, end) {
      for (let at = start; at < end; at += size) {
        counted()
        yield bytes.subarray(at, Math.min(end, at + size))
      }
    },
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

async function all(text: string, wanted: WantedFiches, size = 7): Promise<readonly ImportResult[]> {
  const found: ImportResult[] = []
  for await (const one of importRegister(inPieces(encoded(text), size), wanted)) found.push(one)
  return found
}

test('a fiche gives its certification, its blocs, their competencies and their épreuves', async () => {
  const [only, ...others] = await all(flow(SKILL, FICHE), { number: 'RNCP90001' })
  expect(others).toEqual([])
  expect(only?.referentiel.certification).toEqual({
    intitule: 'Arboriculteur de verger',
    registre: 'RNCP',
    numero: 'RNCP90001',
    etat: 'brouillon',
    niveau: 4,
    codes_nsf: ['210'],
    codes_rome: ['A1401'],
    certificateurs: [{ nom: 'Maison des vergers' }],
    voies_acces: ['vae'],
    jurys: [{ voies: ['vae'], composition: 'Trois arboriculteurs' }],
  })
  const [bloc] = only?.referentiel.blocs ?? []
  expect(bloc?.id).toBe('RNCP90001BC01')
  expect(bloc?.intitule).toBe('Tailler les arbres d’un verger')
  expect(bloc?.competences?.map(({ id }) => id)).toEqual(['C1.1', 'C1.2'])
  expect(JSON.stringify(bloc?.modalites)).toContain('taille d’un arbre fruitier')
})

test('what the format has no key for is kept, what a bloc says again is not', async () => {
  const [only] = await all(flow(FICHE), 'all')
  const kept = only?.referentiel.non_place?.map(({ texte }) => texte)
  expect(kept).toEqual(['Entretien des arbres', 'Récolte des fruits', 'Vergers et pépinières'])
  expect(only?.referentiel.non_place?.[0]?.lieu).toContain('activités visées')
})

test('a fiche of the RS in one line is cut into its statements', async () => {
  const [only] = await all(flow(SKILL), 'all')
  expect(only?.referentiel.certification?.registre).toBe('RS')
  expect(only?.referentiel.competences?.map(({ enonce }) => enonce.split(' ')[0])).toEqual([
    'Choisir',
    'Réaliser',
    'Suivre',
  ])
})

test('all of them, one after the other, in any size of pieces', async () => {
  const many = flow(...Array.from({ length: 40 }, () => FICHE))
  const small = await all(many, 'all')
  expect(small).toHaveLength(40)
  const one = await all(many, 'all', 1_000_000)
  expect(one.map(({ yaml }) => yaml)).toEqual(small.map(({ yaml }) => yaml))
})

test('the first fiche that is wanted ends the reading', async () => {
  let read = 0
  const long = flow(FICHE, ...Array.from({ length: 500 }, () => SKILL))
  const file = inPieces(encoded(long), 4096, () => {
    read += 1
  })
  for await (const found of importRegister(file, { number: 'rncp 90001' })) expect(found.yaml).toContain('RNCP90001')
  expect(read).toBeLessThan(5)
})

test.each([
  ['another XML', '<notes><note/></notes>', /FICHES/],
  ['a flow that stops', flow(FICHE).slice(0, -40), /incomplet/],
  [
    'a document type',
    '<!DOCTYPE FICHES [<!ENTITY a "b">]><FICHES></FICHES>',
    /déclare un type de document \(DOCTYPE\)/,
  ],
  ['the document type of another', '<!DOCTYPE FICHESX><FICHES></FICHES>', /n’est pas un export du répertoire national/],
])('%s is refused in words', async (_, text, words) => {
  const bytes = new TextEncoder().encode(text)
  const answer = await importFile({ name: 'export.xml', bytes }, { format: 'rncp' })
  expect(answer.kind).toBe('refused')
  if (answer.kind === 'refused') expect(answer.said.fr).toMatch(words)
})

test('an export of several fiches asks which', async () => {
  const bytes = new TextEncoder().encode(flow(FICHE, SKILL))
  const answer = await importFile({ name: 'export.xml', bytes })
  expect(answer.kind === 'refused' ? answer.said.fr : '').toMatch(/--fiche/)
})
