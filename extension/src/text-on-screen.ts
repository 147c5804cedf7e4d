import {
  type Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'

/**
 * The editor in which a person works on a file: the active one, else the first on screen. Known by the name of the file: the editor may
 * close a document and open it anew, and may show it in a comparison beside its own tab.
 */
export function editorOf(uri: Uri): TextEditor | undefined {
  const isOf = ({ document }: TextEditor): boolean => document.uri.toString() === uri.toString()
  const active = window.activeTextEditor
  if (active !== undefined && isOf(active)) return active
  const shown = window.visibleTextEditors.filter(isOf)
  return shown.find(({ viewColumn }) => viewColumn !== undefined) ?? shown[0]
}

/**
 * Shows a part of a file where its text already is on screen, else in the column of its tab, else in the first.
 *
 * @param selection what is selected; the part itself unless told
 * @param preserveFocus leaves the keyboard where it is
 */
export async function showPlace(
  file: TextDocument | Uri,
  part: Range,
  { selection = part, preserveFocus = false }: { readonly selection?: Range; readonly preserveFocus?: boolean } = {},
): Promise<TextEditor> {
  const document = 'uri' in file ? file : (editorOf(file)?.document ?? (await workspace.openTextDocument(file)))
  const editor = await window.showTextDocument(document, {
    viewColumn: editorOf(document.uri)?.viewColumn ?? columnOfTab(document.uri) ?? ViewColumn.One,
    selection: document.validateRange(selection),
    preserveFocus,
  })
  editor.revealRange(document.validateRange(part), TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}

/** Of a tab that another one hides. */
function columnOfTab(uri: Uri): ViewColumn | undefined {
  for (const { tabs, viewColumn } of window.tabGroups.all) {
    if (tabs.some(({ input }) => hasUri(input, uri.toString()))) return viewColumn
  }
  return undefined
}

const hasUri = (input: unknown, uri: string): boolean =>
  typeof input === 'object' && input !== null && String(Reflect.get(input, 'uri')) === uri
