import { describe, expect, test } from 'vitest'
import { type CompletionItem, CompletionRequest } from 'vscode-languageserver-protocol/node'
import { PLAIN } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()

async function proposals(
  uri: string,
  words: string,
  delta: number,
  client = shared().client,
): Promise<readonly CompletionItem[]> {
  const answer = await client.request(CompletionRequest.type, client.at(uri, words, delta))
  return Array.isArray(answer) ? answer : (answer?.items ?? [])
}

describe('what may be written', () => {
  test('keys, in the order of the engine, with their words', async () => {
    const uri = await shared().open()
    const items = await proposals(uri, 'emplois_vise', 3)
    expect(items.map(({ label }) => label)).toContain('emplois_vises')
    expect(items.map(({ sortText }) => sortText)).toEqual(items.map((_, index) => String(index).padStart(5, '0')))
    expect(items.find(({ label }) => label === 'emplois_vises')).toMatchObject({
      detail: 'Emplois visés',
      documentation: { kind: 'markdown' },
    })
  })

  test('codes, with what they designate', async () => {
    const uri = await shared().open(BOUQUETS.replace('[C1, C2]', '[C]'))
    const items = await proposals(uri, 'competences: [C]', 15)
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['C1', 'C2']))
    const text = shared().client.after(uri, items.filter(({ label }) => label === 'C2').flatMap(editOf))
    expect(text).toContain('competences: [C2]')
  })

  test('several lines are indented as the editor must be told', async () => {
    const uri = await shared().open(`${BOUQUETS}      - \n`)
    const items = await proposals(uri, `${BOUQUETS}      - `, BOUQUETS.length + 8)
    const modes = items.filter((item) => editOf(item).some(({ newText }) => newText.includes('\n')))
    expect(modes.map((item) => [item.insertTextFormat === 2, item.insertTextMode])).toEqual(
      modes.map((item) => (item.insertTextFormat === 2 ? [true, 2] : [false, 1])),
    )
  })
})

test('an editor without snippets or Markdown gets plain text', async () => {
  const { completion: _, ...textDocument } = PLAIN.textDocument ?? {}
  const client = await clientForTest({
    capabilities: { ...PLAIN, textDocument },
    ignore: ['textDocument/publishDiagnostics'],
  })
  const uri = 'file:///projet/bouquets.referentiel.yaml'
  await client.open(uri, BOUQUETS)
  const items = await proposals(uri, 'emplois_vise', 3, client)
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) {
    expect(item.insertTextFormat).toBeUndefined()
    expect(item.documentation).toMatchObject({ kind: 'plaintext' })
    expect(JSON.stringify(item.documentation)).not.toContain('```')
    expect(
      editOf(item)
        .map(({ newText }) => newText)
        .join(),
    ).not.toContain('${')
  }
})

function editOf({ textEdit }: CompletionItem) {
  return textEdit !== undefined && 'range' in textEdit ? [textEdit] : []
}
