import { Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode'

const REFERENTIALS = '**/*.referentiel.{yaml,yml}'

/** The référentiels of the folders of the workspace, looked for when first asked for and again when one comes or goes. */
export interface ReferentialFiles extends Disposable {
  /** In the order of their paths. */
  all(): Promise<readonly Uri[]>
  /** There are others, or one was written: its address then, `null` otherwise. */
  readonly onDidChange: Event<Uri | null>
}

export function followFiles(): ReferentialFiles {
  const changed = new EventEmitter<Uri | null>()
  let found: Promise<readonly Uri[]> | null = null
  const others = (): void => {
    found = null
    changed.fire(null)
  }
  const watcher = workspace.createFileSystemWatcher(REFERENTIALS)
  const listening = Disposable.from(
    changed,
    watcher,
    watcher.onDidCreate(others),
    watcher.onDidDelete(others),
    watcher.onDidChange((uri) => changed.fire(uri)),
    workspace.onDidChangeWorkspaceFolders(others),
  )
  const find = async (): Promise<readonly Uri[]> => {
    const uris = await workspace.findFiles(REFERENTIALS, '**/node_modules/**')
    return uris.toSorted((a, b) => a.path.localeCompare(b.path, 'fr'))
  }
  return {
    all: () => {
      found ??= find()
      return found
    },
    onDidChange: changed.event,
    dispose: () => listening.dispose(),
  }
}
