import { lensesOf } from '@equerre/core/editing'
import { CodeLensRequest } from 'vscode-languageserver/node'
import { SHOW_PLACES, type ShowPlacesArguments } from '../commands/show-places.ts'
import type { Feature } from '../feature.ts'

/**
 * Figures above an element; a click shows what they count. The command is `equerre.showPlaces`, with the document, the place of the lens
 * and the places to show: an editor that can list places runs it itself and says so (`initializationOptions.commands`), for the others the
 * server goes to the first place.
 */
export const codeLens: Feature = {
  capability: () => ({ codeLensProvider: {} }),
  register: (requests, session) => {
    requests.onReferential(CodeLensRequest.type, (document) => {
      const { places, uri } = document
      return lensesOf(document.analysis).map((lens) => {
        const range = places.firstLine(lens.range)
        const title = lens.title[session.language]
        const shown: ShowPlacesArguments = [uri, range.start, lens.places.map((place) => places.range(place))]
        // A command without a name is a text: there is nothing to click on.
        const command = lens.places.length === 0 ? '' : SHOW_PLACES
        return { range, command: { title, command, ...(command === '' ? {} : { arguments: shown }) } }
      })
    })
  },
}
