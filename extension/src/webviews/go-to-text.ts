import { Range, type TextDocument, type TextEditor, TextEditorRevealType, ViewColumn, window } from 'vscode'
import type { Span } from './messages.ts'

/** Shows a part of the text in its editor, opened beside the view where there is none, with the cursor at its start. */
export async function goToText(document: TextDocument, { start, end }: Span): Promise<void> {
  const place = document.positionAt(start)
  const shown = editorOf(document)
  const editor = await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? columnOfTab(document) ?? ViewColumn.One,
    selection: new Range(place, place),
  })
  editor.revealRange(new Range(place, document.positionAt(end)), TextEditorRevealType.InCenterIfOutsideViewport)
}

export const editorOf = (document: TextDocument): TextEditor | undefined =>
  window.visibleTextEditors.find((editor) => editor.document === document)

/** Of a tab of the document that another one hides. */
function columnOfTab({ uri }: TextDocument): ViewColumn | undefined {
  for (const { tabs, viewColumn } of window.tabGroups.all) {
    if (tabs.some(({ input }) => hasUri(input, uri.toString()))) return viewColumn
  }
  return undefined
}

const hasUri = (input: unknown, uri: string): boolean =>
  typeof input === 'object' && input !== null && String(Reflect.get(input, 'uri')) === uri
