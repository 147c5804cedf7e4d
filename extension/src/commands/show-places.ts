import { commands, Location, Uri } from 'vscode'
import type { LanguageClient, Position, Range } from 'vscode-languageclient/node'

/** Shows what a figure above an element counts: the place itself when it is one, a list to look through when there are several. */
export async function showPlaces(
  client: LanguageClient,
  uri: string,
  position: Position,
  places: readonly Range[],
): Promise<void> {
  const { protocol2CodeConverter: converter } = client
  const file = Uri.parse(uri)
  const locations = places.map((place) => new Location(file, converter.asRange(place)))
  await commands.executeCommand(
    'editor.action.goToLocations',
    file,
    converter.asPosition(position),
    locations,
    'peek',
    '',
  )
}
