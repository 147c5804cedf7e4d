import type { Range } from 'vscode-languageserver-protocol/node'
import { valueAt } from '../client/capabilities.ts'
import type { Client } from '../client/client.ts'

/** Where a request is asked: a document, a place in it, a stretch of it. */
export interface Place {
  readonly uri: string
  readonly offset: number
  readonly range: Range
}

export interface RequestOfPlace {
  /** The capability of the server that offers it; `null` for those it always has. */
  readonly provider: string | null
  readonly method: string
  readonly params: (client: Client, place: Place) => Promise<object> | object
  /** The request that completes an item of the answer. */
  readonly resolve?: string
}

const at = (client: Client, { uri, offset }: Place): object => client.at(uri, offset)
const whole = (_: Client, { uri }: Place): object => ({ textDocument: { uri } })
const inRange = (_: Client, { uri, range }: Place): object => ({ textDocument: { uri }, range })
const OPTIONS = { tabSize: 2, insertSpaces: true }

/** Every request that a client can send about a document. */
export const REQUESTS: readonly RequestOfPlace[] = [
  { provider: 'completionProvider', method: 'textDocument/completion', params: at, resolve: 'completionItem/resolve' },
  { provider: 'hoverProvider', method: 'textDocument/hover', params: at },
  { provider: 'definitionProvider', method: 'textDocument/definition', params: at },
  {
    provider: 'referencesProvider',
    method: 'textDocument/references',
    params: (client, place) => ({ ...at(client, place), context: { includeDeclaration: true } }),
  },
  { provider: 'documentHighlightProvider', method: 'textDocument/documentHighlight', params: at },
  { provider: 'renameProvider', method: 'textDocument/prepareRename', params: at },
  {
    provider: 'selectionRangeProvider',
    method: 'textDocument/selectionRange',
    params: (client, place) => ({
      textDocument: { uri: place.uri },
      positions: [client.text(place.uri).position(place.offset), place.range.start],
    }),
  },
  { provider: 'documentSymbolProvider', method: 'textDocument/documentSymbol', params: whole },
  { provider: 'foldingRangeProvider', method: 'textDocument/foldingRange', params: whole },
  {
    provider: 'documentLinkProvider',
    method: 'textDocument/documentLink',
    params: whole,
    resolve: 'documentLink/resolve',
  },
  { provider: 'codeLensProvider', method: 'textDocument/codeLens', params: whole, resolve: 'codeLens/resolve' },
  { provider: 'inlayHintProvider', method: 'textDocument/inlayHint', params: inRange, resolve: 'inlayHint/resolve' },
  { provider: 'semanticTokensProvider', method: 'textDocument/semanticTokens/full', params: whole },
  { provider: 'semanticTokensProvider', method: 'textDocument/semanticTokens/range', params: inRange },
  { provider: 'diagnosticProvider', method: 'textDocument/diagnostic', params: whole },
  {
    provider: 'codeActionProvider',
    method: 'textDocument/codeAction',
    params: async (client, place) => ({
      ...inRange(client, place),
      context: { diagnostics: await diagnosticsAt(client, place) },
    }),
    resolve: 'codeAction/resolve',
  },
  {
    provider: 'documentFormattingProvider',
    method: 'textDocument/formatting',
    params: (client, place) => ({ ...whole(client, place), options: OPTIONS }),
  },
  {
    provider: 'documentRangeFormattingProvider',
    method: 'textDocument/rangeFormatting',
    params: (client, place) => ({ ...inRange(client, place), options: OPTIONS }),
  },
  {
    provider: 'documentOnTypeFormattingProvider',
    method: 'textDocument/onTypeFormatting',
    params: (client, place) => ({ ...at(client, place), ch: '\n', options: OPTIONS }),
  },
  { provider: null, method: 'equerre/model', params: whole },
  { provider: null, method: 'equerre/coverage', params: whole },
  { provider: null, method: 'equerre/preview', params: whole },
]

/** Capabilities that are no request about a document. */
export const OTHER_PROVIDERS = ['workspaceSymbolProvider', 'executeCommandProvider']

async function diagnosticsAt(client: Client, { uri }: Place): Promise<readonly unknown[]> {
  const items = valueAt(await client.ask('textDocument/diagnostic', { textDocument: { uri } }), ['items'])
  return Array.isArray(items) ? items.slice(0, 6) : []
}

/** The items of an answer that can be resolved. */
export function itemsOf(answer: unknown): readonly unknown[] {
  const items = Array.isArray(answer) ? answer : valueAt(answer, ['items'])
  return Array.isArray(items) ? items : []
}
