import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
} from 'vscode'
import type { ModelView } from '../../../server/src/protocol.ts'
import type { Equerre } from '../equerre.ts'
import { editorOf, showPlace } from '../text-on-screen.ts'
import { decorateRows } from './decorations.ts'
import { nodeAt, nodesOf, type ReferentialNode, takePlaces } from './nodes.ts'
import { rowOf } from './row.ts'
import { tooltipOf } from './tooltip.ts'

/** Long enough for a word to be typed, short enough to be of the same moment. */
const AFTER_TYPING = 150
const GAPS_ONLY = 'equerre.gapsOnly'
/** How often a row is asked for before the editor is believed not to show it. */
const MOST_TRIES = 4

/** The view « Référentiel »: the elements of the current référentiel, each with what it lacks. */
export class ReferentialTree implements TreeDataProvider<ReferentialNode>, Disposable {
  readonly view: TreeView<ReferentialNode>
  readonly #equerre: Equerre
  readonly #memory: ExtensionContext['workspaceState']
  readonly #changed = new EventEmitter<void>()
  readonly #listening: Disposable
  #model: ModelView | null = null
  #roots: readonly ReferentialNode[] = []
  #gapsOnly: boolean
  #waiting: ReturnType<typeof setTimeout> | undefined
  /** Of answers that overtake each other, the last asked for counts. */
  #asked = 0

  readonly onDidChangeTreeData = this.#changed.event

  constructor({ workspaceState }: ExtensionContext, equerre: Equerre) {
    this.#equerre = equerre
    this.#memory = workspaceState
    this.#gapsOnly = workspaceState.get(GAPS_ONLY, false)
    this.view = window.createTreeView('equerre.referential', { treeDataProvider: this, showCollapseAll: true })
    this.#listening = Disposable.from(
      this.view,
      this.#changed,
      equerre.current.onDidChange(() => void this.#load()),
      equerre.requests.onDidChange((uri) => {
        if (uri === null || uri.toString() === this.#document?.uri.toString()) this.#soon()
      }),
      equerre.words.onDidChange(() => {
        this.#changed.fire()
        this.#soon()
      }),
      this.view.onDidChangeVisibility(() => this.#follow()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === this.#document?.uri.toString()) this.#follow()
      }),
    )
    void this.filter(this.#gapsOnly)
    void this.#load()
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    this.#listening.dispose()
  }

  get gapsOnly(): boolean {
    return this.#gapsOnly
  }

  /** Shows only what lacks something, or everything again. */
  async filter(gapsOnly: boolean): Promise<void> {
    this.#gapsOnly = gapsOnly
    await commands.executeCommand('setContext', GAPS_ONLY, gapsOnly)
    await this.#memory.update(GAPS_ONLY, gapsOnly)
    this.#show()
  }

  getChildren(node?: ReferentialNode): ReferentialNode[] {
    return [...(node?.children ?? this.#roots)]
  }

  getParent(node: ReferentialNode): ReferentialNode | null {
    return node.parent
  }

  getTreeItem(node: ReferentialNode): TreeItem {
    return rowOf(node, { words: this.#equerre.words, gapsOnly: this.#gapsOnly })
  }

  async resolveTreeItem(row: TreeItem, node: ReferentialNode): Promise<TreeItem> {
    row.tooltip = await tooltipOf(node, this.#equerre.client)
    return row
  }

  get #document(): TextDocument | null {
    return this.#equerre.current.document
  }

  #soon(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => void this.#load(), AFTER_TYPING)
  }

  async #load(): Promise<void> {
    clearTimeout(this.#waiting)
    const asked = ++this.#asked
    const document = this.#document
    void commands.executeCommand('setContext', 'equerre.hasReferential', document !== null)
    const model = document === null ? null : await this.#equerre.requests.model(document.uri)
    if (asked !== this.#asked) return
    this.#model = model
    this.#show()
  }

  #show(): void {
    const { words } = this.#equerre
    const roots = this.#model === null ? [] : nodesOf(this.#model, this.#gapsOnly)
    const isSame = takePlaces(this.#roots, roots)
    if (!isSame) this.#roots = roots
    const isWhole = this.#gapsOnly && this.#model !== null && this.#roots.length === 0
    this.view.message = isWhole
      ? words.say({
          fr: 'Il ne manque rien\u00a0: tout est évalué et relié.',
          en: 'Nothing is missing: all is assessed and tied.',
        })
      : ''
    this.view.description = this.#gapsOnly ? words.say({ fr: 'ce qui manque', en: 'what is missing' }) : ''
    if (!isSame) this.#changed.fire()
    this.#follow()
  }

  /** Selects the element the cursor is in, when the tree is on screen. */
  #follow(tries = 0): void {
    const node = this.#atCursor()
    if (node === null || this.view.selection[0]?.id === node.id) return
    // The editor selects nothing, and says nothing of it, when the tree is filled again meanwhile; of two rows asked for it may end with the
    // first. An element that went away cannot be shown.
    const followOn = (): void => {
      if (this.#atCursor()?.id !== node.id) this.#follow()
      else if (tries < MOST_TRIES) this.#follow(tries + 1)
    }
    void this.view.reveal(node, { select: true, focus: false }).then(followOn, followOn)
  }

  #atCursor(): ReferentialNode | null {
    const document = this.#document
    if (!this.view.visible || document === null || this.#model === null) return null
    const editor = editorOf(document.uri)
    return editor === undefined ? null : nodeAt(this.#roots, editor.selection.active)
  }
}

export function registerReferentialTree(context: ExtensionContext, equerre: Equerre): ReferentialTree {
  const tree = new ReferentialTree(context, equerre)
  context.subscriptions.push(
    tree,
    decorateRows(equerre.words),
    commands.registerCommand('equerre.showGaps', () => tree.filter(true)),
    commands.registerCommand('equerre.showEverything', () => tree.filter(false)),
    commands.registerCommand('equerre.revealElement', ({ uri, item }: ReferentialNode) =>
      showPlace(Uri.parse(uri), equerre.client.protocol2CodeConverter.asRange(item.selectionRange), {
        preserveFocus: true,
      }),
    ),
  )
  return tree
}
