import {
  type Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode'

export const REFERENTIAL = 'referentiel'

/** The référentiel that the views speak of. */
export interface CurrentReferential extends Disposable {
  /** That of the active editor; while something else is active, the last one, as long as it has a tab. */
  readonly document: TextDocument | null
  readonly onDidChange: Event<TextDocument | null>
}

export function followCurrent(): CurrentReferential {
  const changed = new EventEmitter<TextDocument | null>()
  let document = isReferential(window.activeTextEditor) ? window.activeTextEditor.document : (visible() ?? null)
  const become = (next: TextDocument | null): void => {
    if (next === document) return
    document = next
    changed.fire(next)
  }
  const listening = [
    window.onDidChangeActiveTextEditor((editor) => {
      if (isReferential(editor)) become(editor.document)
    }),
    workspace.onDidOpenTextDocument((opened) => {
      // The language of a document that is shown already was changed.
      if (isReferential(window.activeTextEditor) && window.activeTextEditor.document === opened) become(opened)
    }),
    // The editor keeps a document a while after its last tab is gone.
    window.tabGroups.onDidChangeTabs(() => {
      if (document !== null && !hasTab(document)) become(visible() ?? null)
    }),
  ]
  return {
    get document() {
      return document
    },
    onDidChange: changed.event,
    dispose: () => {
      for (const one of listening) one.dispose()
      changed.dispose()
    },
  }
}

/** An older version, as Git shows it, is looked at and not worked on. */
const isReferential = (editor: TextEditor | undefined): editor is TextEditor =>
  editor?.document.languageId === REFERENTIAL && ['file', 'untitled'].includes(editor.document.uri.scheme)

const visible = (): TextDocument | undefined =>
  window.visibleTextEditors.find((editor) => isReferential(editor) && hasTab(editor.document))?.document

const hasTab = ({ uri }: TextDocument): boolean =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => shownIn(input).some((shown) => shown.toString() === uri.toString())),
  )

function shownIn(input: unknown): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri]
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : []
}
