import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import { REFERENTIAL } from '../../current.ts'

/** Where the text as it would be is read from: it is on no disk. */
const SCHEME = 'equerre-proposition'
const MOST_KEPT = 20

/** Shows, side by side, the text of a file and what it would be. */
export class Differences implements Disposable {
  readonly #changed = new EventEmitter<Uri>()
  readonly #texts = new Map<string, string>()
  readonly #listening: Disposable
  #count = 0

  constructor() {
    this.#listening = workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    })
  }

  /** @returns closes what was opened */
  async show({ uri }: TextDocument, after: string, title: string): Promise<() => Promise<void>> {
    const proposed = Uri.from({ scheme: SCHEME, path: uri.path, query: String(++this.#count) })
    this.#texts.set(proposed.toString(), after)
    for (const old of [...this.#texts.keys()].slice(0, -MOST_KEPT)) this.#texts.delete(old)
    const document = await workspace.openTextDocument(proposed)
    await languages.setTextDocumentLanguage(document, REFERENTIAL)
    // Over the text, and not over the page that it was asked from.
    const options = { viewColumn: ViewColumn.One, preview: true, preserveFocus: true }
    await commands.executeCommand('vscode.diff', uri, proposed, title, options)
    return () => close(proposed)
  }

  dispose(): void {
    this.#listening.dispose()
    this.#changed.dispose()
  }
}

async function close(proposed: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  const ours = tabs.filter(
    ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === proposed.toString(),
  )
  if (ours.length > 0) await window.tabGroups.close(ours)
}
