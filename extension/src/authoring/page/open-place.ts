import { Range, Uri, ViewColumn, window, workspace } from 'vscode'
import { isPlace } from './place-link.ts'

/** Shows a place of a file beside the page that speaks of it. */
export async function openPlace(place: unknown): Promise<void> {
  if (!isPlace(place)) return
  const uri = Uri.parse(place.uri)
  const { start, end } = place
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const document = shown?.document ?? (await workspace.openTextDocument(uri))
  await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? ViewColumn.One,
    selection: document.validateRange(new Range(start.line, start.character, end.line, end.character)),
  })
}
