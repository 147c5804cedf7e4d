import { examOutlineOf, outlineOf } from '@equerre/core/editing'
import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from 'vscode-languageserver/node'
import { documentSymbols, flatSymbols, type SymbolItem } from '../convert/symbols.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Feature } from '../feature.ts'

export const documentSymbol: Feature = {
  capability: () => ({ documentSymbolProvider: { label: 'Équerre' } }),
  register: (requests, session) => {
    const symbols = (
      { places, uri }: CheckedDocument,
      outline: readonly SymbolItem[],
    ): DocumentSymbol[] | SymbolInformation[] =>
      session.client.symbolTree
        ? documentSymbols(outline, places, session.language)
        : flatSymbols(outline, uri, places, session.language)
    requests.onReferential(
      DocumentSymbolRequest.type,
      (document) => symbols(document, outlineOf(document.analysis)),
      (document) => symbols(document, examOutlineOf(document.analysis)),
    )
  },
}
