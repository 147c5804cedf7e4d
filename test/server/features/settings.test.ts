import { describe, expect, test } from 'vitest'
import { PLAIN } from '../client/capabilities.ts'
import type { Client } from '../client/client.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { BOUQUETS } from './shared.ts'

const REFRESH = 'workspace/diagnostic/refresh'
const severityOf = async (client: Client, uri: string, rule = 'espaces-doubles'): Promise<number | undefined> =>
  (await client.diagnostics(uri)).find(({ code }) => code === rule)?.severity

describe('settings', () => {
  test('are stronger than the configuration, and each folder has its own', async () => {
    const one = workspaceForTest({ 'equerre.config.yaml': 'regles: { espaces-doubles: warning, jury-absent: off }' })
    const two = workspaceForTest()
    const client = await clientForTest({ folders: [one.uri, two.uri] })
    const uris = [one.uriOf('a.referentiel.yaml'), two.uriOf('a.referentiel.yaml')]
    for (const uri of uris) await client.open(uri, BOUQUETS)
    const severities = () => Promise.all(uris.map((uri) => severityOf(client, uri)))
    expect(await severities()).toEqual([2, 3])
    await client.configure({ equerre: { regles: { 'espaces-doubles': 'error' } } })
    await client.asked(REFRESH)
    expect(await severities()).toEqual([1, 1])
    const asked = client.requests.take(({ method }) => method === 'workspace/configuration').at(-1)
    expect(asked?.params).toEqual({
      items: [
        { section: 'equerre' },
        { scopeUri: one.uri, section: 'equerre' },
        { scopeUri: two.uri, section: 'equerre' },
      ],
    })
  })

  test('that are not understood are told once and keep their default', async () => {
    const client = await clientForTest({
      settings: { equerre: { profil: 'rncp', largeur: -1, regles: { 'espaces-doubles': 'off' } } },
    })
    const told = [await client.next('window/logMessage'), await client.next('window/logMessage')].map(({ params }) =>
      JSON.stringify(params),
    )
    expect(told[0]).toContain('equerre.profil')
    expect(told[1]).toContain('equerre.largeur')
    const uri = 'file:///projet/a.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    expect(await severityOf(client, uri)).toBeUndefined()
    await client.configure({ equerre: { profil: 'rncp', largeur: -1 } })
    await client.asked(REFRESH)
    expect(await severityOf(client, uri)).toBe(3)
  })

  test('come with the notification for an editor that cannot be asked', async () => {
    const { configuration: _, ...workspace } = PLAIN.workspace ?? {}
    const client = await clientForTest({ capabilities: { ...PLAIN, workspace } })
    const uri = 'file:///projet/a.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    expect(await severityOf(client, uri)).toBe(3)
    await client.configure({ equerre: { regles: { 'espaces-doubles': 'off' } } })
    await client.change(uri, { start: 0, end: 0, newText: '# ' })
    expect(await severityOf(client, uri)).toBeUndefined()
  })

  test('choose the language of the words', async () => {
    const client = await clientForTest({ settings: { equerre: { langue: 'en' } } })
    const uri = 'file:///projet/a.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'espaces-doubles')
    expect(found?.message).toContain('spaces')
    expect(found?.codeDescription?.href).toContain('docs/rules/')
  })

  test('that change the language have the words in the text asked for again', async () => {
    const client = await clientForTest()
    await client.ask('workspace/symbol', { query: 'x' })
    await client.configure({ equerre: { langue: 'en' } })
    await client.asked('workspace/codeLens/refresh')
    await client.asked('workspace/inlayHint/refresh')
  })

  test('may have files checked on save only', async () => {
    const client = await clientForTest({ settings: { equerre: { verification: 'enregistrement' } } })
    const uri = 'file:///projet/a.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    const report = await client.ask('textDocument/diagnostic', { textDocument: { uri } })
    const { resultId } = Object(report)
    await client.replace(uri, BOUQUETS.replaceAll('  d', ' d'))
    expect(await client.ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId: resultId })).toEqual({
      kind: 'unchanged',
      resultId,
    })
    await client.save(uri)
    await client.asked(REFRESH)
    expect(await severityOf(client, uri)).toBeUndefined()
  })

  test('have the server trace what it answers', async () => {
    const client = await clientForTest()
    await client.notify('$/setTrace', { value: 'messages' })
    await client.refusal('equerre/inventee', {})
    await client.ask('workspace/symbol', { query: 'x' })
    expect((await client.next('$/logTrace')).params).toMatchObject({
      message: expect.stringContaining('workspace/symbol'),
    })
  })
})

describe('configuration files', () => {
  test('are followed by the editor, with all that they take up', async () => {
    const place = workspaceForTest({
      'equerre.config.yaml': 'extends: commun/base.yaml',
      'commun/base.yaml': 'regles: { espaces-doubles: warning }',
    })
    const client = await clientForTest({ folders: [place.uri] })
    const uri = place.uriOf('a.referentiel.yaml')
    await client.open(uri, BOUQUETS)
    expect(await severityOf(client, uri)).toBe(2)
    const watched = await Promise.all([
      client.asked('client/registerCapability'),
      client.asked('client/registerCapability'),
      client.asked('client/registerCapability'),
    ])
    expect(JSON.stringify(watched.map(({ params }) => params))).toContain('base.yaml')
    place.write('commun/base.yaml', 'regles: { espaces-doubles: error }')
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: place.uriOf('commun/base.yaml'), type: 2 }],
    })
    await client.asked(REFRESH)
    expect(await severityOf(client, uri)).toBe(1)
  })

  test('are followed by the server when the editor cannot: changed, made and removed', async () => {
    const place = workspaceForTest({ 'sous/x.txt': '' })
    const client = await clientForTest({ capabilities: PLAIN, folders: [place.uri] })
    const uri = place.uriOf('sous/a.referentiel.yaml')
    await client.open(uri, BOUQUETS)
    const published = async (severity: number): Promise<void> => {
      await client.next('textDocument/publishDiagnostics', (params) => {
        const { diagnostics } = Object(params)
        return diagnostics.some(
          (one: { code: string; severity: number }) => one.code === 'espaces-doubles' && one.severity === severity,
        )
      })
    }
    await published(3)
    place.write('equerre.config.yaml', 'regles: { espaces-doubles: warning }')
    await published(2)
    place.write('sous/equerre.config.yaml', 'regles: { espaces-doubles: error }')
    await published(1)
    client.take('textDocument/publishDiagnostics')
  })
})

test('folders come and go', async () => {
  const one = workspaceForTest({ 'a.referentiel.yaml': BOUQUETS })
  const two = workspaceForTest({ 'b.referentiel.yaml': BOUQUETS })
  const client = await clientForTest({ folders: [one.uri] })
  await client.asked('workspace/configuration')
  const uris = async (): Promise<readonly string[]> => {
    const { items } = Object(await client.ask('workspace/diagnostic', { previousResultIds: [] }))
    return items.map(({ uri }: { uri: string }) => uri)
  }
  expect(await uris()).toEqual([one.uriOf('a.referentiel.yaml')])
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: two.uri, name: 'deux' }], removed: [{ uri: one.uri, name: 'un' }] },
  })
  await client.asked(REFRESH)
  expect(await uris()).toEqual([two.uriOf('b.referentiel.yaml')])
})
