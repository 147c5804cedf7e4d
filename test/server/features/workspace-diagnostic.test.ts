import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valueAt } from '../client/capabilities.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { BOUQUETS } from './shared.ts'

interface Report {
  readonly kind: string
  readonly uri: string
  readonly resultId?: string
  readonly items?: readonly unknown[]
}

function reportsIn(answer: unknown): readonly Report[] {
  const items = valueAt(answer, ['items'])
  return Array.isArray(items) ? items : []
}

const previous = (reports: readonly Report[]) =>
  reports.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]))

test('every référentiel of every folder and its configuration, each sent again only when it changed', async () => {
  const one = workspaceForTest({
    'a.referentiel.yaml': BOUQUETS,
    'sous/b.referentiel.yml': BOUQUETS,
    'sous/ignore.referentiel.yaml': BOUQUETS,
    'equerre.config.yaml': 'ignore: ["**/ignore.*"]\nprofl: rs\n',
    'autre.yaml': 'a: [',
  })
  const two = workspaceForTest({ 'c.referentiel.yaml': BOUQUETS })
  const client = await clientForTest({ folders: [one.uri, two.uri] })
  await client.open(one.uriOf('a.referentiel.yaml'), BOUQUETS)
  const first = reportsIn(await client.ask('workspace/diagnostic', { previousResultIds: [] }))
  expect(first.map(({ uri }) => uri)).toEqual([
    one.uriOf('a.referentiel.yaml'),
    one.uriOf('sous/b.referentiel.yml'),
    two.uriOf('c.referentiel.yaml'),
    one.uriOf('equerre.config.yaml'),
  ])
  expect(first.at(-1)?.items).toMatchObject([{ code: 'configuration-cle-inconnue' }])

  two.write('c.referentiel.yaml', `${BOUQUETS}# changé\n`)
  await client.close(one.uriOf('a.referentiel.yaml'))
  const gone = { uri: one.uriOf('parti.referentiel.yaml'), value: 'd.1' }
  const again = reportsIn(await client.ask('workspace/diagnostic', { previousResultIds: [...previous(first), gone] }))
  expect(again.map(({ uri, kind }) => [uri, kind])).toEqual([
    [one.uriOf('a.referentiel.yaml'), 'full'],
    [one.uriOf('sous/b.referentiel.yml'), 'unchanged'],
    [two.uriOf('c.referentiel.yaml'), 'full'],
    [one.uriOf('equerre.config.yaml'), 'unchanged'],
    [gone.uri, 'full'],
  ])
  expect(again.at(-1)?.items).toEqual([])
})

test('files that the editor says were made or removed', async () => {
  const place = workspaceForTest({ 'a.referentiel.yaml': BOUQUETS })
  const client = await clientForTest({ folders: [place.uri] })
  const uris = async (): Promise<readonly string[]> =>
    reportsIn(await client.ask('workspace/diagnostic', { previousResultIds: [] })).map(({ uri }) => uri)
  expect(await uris()).toEqual([place.uriOf('a.referentiel.yaml')])
  place.write('b.referentiel.yaml', BOUQUETS)
  rmSync(join(place.path, 'a.referentiel.yaml'))
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: place.uriOf('b.referentiel.yaml'), type: 1 },
      { uri: place.uriOf('a.referentiel.yaml'), type: 3 },
    ],
  })
  await client.asked('workspace/diagnostic/refresh')
  expect(await uris()).toEqual([place.uriOf('b.referentiel.yaml')])
})

test('comes file by file, with progress, for an editor that takes it so', async () => {
  const place = workspaceForTest({ 'a.referentiel.yaml': BOUQUETS, 'b.referentiel.yaml': BOUQUETS })
  const client = await clientForTest({ folders: [place.uri] })
  const answer = await client.ask('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'parts',
    workDoneToken: 'work',
  })
  expect(answer).toEqual({ items: [] })
  const told = client.take('$/progress').map(({ params }) => params)
  const parts = told.filter((params) => valueAt(params, ['token']) === 'parts')
  expect(parts.map((part) => valueAt(part, ['value', 'items', '0', 'uri']))).toEqual([
    place.uriOf('a.referentiel.yaml'),
    place.uriOf('b.referentiel.yaml'),
  ])
  const steps = told
    .filter((params) => valueAt(params, ['token']) === 'work')
    .map((part) => valueAt(part, ['value', 'kind']))
  expect([steps[0], steps.at(-1)]).toEqual(['begin', 'end'])
})

test('is for open files alone when the setting says so', async () => {
  const place = workspaceForTest({ 'a.referentiel.yaml': BOUQUETS })
  const client = await clientForTest({ folders: [place.uri], settings: { equerre: { dossier: false } } })
  expect(await client.ask('workspace/diagnostic', { previousResultIds: [] })).toEqual({ items: [] })
})
