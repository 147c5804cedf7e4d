import { type Position, Range, ShowDocumentRequest } from 'vscode-languageserver/node'
import type { Session } from '../session.ts'

export const SHOW_PLACES = 'equerre.showPlaces'

/** The document, where the command stands in it, and what it shows. */
export type ShowPlacesArguments = [uri: string, position: Position, places: Range[]]

/** Goes to the first place, for an editor that does not list them itself. */
export async function showPlaces(args: readonly unknown[], { client, connection }: Session): Promise<void> {
  const [uri, , places] = args
  if (!client.showDocument || typeof uri !== 'string' || !Array.isArray(places)) return
  const [first] = places
  if (Range.is(first))
    await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true, selection: first })
}
