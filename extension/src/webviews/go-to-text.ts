import { Range, type TextDocument } from 'vscode'
import { showPlace } from '../text-on-screen.ts'
import type { Span } from './messages.ts'

/** Shows a part of the text in its editor, opened beside the view where there is none, with the cursor at its start. */
export async function goToText(document: TextDocument, { start, end }: Span): Promise<void> {
  const place = document.positionAt(start)
  await showPlace(document, new Range(place, document.positionAt(end)), { selection: new Range(place, place) })
}
