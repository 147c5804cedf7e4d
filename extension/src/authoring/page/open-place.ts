import { Range, Uri } from 'vscode'
import { showPlace } from '../../text-on-screen.ts'
import { isPlace } from './place-link.ts'

/** Shows a place of a file beside the page that speaks of it. */
export async function openPlace(place: unknown): Promise<void> {
  if (!isPlace(place)) return
  const { start, end } = place
  await showPlace(Uri.parse(place.uri), new Range(start.line, start.character, end.line, end.character))
}
