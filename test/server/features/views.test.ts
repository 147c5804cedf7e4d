import { describe, expect, test } from 'vitest'
import { equerre } from '../../cli/equerre.ts'
import { valueAt } from '../client/capabilities.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer({ ignore: ['equerre/changed'] }, { 'ferme.referentiel.yaml': BOUQUETS })
const ask = (view: string, uri: string): Promise<unknown> =>
  shared().client.ask(`equerre/${view}`, { textDocument: { uri } })

test('equerre/model is the tree with its places, and the normalised form of the export', async () => {
  const { open, place } = shared()
  const uri = await open()
  const model = await ask('model', uri)
  expect(model).toMatchObject({ uri, version: 1, profile: 'sur_demande' })
  expect(JSON.stringify(valueAt(model, ['items']))).toContain('"code":"C2"')
  const exported = JSON.parse(equerre(['export', 'ferme.referentiel.yaml'], { cwd: place.path }).stdout)
  expect(valueAt(model, ['referential'])).toEqual(exported)
})

test('equerre/coverage is the figures of the command, and where they stand', async () => {
  const { client, open, place } = shared()
  const uri = await open()
  const coverage = await ask('coverage', uri)
  const json = JSON.parse(equerre(['check', 'ferme.referentiel.yaml', '--format', 'json'], { cwd: place.path }).stdout)
  expect(valueAt(coverage, ['figures'])).toEqual(valueAt(json, ['files', '0', 'coverage']))
  const blocks = valueAt(coverage, ['blocks'])
  const [block] = Array.isArray(blocks) ? blocks : []
  expect(
    block.competencies.map((range: Parameters<typeof client.words>[1]) => client.words(uri, range).slice(0, 6)),
  ).toEqual(['id: C1', 'id: C2'])
  expect(block.assessments).toHaveLength(1)
})

test('equerre/preview is the page of the command', async () => {
  const { open, place } = shared()
  const html = valueAt(await ask('preview', await open()), ['html'])
  expect(html).toBe(equerre(['preview', 'ferme.referentiel.yaml', '-o', '-'], { cwd: place.path }).stdout)
})

describe('what is shown', () => {
  test('may be a file that is not open', async () => {
    const uri = shared().place.uriOf('ferme.referentiel.yaml')
    expect(await ask('model', uri)).toMatchObject({ uri, version: null })
    expect(await ask('model', shared().place.uriOf('absent.referentiel.yaml'))).toBeNull()
  })

  test('is said to have changed once, until it is asked for again', async () => {
    const { client, open } = shared()
    const uri = await open()
    await ask('coverage', uri)
    await client.change(uri, { start: 0, end: 0, newText: '# ' })
    expect((await client.next('equerre/changed')).params).toEqual({ uri, version: 2 })
    await client.change(uri, { start: 0, end: 0, newText: '# ' })
    await ask('coverage', uri)
    expect(client.take('equerre/changed')).toEqual([])
    await client.close(uri)
    expect((await client.next('equerre/changed')).params).toEqual({ uri, version: null })
  })

  test('changes with the settings', async () => {
    const { client, open } = shared()
    const uri = await open()
    await ask('coverage', uri)
    await client.configure({ equerre: { profil: 'strict' } })
    await client.next(
      'equerre/changed',
      (params) => valueAt(params, ['uri']) === uri && valueAt(params, ['version']) === 1,
    )
    expect(await ask('model', uri)).toMatchObject({ profile: 'strict' })
  })
})
