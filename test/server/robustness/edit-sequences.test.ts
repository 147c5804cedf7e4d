import { describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol/node'
import { type OutlineItem, outlineOf } from '../../../core/src/editing/index.ts'
import { type CheckResult, check, normalise, readSource } from '../../../core/src/index.ts'
import { chance } from '../../generator/chance.ts'
import { generateReferential } from '../../generator/generate.ts'
import { UTF8, VSCODE, valueAt } from '../client/capabilities.ts'
import { type Client, UNASKED } from '../client/client.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { ClientText, type Edit, type Encoding } from '../client/text.ts'
import { randomEdits, takingBack } from './edits.ts'
import { sample } from './texts.ts'

/** Whatever is typed, the server knows the text that the client has, and says of it what a fresh check says. */

const EDITS = 25

const texts: readonly (readonly [string, string])[] = [
  ['a sample', sample('reemploi-materiaux-batiment.referentiel.yaml')],
  ['a sample with \\r\\n', sample('defauts/blocs.referentiel.yaml').replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${sample('defauts/rs.referentiel.yaml')}`],
  ['characters outside the first plane', sample('defauts/themes.referentiel.yaml').replaceAll('a', '𝒶e\u0301')],
  ['a generated text', generateReferential(8_000, 3)],
  ['an empty text', ''],
]

describe.each([
  ['pulled, in UTF-16', VSCODE, 'utf-16'],
  ['pushed, in UTF-8', UTF8, 'utf-8'],
] as const)('%s', (_, capabilities, encoding) => {
  test.each(texts)('%s', { timeout: 120_000 }, async (name, start) => {
    const place = workspaceForTest()
    const uri = place.uriOf('seance.referentiel.yaml')
    const client = await clientForTest({
      capabilities,
      folders: [place.uri],
      ignore: UNASKED,
    })
    expect(client.encoding).toBe(encoding)
    await client.open(uri, start)
    await compare(client, uri, `${name}, before any edit`)
    const seed = start.length + 1
    const random = chance(seed)
    let undo: readonly Edit[] = []
    for (let turn = 1; turn <= EDITS; turn++) {
      // A hand takes back much of what it breaks; the text would soon be nothing but broken.
      const edits = undo.length > 0 && random() < 0.4 ? undo : randomEdits(client.text(uri).text, random)
      undo = edits === undo ? [] : takingBack(client.text(uri), edits)
      await client.change(uri, ...edits)
      await compare(client, uri, `${name}, seed ${seed}, after ${turn} changes`)
    }
    await client.close(uri)
    // An editor is told to forget the findings of a document that is closed.
    if (encoding === 'utf-8') expect((await client.published(uri)).diagnostics).toEqual([])
  })
})

async function compare(client: Client, uri: string, when: string): Promise<void> {
  const { text } = client.text(uri)
  const [diagnostics, symbols, model] = await Promise.all([
    client.diagnostics(uri),
    client.ask('textDocument/documentSymbol', { textDocument: { uri } }),
    client.ask('equerre/model', { textDocument: { uri } }),
  ])
  const fresh = freshOf(text)
  const last = await client.ask('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [{ line: 0, character: 0 }],
  })
  expect(outermost(valueAt(last, ['0'])), when).toEqual(client.text(uri).range(0, text.length))
  expect(diagnostics.map(shown), when).toEqual(expectedDiagnostics(fresh, client.encoding))
  expect(flattened(symbols), when).toEqual(expectedSymbols(fresh, client.encoding))
  expect(valueAt(model, ['referential']), when).toEqual(fresh.model)
}

/** What a check that knows nothing of the edits says of a text. */
interface Fresh {
  readonly text: string
  readonly findings: CheckResult['findings']
  readonly outline: readonly OutlineItem[]
  readonly model: unknown
}

/** Both sessions make the same edits: each text is checked once. */
const known = new Map<string, Fresh>()

function freshOf(text: string): Fresh {
  const before = known.get(text)
  if (before !== undefined) return before
  const checked = check(readSource(text))
  const { findings, referential } = checked
  const fresh = { text, findings, outline: outlineOf(checked), model: plain(normalise(referential)) }
  known.set(text, fresh)
  return fresh
}

/** As it comes over the wire. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const SEVERITIES = { error: 1, warning: 2, info: 3 } as const

const shown = ({ code, severity, range, message }: Diagnostic): unknown => ({ code, severity, range, message })

function expectedDiagnostics({ text, findings }: Fresh, encoding: Encoding): readonly unknown[] {
  const read = new ClientText(text, encoding)
  return findings.map(({ rule, severity, message, range }) => ({
    code: rule,
    severity: SEVERITIES[severity],
    range: read.range(range.start, range.end),
    message: message.fr,
  }))
}

function expectedSymbols({ text, outline }: Fresh, encoding: Encoding): readonly unknown[] {
  const read = new ClientText(text, encoding)
  const flat = (items: readonly OutlineItem[]): readonly unknown[] =>
    items.flatMap(({ name, range, selection, children }) => [
      {
        name: name.fr,
        range: read.range(range.start, range.end),
        selectionRange: read.range(selection.start, selection.end),
      },
      ...flat(children),
    ])
  return flat(outline)
}

function flattened(symbols: unknown): readonly unknown[] {
  if (!Array.isArray(symbols)) return []
  return symbols.flatMap((symbol) => {
    const { name, range, selectionRange, children } = symbol
    return [{ name, range, selectionRange }, ...flattened(children)]
  })
}

const outermost = (selection: unknown): unknown => {
  const parent = valueAt(selection, ['parent'])
  return parent === undefined ? valueAt(selection, ['range']) : outermost(parent)
}
