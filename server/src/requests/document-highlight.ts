import { occurrencesAt } from '@equerre/core/editing'
import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'

const KIND = { declaration: DocumentHighlightKind.Write, reference: DocumentHighlightKind.Read } as const

export const documentHighlight: Feature = {
  capability: () => ({ documentHighlightProvider: true }),
  register: (requests) => {
    requests.atPosition(DocumentHighlightRequest.type, (document, offset) => {
      const { places } = document
      return occurrencesAt(document.analysis, offset).map(({ range, kind }) => ({
        range: places.range(range),
        kind: KIND[kind],
      }))
    })
  },
}
