import { expect, test } from 'vitest'
import { sharedServer } from './shared.ts'

const shared = sharedServer()
const run = (command: unknown, args: readonly unknown[] = []): Promise<unknown> =>
  shared().client.ask('workspace/executeCommand', { command, arguments: args })

test('equerre.showPlaces goes to the first place, for an editor that does not list them', async () => {
  const { client, open } = shared()
  const uri = await open()
  const selection = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }
  expect(await run('equerre.showPlaces', [uri, selection.start, [selection]])).toBeNull()
  expect((await client.asked('window/showDocument')).params).toEqual({ uri, takeFocus: true, selection })
})

test('equerre.openRule shows the page of a rule that exists', async () => {
  const { client } = shared()
  await run('equerre.openRule', ['jury-absent'])
  expect((await client.asked('window/showDocument')).params).toMatchObject({
    uri: expect.stringContaining('docs/regles/jury-absent.md'),
  })
  const refusal = await client.refusal('workspace/executeCommand', { command: 'equerre.openRule', arguments: ['rien'] })
  expect(refusal.message).toContain('«\u00a0rien\u00a0»')
})

test('equerre.checkFolders has everything checked again', async () => {
  const { client } = shared()
  await run('equerre.checkFolders')
  await client.asked('workspace/diagnostic/refresh')
})

test('another command is refused', async () => {
  const refusal = await shared().client.refusal('workspace/executeCommand', { command: 'toString' })
  expect(refusal).toMatchObject({ code: -32803, message: expect.stringContaining('toString') })
})
