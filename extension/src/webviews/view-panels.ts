import {
  Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode'
import type { Equerre } from '../equerre.ts'
import { type FromView, isFromView, isViewState } from './messages.ts'
import { shellOf, type ViewName, viewOptions } from './shell.ts'

/** What makes one kind of view differ from another. */
export interface ViewKind {
  readonly name: ViewName
  /** Of its panel, such as `equerre.preview`. */
  readonly type: string
  title(document: TextDocument): string
  /** Tells the page what to show now. */
  load(shown: ShownView): Promise<void>
  /** What the page says beside `ready`. */
  receive(shown: ShownView, message: Exclude<FromView, { readonly type: 'ready' }>): void
}

/** A panel that shows a référentiel. */
export interface ShownView {
  readonly panel: WebviewPanel
  readonly document: TextDocument
  /** False once another answer was asked for, or the panel is gone. */
  isLast(turn: number): boolean
  turn(): number
}

const BETWEEN_LOADS = 120

/** The panels of one kind of view, one a référentiel: opened, kept up to date, closed, given back after a restart. */
export class ViewPanels implements WebviewPanelSerializer, Disposable {
  readonly #context: ExtensionContext
  readonly #equerre: Equerre
  readonly #kind: ViewKind
  readonly #shown = new Map<string, Shown>()
  readonly #listening: readonly Disposable[]

  constructor(context: ExtensionContext, equerre: Equerre, kind: ViewKind) {
    this.#context = context
    this.#equerre = equerre
    this.#kind = kind
    this.#listening = [
      window.registerWebviewPanelSerializer(kind.type, this),
      equerre.requests.onDidChange((uri) => {
        for (const shown of this.#shown.values()) {
          if (uri === null || uri.toString() === shown.document.uri.toString()) shown.loadSoon()
        }
      }),
      equerre.words.onDidChange(() => {
        for (const shown of this.#shown.values()) {
          shown.panel.title = kind.title(shown.document)
          shown.loadSoon()
        }
      }),
    ]
  }

  of(document: TextDocument): ShownView | null {
    return this.#shown.get(document.uri.toString()) ?? null
  }

  /** That of the active panel, if it is of this kind. */
  get active(): ShownView | null {
    return [...this.#shown.values()].find(({ panel }) => panel.active) ?? null
  }

  open(document: TextDocument, column: ViewColumn): void {
    const known = this.of(document)
    if (known !== null) {
      known.panel.reveal(undefined, true)
      return
    }
    const { type } = this.#kind
    const where = { viewColumn: column, preserveFocus: true }
    const panel = window.createWebviewPanel(type, this.#kind.title(document), where, {
      ...viewOptions(this.#context),
      enableFindWidget: true,
    })
    this.#adopt(panel, document)
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const document = isViewState(state) ? await opened(state.uri) : null
    // Its file is gone, or it never said which it was.
    if (document === null || this.of(document) !== null) panel.dispose()
    else this.#adopt(panel, document)
  }

  #adopt(panel: WebviewPanel, document: TextDocument): void {
    const key = document.uri.toString()
    const shown = new Shown(panel, document, this.#kind)
    this.#shown.set(key, shown)
    panel.iconPath = Uri.joinPath(this.#context.extensionUri, 'icons', 'referentiel.svg')
    panel.onDidDispose(() => {
      shown.end()
      this.#shown.delete(key)
    })
    panel.webview.onDidReceiveMessage((message: unknown) => shown.receive(message))
    panel.webview.options = viewOptions(this.#context)
    panel.webview.html = shellOf(this.#context, panel.webview, this.#kind.name, this.#equerre.words.language)
  }

  dispose(): void {
    Disposable.from(...this.#listening).dispose()
    // The panels stay: the editor gives them back when it starts again.
    for (const shown of this.#shown.values()) shown.end()
  }
}

class Shown implements ShownView {
  readonly panel: WebviewPanel
  readonly document: TextDocument
  readonly #kind: ViewKind
  #turn = 0
  #isReady = false
  #isOver = false
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(panel: WebviewPanel, document: TextDocument, kind: ViewKind) {
    this.panel = panel
    this.document = document
    this.#kind = kind
  }

  receive(message: unknown): void {
    if (!isFromView(message)) return
    if (message.type !== 'ready') this.#kind.receive(this, message)
    else {
      this.#isReady = true
      void this.#kind.load(this)
    }
  }

  loadSoon(): void {
    if (!this.#isReady || this.#waiting !== undefined) return
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined
      // A hidden page is thrown away; it says that it is ready when it is back.
      if (this.panel.visible) void this.#kind.load(this)
    }, BETWEEN_LOADS)
  }

  turn(): number {
    return ++this.#turn
  }

  isLast(turn: number): boolean {
    return !this.#isOver && turn === this.#turn
  }

  end(): void {
    this.#isOver = true
    clearTimeout(this.#waiting)
  }
}

async function opened(uri: string): Promise<TextDocument | null> {
  try {
    return await workspace.openTextDocument(Uri.parse(uri, true))
  } catch {
    return null
  }
}
