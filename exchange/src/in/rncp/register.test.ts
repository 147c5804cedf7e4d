import { expect, test } from 'vitest'
import { importFile } from '../../import-file.ts'
import { importRegister, type WantedFiches } from '../../import-register.ts'
import type { ImportResult } from '../../import-text.ts'

const field = (name: string, text: string): string => `<${name}>${text}</${name}>`

const BLOC = field(
  'BLOC_COMPETENCES',
  [
    field(
      'MODALITES_EVALUATION',
      'Mise en situation professionnelle reconstituée : taille d’un arbre fruitier&lt;br&gt;Dossier écrit',
    ),
    field('CODE', 'RNCP90001BC01'),
    field('LIBELLE', 'Tailler les arbres  d’un verger'),
    field(
      'LISTE_COMPETENCES',
      'C1.1 Observer la vigueur d’un arbre afin de choisir une taille&lt;br&gt;C1.2 Tailler un arbre formé en respectant sa structure',
    ),
  ].join(''),
)

const FICHE = field(
  'FICHE',
  [
    field('NUMERO_FICHE', 'RNCP90001'),
    field('INTITULE', 'Arboriculteur de verger'),
    field('ACTIF', 'Oui'),
    field('TYPE_ENREGISTREMENT', 'Enregistrement sur demande'),
    field('NOMENCLATURE_EUROPE', field('NIVEAU', 'NIV4')),
    field('CODES_NSF', field('NSF', field('CODE', '210') + field('LIBELLE', 'Agriculture'))),
    field('CODES_ROME', field('ROME', field('CODE', 'A1401'))),
    field('ACTIVITES_VISEES', 'Entretien des arbres    Récolte des fruits'),
    field('CAPACITES_ATTESTEES', 'C1.1 Observer la vigueur d’un arbre afin de choisir une taille'),
    field('SI_JURY_VAE', field('ACTIF', 'Oui') + field('COMPOSITION', 'Trois arboriculteurs')),
    field('SI_JURY_FI', field('ACTIF', 'Non')),
    field(
      'CERTIFICATEURS',
      field('CERTIFICATEUR', field('NOM_CERTIFICATEUR', 'Maison des vergers') + field('ETAT_CERTIFICATEUR', 'Actif')),
    ),
    field('BLOCS_COMPETENCES', BLOC),
    field('CORRESPONDANCES', field('CORRESPONDANCE', field('BLOC_COMPETENCES', field('CODE', 'RNCP90001BC01')))),
  ].join(''),
)

const SKILL = field(
  'FICHE',
  field('NUMERO_FICHE', 'RS9002') +
    field('INTITULE', 'Greffer un arbre fruitier') +
    field(
      'CAPACITES_ATTESTEES',
      'Choisir un greffon sain selon la variété demandée par le client ; Réaliser une greffe en fente sur un porte-greffe ; Suivre la reprise de la greffe pendant une saison',
    ),
)

const flow = (...fiches: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><FICHES>${field('VERSION_FLUX', '4.1')}${fiches.join('')}</FICHES>`

/** The flow in small chunks, cut in the middle of letters. */
async function* chunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(text: string, wanted: WantedFiches, size = 7): Promise<readonly ImportResult[]> {
  const found: ImportResult[] = []
  for await (const one of importRegister(chunks(text, size), wanted)) found.push(one)
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
  expect(only?.referentiel.non_place?.map(({ texte }) => texte)).toEqual(['Entretien des arbres', 'Récolte des fruits'])
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
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks(flow(FICHE, ...Array.from({ length: 500 }, () => SKILL)), 4096)) {
      read += 1
      yield chunk
    }
  }
  for await (const found of importRegister(counted(), { number: 'rncp 90001' }))
    expect(found.yaml).toContain('RNCP90001')
  expect(read).toBeLessThan(5)
})

test.each([
  ['another XML', '<notes><note/></notes>', /FICHES/],
  ['a flow that stops', flow(FICHE).slice(0, -40), /incomplet/],
  ['a document type', '<!DOCTYPE FICHES [<!ENTITY a "b">]><FICHES></FICHES>', /FICHES/],
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
