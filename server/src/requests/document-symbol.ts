import { outlineOf } from '@equerre/core/editing'
import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from 'vscode-languageserver/node'
import { documentSymbols, flatSymbols } from '../convert/symbols.ts'
import type { Feature } from '../feature.ts'

export const documentSymbol: Feature = {
  capability: () => ({ documentSymbolProvider: { label: 'Équerre' } }),
  register: (requests, session) => {
    requests.onReferential(DocumentSymbolRequest.type, (document): DocumentSymbol[] | SymbolInformation[] => {
      const { places, uri } = document
      const outline = outlineOf(document.analysis)
      return session.client.symbolTree
        ? documentSymbols(outline, places, session.language)
        : flatSymbols(outline, uri, places, session.language)
    })
  },
}
