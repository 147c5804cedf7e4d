import { describe, expect, test } from 'vitest'
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  Location,
  LocationLink,
  ReferencesRequest,
} from 'vscode-languageserver-protocol/node'
import { BARE } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()

describe('definition', () => {
  test('leads from a reference to the element, with the words pointed at', async () => {
    const { client, open } = shared()
    const uri = await open()
    const found = await client.request(DefinitionRequest.type, client.at(uri, '[C1, C2]', 5))
    const [link] = Array.isArray(found) ? found : []
    if (!LocationLink.is(link)) throw new Error('no link')
    expect(link.targetUri).toBe(uri)
    expect(client.words(uri, link.targetSelectionRange)).toBe('C2')
    expect(client.words(uri, link.targetRange)).toContain('Vendre des bouquets')
    expect(link.originSelectionRange && client.words(uri, link.originSelectionRange)).toBe('C2')
  })

  test('is a plain place for an editor that knows no links', async () => {
    const client = await clientForTest({ capabilities: BARE, ignore: ['textDocument/publishDiagnostics'] })
    const uri = 'file:///projet/bouquets.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    const found = await client.request(DefinitionRequest.type, client.at(uri, '[C1, C2]', 5))
    const [place] = Array.isArray(found) ? found : []
    if (!Location.is(place)) throw new Error('no place')
    expect(client.words(uri, place.range)).toBe('C2')
  })

  test('is nowhere for what is no reference', async () => {
    const { client, open } = shared()
    expect(await client.request(DefinitionRequest.type, client.at(await open(), 'Vendre'))).toEqual([])
  })
})

describe('references', () => {
  test.each([
    [true, 3],
    [false, 2],
  ])('with the declaration: %s', async (includeDeclaration, count) => {
    const { client, open } = shared()
    const uri = await open()
    const params = { ...client.at(uri, 'id: C1', 4), context: { includeDeclaration } }
    const found = (await client.request(ReferencesRequest.type, params)) ?? []
    expect(found.map(({ range }) => client.words(uri, range))).toEqual(Array.from({ length: count }, () => 'C1'))
  })
})

test('highlights tell where a code is given from where it is used', async () => {
  const { client, open } = shared()
  const uri = await open()
  const found = (await client.request(DocumentHighlightRequest.type, client.at(uri, '[C1, C2]', 5))) ?? []
  expect(found.map(({ range, kind }) => [client.words(uri, range), kind])).toEqual([
    ['C2', 3],
    ['C2', 2],
  ])
})

test('an address in the text is a link', async () => {
  const { client, open } = shared()
  const uri = await open(BOUQUETS.replace('Mise en situation en atelier', 'Voir https://exemple.fr/epreuve'))
  const links = (await client.request(DocumentLinkRequest.type, { textDocument: { uri } })) ?? []
  expect(links.map(({ range, target }) => [client.words(uri, range), target])).toEqual([
    ['https://exemple.fr/epreuve', 'https://exemple.fr/epreuve'],
  ])
})
