import { expect, test } from 'vitest'
import { DocumentSymbol, DocumentSymbolRequest, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node'
import { BARE } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer({}, { 'ferme.referentiel.yaml': BOUQUETS.replace('Vendre des', 'Expédier des') })

test('the outline of a file is a tree', async () => {
  const { client, open } = shared()
  const uri = await open()
  const found = (await client.request(DocumentSymbolRequest.type, { textDocument: { uri } })) ?? []
  const block = found.filter(DocumentSymbol.is).find(({ name }) => name.startsWith('BC1'))
  const groups = block?.children ?? []
  const elements = groups.flatMap(({ children = [] }) => children)
  expect(elements.map(({ name }) => name.split(' ')[0])).toEqual(expect.arrayContaining(['A1', 'C1', 'C2', 'E1']))
  for (const { range, selectionRange } of [...groups, ...elements]) {
    expect(client.words(uri, range)).toContain(client.words(uri, selectionRange))
  }
})

test('and a list for an editor that knows no trees', async () => {
  const client = await clientForTest({ capabilities: BARE, ignore: ['textDocument/publishDiagnostics'] })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS)
  const found = (await client.request(DocumentSymbolRequest.type, { textDocument: { uri } })) ?? []
  const competency = found.find(({ name }) => name.startsWith('C2'))
  expect(competency).toMatchObject({ location: { uri }, containerName: 'Compétences' })
})

test('elements are found in every file of the folder by a few of their letters', async () => {
  const { client, open, place } = shared()
  const uri = await open(BOUQUETS, 'ouvert.referentiel.yaml')
  const find = async (query: string) =>
    ((await client.request(WorkspaceSymbolRequest.type, { query })) ?? []).map(({ name, location }) => [
      location.uri,
      name.split(' ').slice(0, 2).join(' '),
    ])
  expect(await find('expedier')).toEqual([[place.uriOf('ferme.referentiel.yaml'), 'C2 Expédier']])
  expect(await find('c2 vdre')).toContainEqual([uri, 'C2 Vendre'])
  expect(await find('zzz')).toEqual([])
  place.write('ferme.referentiel.yaml', BOUQUETS.replace('Vendre des', 'Exporter des'))
  expect(await find('exporter')).toEqual([[place.uriOf('ferme.referentiel.yaml'), 'C2 Exporter']])
})
