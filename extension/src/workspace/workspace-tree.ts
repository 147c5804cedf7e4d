import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  languages,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode'
import type { CoverageView } from '../../../server/src/protocol.ts'
import type { Equerre } from '../equerre.ts'
import { assessedWords, findingWords, isWhole, judgedWords } from '../figures.ts'
import { findingsOf } from '../findings.ts'
import { plainInList } from '../plain-text.ts'
import { followFiles, type ReferentialFiles } from './files.ts'
import { foldersWithin, shortName } from './names.ts'

type Totals = CoverageView['figures']['total']

/** A référentiel, or a folder of a workspace that has several. */
export type WorkspaceNode =
  | { readonly kind: 'file'; readonly uri: Uri; readonly folder: WorkspaceFolder | undefined }
  | { readonly kind: 'folder'; readonly folder: WorkspaceFolder; readonly files: readonly Uri[] }

/** The view « Référentiels du dossier »: every référentiel of the workspace, how far it is covered and what was found in it. */
export class WorkspaceTree implements TreeDataProvider<WorkspaceNode>, Disposable {
  readonly view: TreeView<WorkspaceNode>
  readonly #equerre: Equerre
  readonly #files: ReferentialFiles
  readonly #changed = new EventEmitter<void>()
  readonly #listening: Disposable
  /** By address; `null` while it is asked for, and for what is no référentiel. */
  readonly #totals = new Map<string, Totals | null>()
  #waiting: ReturnType<typeof setTimeout> | undefined
  #asking: Promise<void> = Promise.resolve()

  readonly onDidChangeTreeData = this.#changed.event

  constructor(equerre: Equerre) {
    this.#equerre = equerre
    this.#files = followFiles()
    this.view = window.createTreeView('equerre.workspace', { treeDataProvider: this, showCollapseAll: false })
    this.#listening = Disposable.from(
      this.view,
      this.#files,
      this.#changed,
      this.#files.onDidChange((uri) => this.#forget(uri)),
      equerre.requests.onDidChange((uri) => this.#forget(uri)),
      equerre.words.onDidChange(() => this.#soon()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#totals.has(uri.toString()))) this.#soon()
      }),
    )
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    this.#listening.dispose()
  }

  async getChildren(node?: WorkspaceNode): Promise<WorkspaceNode[]> {
    if (node?.kind === 'file') return []
    if (node?.kind === 'folder') return node.files.map((uri) => ({ kind: 'file', uri, folder: node.folder }))
    const files = await this.#files.all()
    const folders = workspace.workspaceFolders ?? []
    if (folders.length < 2)
      return files.map((uri) => ({ kind: 'file', uri, folder: workspace.getWorkspaceFolder(uri) }))
    return folders.flatMap((folder): WorkspaceNode[] => {
      const inside = files.filter((uri) => workspace.getWorkspaceFolder(uri)?.index === folder.index)
      return inside.length === 0 ? [] : [{ kind: 'folder', folder, files: inside }]
    })
  }

  getTreeItem(node: WorkspaceNode): TreeItem {
    if (node.kind === 'folder') {
      const row = new TreeItem(node.folder.name, TreeItemCollapsibleState.Expanded)
      row.id = node.folder.uri.toString()
      row.iconPath = ThemeIcon.Folder
      row.contextValue = 'folder'
      return row
    }
    return this.#fileRow(node)
  }

  #fileRow({ uri, folder }: WorkspaceNode & { readonly kind: 'file' }): TreeItem {
    const { language } = this.#equerre.words
    const totals = this.#totalsOf(uri)
    const { total, errors } = findingsOf(uri)
    const row = new TreeItem(shortName(uri.path), TreeItemCollapsibleState.None)
    const within = folder === undefined ? '' : foldersWithin(folder.uri.path, uri.path)
    const said = [...(totals === null ? [] : [assessedWords(totals, language)]), findingWords(total, language)]
    row.id = uri.toString()
    row.description = [...said, ...(within === '' ? [] : [within])].join(' · ')
    row.iconPath = iconOf(totals, errors)
    row.contextValue = 'referential'
    row.tooltip = tooltipOf(uri, [...(totals === null ? [] : [judgedWords(totals, language)]), ...said])
    row.accessibilityInformation = { label: [shortName(uri.path), ...said, within].filter(Boolean).join(', ') }
    row.command = { command: 'vscode.open', title: '', arguments: [uri, { preserveFocus: true }] }
    return row
  }

  /** What is known of a référentiel; what is not is asked for, one at a time: reading a file takes the server a while. */
  #totalsOf(uri: Uri): Totals | null {
    const key = uri.toString()
    const known = this.#totals.get(key)
    if (known !== undefined) return known
    this.#totals.set(key, null)
    this.#asking = this.#asking.then(async () => {
      const view = await this.#equerre.requests.coverage(uri)
      if (view === null) return
      this.#totals.set(key, view.figures.total)
      this.#soon()
    })
    return null
  }

  #forget(uri: Uri | null): void {
    if (uri === null) this.#totals.clear()
    else this.#totals.delete(uri.toString())
    this.#soon()
  }

  /** Changes come in bunches, file by file. */
  #soon(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#changed.fire(), 150)
  }
}

function iconOf(totals: Totals | null, errors: number): ThemeIcon {
  if (totals === null) return new ThemeIcon('file')
  if (errors > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'))
  return isWhole(totals)
    ? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
    : new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground'))
}

function tooltipOf(uri: Uri, lines: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString()
    .appendMarkdown('**')
    .appendText(workspace.asRelativePath(uri))
    .appendMarkdown('**')
  for (const line of lines) tooltip.appendMarkdown('\n\n- ').appendText(line)
  return tooltip
}

export function registerWorkspaceTree(context: ExtensionContext, equerre: Equerre): WorkspaceTree {
  const tree = new WorkspaceTree(equerre)
  context.subscriptions.push(
    tree,
    commands.registerCommand('equerre.openReferential', () => pickReferential(equerre)),
  )
  return tree
}

/** Asks which référentiel of the workspace to open; any file where there is none. */
async function pickReferential({ words }: Equerre): Promise<void> {
  const files = followFiles()
  const found = await files.all()
  files.dispose()
  if (found.length === 0) {
    await commands.executeCommand('workbench.action.files.openFile')
    return
  }
  const placeHolder = words.say({ fr: 'Quel référentiel ouvrir\u00a0?', en: 'Which référentiel to open?' })
  const rows = found.map((uri) => ({
    label: plainInList(shortName(uri.path)),
    description: plainInList(workspace.asRelativePath(uri)),
    uri,
  }))
  const chosen = await window.showQuickPick(rows, { placeHolder, matchOnDescription: true })
  if (chosen !== undefined) await window.showTextDocument(chosen.uri)
}
