import { expect, test } from 'vitest'
import { exportOf, FLOWS, ficheOf } from '../../../test/register-flow.ts'
import { importFile } from '../../import-file.ts'

/** What every flow says of the same fiche, whatever the names of its elements and the way its texts are written. */
async function read(text: Uint8Array) {
  const answer = await importFile({ name: 'export_fiches_RNCP.xml', bytes: text })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  return answer.referentiel
}

test.each(Object.entries(FLOWS))('flow %s gives the same référentiel', async (_, flow) => {
  const referentiel = await read(new TextEncoder().encode(exportOf(flow.version, ficheOf(flow))))
  expect(referentiel.certification).toMatchObject({
    intitule: 'Arboriculteur de verger',
    numero: 'RNCP90001',
    niveau: 4,
    codes_nsf: ['210'],
    codes_rome: ['A1401'],
    certificateurs: [{ nom: 'Maison des vergers' }],
    voies_acces: ['vae'],
    jurys: [{ voies: ['vae'], composition: 'Trois arboriculteurs' }],
  })
  const [bloc] = referentiel.blocs ?? []
  expect(bloc?.intitule).toBe('Tailler les arbres d’un verger')
  expect(bloc?.competences?.map(({ id, enonce }) => `${id} ${enonce}`)).toEqual([
    'C1.1 Observer la vigueur d’un arbre afin de choisir une taille',
    'C1.2 Tailler un arbre formé en respectant sa structure',
  ])
  expect(JSON.stringify(bloc?.modalites)).toContain('taille d’un arbre fruitier')
  const kept = referentiel.non_place?.map(({ texte }) => texte)
  expect(kept).toEqual(['Entretien des arbres', 'Récolte des fruits', 'Vergers et pépinières'])
})

test.each([
  ['ISO-8859-1', (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
  ['UTF-16', (text: string) => Uint8Array.from(`\ufeff${text}`.split('').flatMap((unit) => bytesOf(unit)))],
])('an export in %s is read in it', async (encoding, encode) => {
  const flow = FLOWS['4.1']
  if (flow === undefined) throw new Error('no flow')
  const fiche = ficheOf(flow).replaceAll('’', "'").replaceAll('œ', 'oe')
  const text = exportOf('4.1', fiche).replace('UTF-8', encoding)
  const referentiel = await read(encode(text))
  expect(referentiel.non_place?.map(({ texte }) => texte)).toContain('Récolte des fruits')
})

const bytesOf = (unit: string): number[] => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]
