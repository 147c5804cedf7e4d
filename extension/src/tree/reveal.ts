import { type Range, type TextEditor, TextEditorRevealType, type Uri, window, workspace } from 'vscode'

/** Shows a place of a référentiel where its text already is on screen; the keyboard stays where it was. */
export async function revealIn(uri: Uri, range: Range): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const document = shown?.document ?? (await workspace.openTextDocument(uri))
  const editor = await window.showTextDocument(document, {
    selection: range,
    preserveFocus: true,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  })
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}
