import { type Definition, definitionsAt, examDefinitionsAt } from '@equerre/core/editing'
import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver/node'
import type { Places } from '../convert/places.ts'
import type { Feature } from '../feature.ts'

/** What was found, with the file it stands in. */
interface Found extends Definition {
  readonly from: Places
  readonly uri: string
  readonly places: Places
}

export const definition: Feature = {
  capability: () => ({ definitionProvider: true }),
  register: (requests, session) => {
    const locations = (found: readonly Found[]): LocationLink[] | Location[] => {
      if (!session.client.locationLinks)
        return found.map(({ name, uri, places }) => ({ uri, range: places.range(name) }))
      return found.map(({ origin, target, name, from, uri, places }) => ({
        originSelectionRange: from.range(origin),
        targetUri: uri,
        targetRange: places.range(target),
        targetSelectionRange: places.range(name),
      }))
    }
    requests.atPosition(
      DefinitionRequest.type,
      ({ places, uri, analysis }, offset) =>
        locations(definitionsAt(analysis, offset).map((found) => ({ ...found, from: places, uri, places }))),
      ({ places, uri, analysis, located }, offset) => {
        const { file } = located
        return locations(
          examDefinitionsAt(analysis, offset, file?.source ?? null).flatMap((found) => {
            if (found.file === 'exam') return [{ ...found, from: places, uri, places }]
            return file === null ? [] : [{ ...found, from: places, uri: file.uri, places: file.places }]
          }),
        )
      },
    )
  },
}
