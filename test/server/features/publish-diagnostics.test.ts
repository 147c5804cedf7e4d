import { expect, test } from 'vitest'
import { PLAIN, UTF8, VSCODE } from '../client/capabilities.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { BOUQUETS } from './shared.ts'

const PUBLISH = 'textDocument/publishDiagnostics'

test('an editor that does not ask is sent the findings of each version, and none once the file is closed', async () => {
  const client = await clientForTest({ capabilities: PLAIN })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS)
  expect(await client.published(uri)).toMatchObject({ uri, version: 1 })
  const start = BOUQUETS.indexOf('  d’atelier')
  await client.change(uri, { start, end: start + 1, newText: '' })
  const { version, diagnostics } = await client.published(uri)
  expect(version).toBe(2)
  expect(diagnostics.filter(({ code }) => code === 'espaces-doubles')).toHaveLength(1)
  await client.close(uri)
  expect((await client.next(PUBLISH)).params).toEqual({ uri, diagnostics: [] })
})

test('of changes that come together the last is checked, and none out of turn', async () => {
  const client = await clientForTest({ capabilities: PLAIN })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS)
  await client.published(uri)
  const changes = Array.from({ length: 20 }, () => client.change(uri, { start: 0, end: 0, newText: '#\n' }))
  await Promise.all(changes)
  const last = await client.next(PUBLISH, (params) => JSON.stringify(params).includes('"version":21'))
  expect(last.params).toMatchObject({ uri, version: 21 })
  // How many are read at once is the system's affair: those in between are checked or passed over, in order and once.
  const between = client.take(PUBLISH).map(({ params }) => Number(/"version":(\d+)/.exec(JSON.stringify(params))?.[1]))
  expect(between).toEqual([...new Set(between)].sort((a, b) => a - b))
  expect(between.every((version) => version > 1 && version < 21)).toBe(true)
})

test('files that are not open are checked too, and again when they change, with progress', async () => {
  const place = workspaceForTest({
    'a.referentiel.yaml': BOUQUETS,
    'sous/b.referentiel.yaml': BOUQUETS,
    'sous/equerre.config.yaml': 'ignore: [b.referentiel.yaml]\n',
    'node_modules/c.referentiel.yaml': BOUQUETS,
  })
  const client = await clientForTest({
    capabilities: { ...PLAIN, window: { workDoneProgress: true } },
    folders: [place.uri],
    // A file that is being written may be read before it is whole, and is then checked once more.
    ignore: [PUBLISH],
  })
  const uri = place.uriOf('a.referentiel.yaml')
  const published = (spaces: number) =>
    client.next(PUBLISH, (sent) => {
      const said = JSON.stringify(sent)
      return said.includes(uri) && said.split('"espaces-doubles"').length - 1 === spaces
    })
  await published(2)
  expect((await client.next('$/progress')).params).toMatchObject({ value: { kind: 'begin', cancellable: true } })
  await client.next('$/progress', (params) => JSON.stringify(params).includes('"end"'))
  client.take('$/progress')
  place.write('a.referentiel.yaml', BOUQUETS.replace('  d’atelier', ' d’atelier'))
  await published(1)
})

test('places count bytes where that was agreed', async () => {
  const client = await clientForTest({ capabilities: UTF8 })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS.replace('Fleuriste  d’', 'Œillets ’’’  d’'))
  const { diagnostics } = await client.published(uri)
  const spaces = diagnostics.filter(({ code }) => code === 'espaces-doubles')
  expect(spaces.map(({ range }) => client.words(uri, range))).toEqual(['  ', '  '])
  const at = client.text(uri).text.indexOf('  d’atelier')
  await client.change(uri, { start: at, end: at + 1, newText: '' })
  const after = (await client.published(uri)).diagnostics.filter(({ code }) => code === 'espaces-doubles')
  expect(after).toHaveLength(1)
})

test('an editor that asks for open files only is sent those of the others', async () => {
  const place = workspaceForTest({ 'a.referentiel.yaml': BOUQUETS })
  const { diagnostics: _, ...workspace } = VSCODE.workspace ?? {}
  const client = await clientForTest({
    capabilities: { ...VSCODE, workspace },
    folders: [place.uri],
    ignore: ['$/progress'],
  })
  const uri = place.uriOf('a.referentiel.yaml')
  const sent = await client.next(PUBLISH)
  expect(JSON.stringify(sent.params)).toContain('espaces-doubles')
  await client.open(uri, BOUQUETS)
  expect((await client.next(PUBLISH)).params).toEqual({ uri, diagnostics: [] })
  expect((await client.diagnostics(uri)).length).toBeGreaterThan(0)
})
