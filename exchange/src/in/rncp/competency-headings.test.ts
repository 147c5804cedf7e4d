import { expect, test } from 'vitest'
import { exportOf, FLOWS, ficheOf } from '../../../test/register-flow.ts'
import { importRegister } from '../../import-register.ts'
import { inMemory } from '../archive/large-file.ts'

const FLOW = FLOWS['4.1']
if (FLOW === undefined) throw new Error('no flow')
const FICHE = ficheOf(FLOW)

/** What a field « liste des compétences » gives: statements with their details, and the texts kept apart with where they stood. */
async function read(field: string): Promise<{ readonly said: unknown; readonly apart: readonly string[] }> {
  const fiche = FICHE.replace(
    /<LISTE_COMPETENCES>.*?<\/LISTE_COMPETENCES>/su,
    `<LISTE_COMPETENCES><![CDATA[${field}]]></LISTE_COMPETENCES>`,
  )
  expect(fiche).not.toBe(FICHE)
  for await (const { referentiel } of importRegister(
    inMemory(new TextEncoder().encode(exportOf('4.1', fiche))),
    'all',
  )) {
    return {
      said: referentiel.blocs?.[0]?.competences?.map(({ enonce, precisions }) => [enonce, ...(precisions ?? [])]),
      apart: (referentiel.non_place ?? []).map(
        ({ texte, lieu = '' }) => `${texte} (${lieu.replace(/^ligne \d+, /u, '')})`,
      ),
    }
  }
  throw new Error('no fiche')
}

test('what is to be known is no competency, nor the end of the one above', async () => {
  const { said, apart } = await read(
    '<p>C1.1 Couper la pièce</p><p><strong>Savoirs</strong></p><ul><li>Poser la colle</li><li>Les colles</li></ul><p>C1.2 Coller la pièce</p><ul><li>en pressant</li></ul>',
  )
  expect(said).toEqual([['Couper la pièce'], ['Coller la pièce', 'en pressant']])
  expect(apart.slice(0, 3)).toEqual([
    'Savoirs (intertitre de la liste des compétences)',
    'Poser la colle (sous «\u00a0Savoirs\u00a0»)',
    'Les colles (sous «\u00a0Savoirs\u00a0»)',
  ])
})

test('a heading between competencies is kept apart, they stay', async () => {
  const { said, apart } = await read(
    '<p><strong>Découpe</strong></p><ul><li>Couper la pièce</li></ul><p><strong>Collage</strong></p><ul><li>Coller la pièce</li></ul>',
  )
  expect(said).toEqual([['Couper la pièce'], ['Coller la pièce']])
  expect(apart.slice(0, 2).map((text) => text.split(' ')[0])).toEqual(['Découpe', 'Collage'])
})

test('a competency in bold is one, with its list', async () => {
  const { said, apart } = await read(
    '<p><strong>Couper la pièce</strong></p><ul><li>en traçant</li></ul><p><strong>À partir du plan, coller la pièce</strong></p><ul><li>en pressant</li></ul>',
  )
  expect(said).toEqual([
    ['Couper la pièce', 'en traçant'],
    ['À partir du plan, coller la pièce', 'en pressant'],
  ])
  expect(apart.some((text) => text.includes('intertitre'))).toBe(false)
})
