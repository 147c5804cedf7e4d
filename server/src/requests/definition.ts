import { definitionsAt } from '@equerre/core/editing'
import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'

export const definition: Feature = {
  capability: () => ({ definitionProvider: true }),
  register: (requests, session) => {
    requests.atPosition(DefinitionRequest.type, (document, offset): LocationLink[] | Location[] => {
      const { places, uri } = document
      const found = definitionsAt(document.analysis, offset)
      if (!session.client.locationLinks) return found.map(({ name }) => ({ uri, range: places.range(name) }))
      return found.map(({ origin, target, name }) => ({
        originSelectionRange: places.range(origin),
        targetUri: uri,
        targetRange: places.range(target),
        targetSelectionRange: places.range(name),
      }))
    })
  },
}
