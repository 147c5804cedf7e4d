import { expect, test } from 'vitest'
import { HoverRequest } from 'vscode-languageserver-protocol/node'
import { BARE } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()

test('says what a code designates, on its range', async () => {
  const { client, open } = shared()
  const uri = await open()
  const hover = await client.request(HoverRequest.type, client.at(uri, '[C1, C2]', 1))
  expect(hover?.range === undefined ? '' : client.words(uri, hover.range)).toBe('C1')
  expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Composer un bouquet') })
})

test('has nothing to say on a blank or beyond the text', async () => {
  const { client, open } = shared()
  const uri = await open('\n\n\n')
  expect(
    await client.request(HoverRequest.type, { textDocument: { uri }, position: { line: 1, character: 0 } }),
  ).toBeNull()
  expect(
    await client.request(HoverRequest.type, { textDocument: { uri }, position: { line: 99, character: 99 } }),
  ).toBeNull()
})

test('speaks English and plain text to an editor that wants them', async () => {
  const client = await clientForTest({
    capabilities: BARE,
    locale: 'en-GB',
    ignore: ['textDocument/publishDiagnostics'],
  })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS)
  const hover = await client.request(HoverRequest.type, client.at(uri, 'niveau', 1))
  expect(hover?.contents).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/level/i) })
  expect(JSON.stringify(hover?.contents)).not.toMatch(/\*\*|```/)
})
