import { expect, onTestFinished, test } from 'vitest'
import { VSCODE } from '../client/capabilities.ts'
import { UNASKED } from '../client/client.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { type Held, memoryProbe } from '../client/probe.ts'
import { runSession } from './session.ts'
import { sample } from './texts.ts'

/** What a server holds does not grow with what it has done. The long session is in the benchmark: `npm run bench:lsp -- --session`. */

const TEXT = sample('direction-etablissement-medico-social.referentiel.yaml')

test('a session of edits ends with the memory of its beginning', { timeout: 180_000 }, async () => {
  const probe = await memoryProbe()
  onTestFinished(probe.close)
  const place = workspaceForTest()
  const client = await clientForTest({ ...probe.started, capabilities: VSCODE, folders: [place.uri], ignore: UNASKED })
  const uri = place.uriOf('longue.referentiel.yaml')
  await client.open(uri, TEXT)
  const held: Held[] = []
  await runSession(client, {
    uri,
    edits: 300,
    seed: 8,
    every: 100,
    pause: async () => void held.push(await probe.held()),
  })
  const [first, , last] = held
  expect(last?.heap).toBeLessThan(1.2 * (first?.heap ?? 0))
})

test('200 documents opened and closed leave nothing', { timeout: 180_000 }, async () => {
  const probe = await memoryProbe()
  onTestFinished(probe.close)
  const place = workspaceForTest()
  const client = await clientForTest({ ...probe.started, capabilities: VSCODE, folders: [place.uri], ignore: UNASKED })
  const openAndClose = async (from: number, to: number): Promise<Held> => {
    for (let index = from; index < to; index++) {
      const uri = place.uriOf(`${index}.referentiel.yaml`)
      await client.open(uri, `${TEXT}# ${index}\n`)
      await client.diagnostics(uri)
      await client.ask('textDocument/documentSymbol', { textDocument: { uri } })
      await client.close(uri)
    }
    return await probe.held()
  }
  const before = await openAndClose(0, 50)
  const after = await openAndClose(50, 250)
  // The bounded memories of words still fill a little. One document with all that is known of it takes some megabytes: 200 kept ones would
  // be far above.
  expect(after.heap - before.heap).toBeLessThan(10_000_000)
})
