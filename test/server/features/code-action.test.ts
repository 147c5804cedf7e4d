import { describe, expect, test } from 'vitest'
import {
  CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node'
import { PLAIN } from '../client/capabilities.ts'
import type { Client } from '../client/client.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()
const CONTENT_MODIFIED = -32801

async function found(client: Client, uri: string, rule: string): Promise<Diagnostic> {
  const diagnostic = (await client.diagnostics(uri)).find(({ code }) => code === rule)
  if (diagnostic === undefined) throw new Error(`${rule} found nothing`)
  return diagnostic
}

async function actionsFor(
  client: Client,
  uri: string,
  range: Diagnostic['range'],
  context: CodeActionContext,
): Promise<readonly CodeAction[]> {
  const answer = await client.request(CodeActionRequest.type, { textDocument: { uri }, range, context })
  return (answer ?? []).flatMap((action) => (isCommand(action) ? [] : [action]))
}

/** The text after an action, its edit asked for when it did not come. */
async function after(client: Client, uri: string, action: CodeAction | undefined): Promise<string> {
  if (action === undefined) throw new Error('no such action')
  const resolved = action.edit === undefined ? await client.ask('codeAction/resolve', action) : action
  const edit = CodeAction.is(resolved) ? resolved.edit : undefined
  const edits = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []))
  return client.after(
    uri,
    edits.map((one) => ('newText' in one ? one : { range: one.range, newText: one.snippet.value })),
  )
}

describe('for a finding', () => {
  test('a single safe repair is preferred, and mends the place', async () => {
    const { client, open } = shared()
    const uri = await open()
    const diagnostic = await found(client, uri, 'espaces-doubles')
    const [first] = await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic] })
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'espaces-doubles' }] })
    expect(await after(client, uri, first)).toBe(BOUQUETS.replace('  d’', ' d’'))
  })

  test('every finding of its rule is mended at once, when it is chosen', async () => {
    const { client, open } = shared()
    const uri = await open()
    const diagnostic = await found(client, uri, 'espaces-doubles')
    const actions = await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic] })
    const all = actions.find(({ title }) => title.startsWith('Corriger tous'))
    expect(all?.title).toContain('(2)')
    expect(all?.edit).toBeUndefined()
    expect(await after(client, uri, all)).toBe(BOUQUETS.replace('  d’', ' d’').replace('Composer  des', 'Composer des'))
  })

  test('it is silenced with a place for the reason', async () => {
    const { client, open } = shared()
    const uri = await open()
    const diagnostic = await found(client, uri, 'competence-sans-critere')
    const actions = await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic] })
    const texts = await Promise.all(
      actions
        .filter(({ kind, command }) => kind === 'quickfix' && command === undefined)
        .map((action) => after(client, uri, action)),
    )
    expect(texts.some((text) => text.includes('# equerre-disable-next-line competence-sans-critere -- '))).toBe(true)
  })

  test('what is missing is written, with a place to fill', async () => {
    const { client, open } = shared()
    const uri = await open()
    const diagnostic = await found(client, uri, 'competence-sans-critere')
    const actions = await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic] })
    const added = await after(
      client,
      uri,
      actions.find(({ title }) => title.startsWith('Ajouter un critère')),
    )
    expect(added).toMatch(/\n +criteres:\n +- enonce: … /)
  })

  test('the page of its rule is shown by the editor', async () => {
    const { client, open } = shared()
    const uri = await open()
    const diagnostic = await found(client, uri, 'espaces-doubles')
    const actions = await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic] })
    const page = actions.find(({ command }) => command?.command === 'equerre.openRule')
    expect(page?.command?.arguments).toEqual(['espaces-doubles'])
    await client.ask('workspace/executeCommand', { command: 'equerre.openRule', arguments: page?.command?.arguments })
    expect((await client.asked('window/showDocument')).params).toMatchObject({
      uri: expect.stringMatching(/espaces-doubles\.md$/),
    })
  })

  test('of an older version, nothing is offered: its places are no more', async () => {
    const { client, open } = shared()
    const uri = await open()
    const diagnostic = await found(client, uri, 'espaces-doubles')
    await client.change(uri, { start: 0, end: 0, newText: '# ' })
    expect(await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] })).toEqual(
      [],
    )
  })

  test('it is looked for again by an editor that does not keep the data of diagnostics', async () => {
    const client = await clientForTest({ capabilities: PLAIN })
    const uri = 'file:///projet/bouquets.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    const { diagnostics } = await client.published(uri)
    const diagnostic = diagnostics.find(({ code }) => code === 'espaces-doubles')
    if (diagnostic === undefined) throw new Error('nothing found')
    expect(diagnostic.data).toBeUndefined()
    const [first] = await actionsFor(client, uri, diagnostic.range, { diagnostics: [diagnostic] })
    expect(client.after(uri, first?.edit?.changes?.[uri] ?? [])).toBe(BOUQUETS.replace('  d’', ' d’'))
  })
})

describe('for the file', () => {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

  test('every safe repair, on saving', async () => {
    const { client, open } = shared()
    const uri = await open()
    const context = { diagnostics: [], only: ['source.fixAll'] }
    const actions = await actionsFor(client, uri, nowhere, context)
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.equerre'])
    const text = await after(client, uri, actions[0])
    expect(text).not.toMatch(/\w {2}\w/)
    expect(text).toContain('Composer des bouquets')
  })

  test('an action that was chosen too late is refused', async () => {
    const { client, open } = shared()
    const uri = await open()
    const [action] = await actionsFor(client, uri, nowhere, { diagnostics: [], only: ['source.fixAll'] })
    await client.change(uri, { start: 0, end: 0, newText: '# ' })
    expect((await client.refusal('codeAction/resolve', action)).code).toBe(CONTENT_MODIFIED)
  })

  test('says why there is none, to a person who asked', async () => {
    const { client, open } = shared()
    const uri = await open('referentiel: 1\n')
    const context = { diagnostics: [], only: ['source.fixAll.equerre'], triggerKind: 1 as const }
    expect(await actionsFor(client, uri, nowhere, context)).toMatchObject([
      { disabled: { reason: expect.any(String) } },
    ])
    const onSave = { ...context, triggerKind: 2 as const }
    expect(await actionsFor(client, uri, nowhere, onSave)).toEqual([])
  })
})

describe('for what is selected', () => {
  test('changes of structure, and only the kinds that are wanted', async () => {
    const { client, open } = shared()
    const uri = await open()
    const { position } = client.at(uri, 'Composer un bouquet')
    const range = { start: position, end: position }
    const actions = await actionsFor(client, uri, range, { diagnostics: [], only: ['refactor'] })
    expect(actions.length).toBeGreaterThan(0)
    for (const { kind, edit } of actions) {
      expect(kind).toMatch(/^refactor\.(rewrite|extract|inline)\./)
      expect(edit?.documentChanges).toHaveLength(1)
    }
    const one = actions[0]?.kind ?? ''
    const same = await actionsFor(client, uri, range, { diagnostics: [], only: [one] })
    expect(same.map(({ kind }) => kind)).toEqual([one])
    expect(await actionsFor(client, uri, range, { diagnostics: [], only: ['refactor.move'] })).toEqual([])
  })
})

const isCommand = (action: CodeAction | Command): action is Command => typeof action.command === 'string'
