import { expect, test } from 'vitest'
import { PrepareRenameRequest, RenameRequest, TextDocumentEdit } from 'vscode-languageserver-protocol/node'
import { BARE } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()
const REFUSED = -32803

test('shows what is renamed before it is', async () => {
  const { client, open } = shared()
  const uri = await open()
  const prepared = await client.request(PrepareRenameRequest.type, client.at(uri, '[C1, C2]', 1))
  expect(prepared).toMatchObject({ placeholder: 'C1' })
})

test('gives another code everywhere, for the version that was read, with its name for the history', async () => {
  const { client, open } = shared()
  const uri = await open()
  const edit = await client.request(RenameRequest.type, { ...client.at(uri, '[C1, C2]', 1), newName: 'C9' })
  const [change] = edit?.documentChanges ?? []
  if (!TextDocumentEdit.is(change)) throw new Error('no change of a document')
  expect(change.textDocument).toEqual({ uri, version: 1 })
  expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: false }])
  await client.apply(edit ?? {})
  expect(client.text(uri).text).toBe(BOUQUETS.replaceAll('C1', 'C9').replace('BC9', 'BC1'))
})

test('is refused with the reason in words', async () => {
  const { client, open } = shared()
  const uri = await open()
  const nothing = await client.refusal('textDocument/prepareRename', client.at(uri, 'Vendre'))
  expect(nothing.code).toBe(REFUSED)
  expect(nothing.message).toContain('code')
  const taken = await client.refusal('textDocument/rename', { ...client.at(uri, '[C1, C2]', 1), newName: 'C2' })
  expect(taken.code).toBe(REFUSED)
  expect(taken.message).toContain('«\u00a0C2\u00a0»')
})

test('is plain edits for an editor that knows no versions', async () => {
  const client = await clientForTest({ capabilities: BARE, ignore: ['textDocument/publishDiagnostics'] })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS)
  const edit = await client.request(RenameRequest.type, { ...client.at(uri, '[C1, C2]', 1), newName: 'C9' })
  expect(edit?.documentChanges).toBeUndefined()
  expect(client.after(uri, edit?.changes?.[uri] ?? [])).toContain('[C9, C2]')
})
