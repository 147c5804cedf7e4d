import { occurrencesAt } from '@equerre/core/editing'
import { ReferencesRequest } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'

export const references: Feature = {
  capability: () => ({ referencesProvider: true }),
  register: (requests) => {
    requests.atPosition(ReferencesRequest.type, (document, offset, { context }) => {
      const { places, uri } = document
      return occurrencesAt(document.analysis, offset)
        .filter(({ kind }) => kind === 'reference' || context?.includeDeclaration !== false)
        .map(({ range }) => ({ uri, range: places.range(range) }))
    })
  },
}
