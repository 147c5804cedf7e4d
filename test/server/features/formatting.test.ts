import { expect, test } from 'vitest'
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver-protocol/node'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()
const options = { tabSize: 8, insertSpaces: false }
const UNTIDY = BOUQUETS.replace(
  'id: BC1\n    intitule: Composer  des bouquets',
  'intitule: Composer  des bouquets\n    id: BC1',
)
const LONG = 'Composer un bouquet à l’aide des outils de coupe, afin de répondre à la commande du client'

test('the whole file takes the form of the house; twice changes nothing more', async () => {
  const { client, open } = shared()
  const uri = await open(UNTIDY)
  const format = () => client.request(DocumentFormattingRequest.type, { textDocument: { uri }, options })
  const text = client.after(uri, await format())
  expect(text).toContain('  - id: BC1\n    intitule: Composer  des bouquets')
  expect(text).toContain(`          ${LONG}\n`)
  expect(text).not.toContain('\t')
  await client.replace(uri, text)
  expect(await format()).toEqual([])
})

test('only what is selected, for a selection', async () => {
  const { client, open } = shared()
  const uri = await open(UNTIDY)
  const { position: start } = client.at(uri, '>-')
  const { position: end } = client.at(uri, 'afin de')
  const params = { textDocument: { uri }, range: { start, end }, options }
  const text = client.after(uri, await client.request(DocumentRangeFormattingRequest.type, params))
  expect(text).toContain(`          ${LONG}\n`)
  expect(text).toContain('  - intitule: Composer  des bouquets\n    id: BC1')
})

test('lines are as long as the setting says', async () => {
  const { client, open } = shared()
  const uri = await open()
  await client.configure({ equerre: { largeur: 60 } })
  await client.asked('workspace/diagnostic/refresh')
  const text = client.after(
    uri,
    await client.request(DocumentFormattingRequest.type, { textDocument: { uri }, options }),
  )
  expect(
    Math.max(
      ...text
        .split('\n')
        .filter((line) => line.startsWith('          '))
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(60)
  expect(text).not.toContain(LONG)
  await client.configure({})
})

test('a line that is begun after a member of a list is its like', async () => {
  const { client, open } = shared()
  const typed = BOUQUETS.replace('emplois_vise: [Fleuriste]', 'emplois_vises:\n    - Fleuriste\n')
  const uri = await open(typed)
  const { position } = client.at(uri, '- Fleuriste\n', '- Fleuriste\n'.length)
  const edits = await client.request(DocumentOnTypeFormattingRequest.type, {
    textDocument: { uri },
    position,
    ch: '\n',
    options,
  })
  expect(client.after(uri, edits)).toContain('    - Fleuriste\n    - ')
})
