import { describe, expect, test } from 'vitest'
import {
  CodeLensRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  type Range,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node'
import { VSCODE } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'
import { BOUQUETS, sharedServer } from './shared.ts'

const shared = sharedServer()

describe('code lenses', () => {
  test('count, and a click shows what they count', async () => {
    const { client, open } = shared()
    const uri = await open()
    const lenses = (await client.request(CodeLensRequest.type, { textDocument: { uri } })) ?? []
    const lens = lenses.find(({ range }) => client.words(uri, range) === 'C1')
    expect(lens?.command).toMatchObject({
      title: expect.stringMatching(/^1\smodalité · 1\scritère$/),
      command: 'equerre.showPlaces',
    })
    const [document, position, places] = lens?.command?.arguments ?? []
    expect([document, position]).toEqual([uri, lens?.range.start])
    expect(places.map((range: Range) => client.words(uri, range))).toEqual(['E1', 'Les tiges sont taillées'])
  })
})

describe('inlay hints', () => {
  test('say what a code stands for, and lead there', async () => {
    const { client, open } = shared()
    const uri = await open()
    const { position: start } = client.at(uri, 'modalites')
    const { position: end } = client.at(uri, 'criteres')
    const hints = (await client.request(InlayHintRequest.type, { textDocument: { uri }, range: { start, end } })) ?? []
    expect(hints.map(({ label }) => (typeof label === 'string' ? label : label[0]?.value))).toEqual([
      'Composer un bouquet à l’aide…',
      'Vendre des bouquets…',
    ])
    const [{ label } = { label: '' }] = hints
    const location = typeof label === 'string' ? undefined : label[0]?.location
    expect(location === undefined ? '' : client.words(uri, location.range)).toMatch(/^id: C1/)
  })
})

describe('semantic tokens', () => {
  const LEGEND = ['class', 'variable', 'keyword', 'property', 'string', 'operator']

  test('tell codes, references and the parts of a statement apart', async () => {
    const { client, open } = shared()
    const uri = await open()
    const tokens = await client.request(SemanticTokensRequest.type, { textDocument: { uri } })
    const told = decoded(tokens?.data ?? []).map(({ line, character, length, type }) => [
      client
        .text(uri)
        .line(line)
        ?.slice(character, character + length),
      LEGEND[type],
    ])
    expect(told).toContainEqual(['C1', 'class'])
    expect(told).toContainEqual(['C1', 'variable'])
    expect(told).toContainEqual(['Composer', 'keyword'])
    expect(told).toContainEqual(['à l’aide des outils de coupe', 'property'])
  })

  test('of a part are those of the whole that stand there', async () => {
    const { client, open } = shared()
    const uri = await open()
    const { position: start } = client.at(uri, '    modalites')
    const range = { start, end: { line: 99, character: 0 } }
    const whole = decoded((await client.request(SemanticTokensRequest.type, { textDocument: { uri } }))?.data ?? [])
    const part = decoded(
      (await client.request(SemanticTokensRangeRequest.type, { textDocument: { uri }, range }))?.data ?? [],
    )
    expect(part.length).toBeGreaterThan(0)
    expect(part).toEqual(whole.filter(({ line }) => line >= start.line))
  })

  test('after an edit come as what changed', async () => {
    const { client, open } = shared()
    const uri = await open()
    const before = await client.request(SemanticTokensRequest.type, { textDocument: { uri } })
    await client.change(uri, {
      start: BOUQUETS.indexOf('  - id: BC1'),
      end: BOUQUETS.indexOf('  - id: BC1'),
      newText: '  # ici\n',
    })
    const delta = await client.request(SemanticTokensDeltaRequest.type, {
      textDocument: { uri },
      previousResultId: before?.resultId ?? '',
    })
    if (delta === null || !('edits' in delta)) throw new Error('no delta')
    const data = [...(before?.data ?? [])]
    for (const { start, deleteCount, data: put = [] } of delta.edits) data.splice(start, deleteCount, ...put)
    expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(10)
    expect(data).toEqual((await client.request(SemanticTokensRequest.type, { textDocument: { uri } }))?.data)
  })

  test('come whole for a result that is not known', async () => {
    const { client, open } = shared()
    const params = { textDocument: { uri: await open() }, previousResultId: 'inconnu' }
    expect(await client.request(SemanticTokensDeltaRequest.type, params)).toHaveProperty('data')
  })

  interface Token {
    readonly line: number
    readonly character: number
    readonly length: number
    readonly type: number
  }

  function decoded(data: readonly number[]): readonly Token[] {
    const tokens: Token[] = []
    let line = 0
    let character = 0
    for (let index = 0; index < data.length; index += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index, index + 4)
      character = lines === 0 ? character + characters : characters
      line += lines
      tokens.push({ line, character, length, type })
    }
    return tokens
  }
})

describe('folding', () => {
  test('hides parts and comments', async () => {
    const { client, open } = shared()
    const uri = await open(`# un\n# deux\n${BOUQUETS}`)
    const folds = (await client.request(FoldingRangeRequest.type, { textDocument: { uri } })) ?? []
    expect(folds[0]).toEqual({ startLine: 0, endLine: 2, kind: 'comment' })
    expect(folds.map(({ startLine }) => client.text(uri).line(startLine)?.trim())).toContain('blocs:')
  })

  test('gives no more than the editor takes, the largest first', async () => {
    const textDocument = { ...VSCODE.textDocument, foldingRange: { rangeLimit: 2 } }
    const client = await clientForTest({ capabilities: { ...VSCODE, textDocument } })
    const uri = 'file:///projet/bouquets.referentiel.yaml'
    await client.open(uri, BOUQUETS)
    const folds = (await client.request(FoldingRangeRequest.type, { textDocument: { uri } })) ?? []
    expect(folds).toHaveLength(2)
    expect(folds.map(({ startLine }) => client.text(uri).line(startLine)?.trim())[0]).toBe('blocs:')
  })
})

test('selections widen from the word to the whole text', async () => {
  const { client, open } = shared()
  const uri = await open()
  const positions = [client.at(uri, 'Mise').position, { line: 0, character: 0 }]
  const [first, second] = (await client.request(SelectionRangeRequest.type, { textDocument: { uri }, positions })) ?? []
  const words: string[] = []
  for (let at = first; at !== undefined; at = at.parent) words.push(client.words(uri, at.range))
  expect(words.slice(0, 2)).toEqual(['Mise', 'Mise en situation en atelier'])
  expect(words.at(-1)).toBe(BOUQUETS)
  for (const [index, inner] of words.slice(0, -1).entries()) expect(words[index + 1]).toContain(inner)
  expect(second).toBeDefined()
})
