import { DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher } from 'vscode-languageserver/node'
import { folderOf, isConfigurationName, isExamName, isReferentialName } from '../../../core/src/configuration/index.ts'
import type { Session } from '../session.ts'
import { OwnWatching } from './own-watching.ts'
import { pathOf, uriOf } from './uris.ts'

const ALWAYS: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.referentiel.{yaml,yml}' },
  { globPattern: '**/*.examen.{yaml,yml}' },
  { globPattern: '**/equerre.config.yaml' },
]

/** Follows the files that findings come from: by the client when it can, by the server otherwise. */
export class Watching {
  readonly #session: Session
  readonly #own: OwnWatching
  #extra = ''
  #registered: Promise<Disposable> | null = null

  constructor(session: Session) {
    this.#session = session
    this.#own = new OwnWatching((path) => this.changed([path]))
    session.connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
      this.changed(changes.flatMap(({ uri }) => pathOf(uri) ?? []))
    })
  }

  start(): void {
    if (this.#session.client.watching) {
      void this.#session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...ALWAYS] })
    }
    this.update()
  }

  /** Follows what `extends` names too: files of any name, anywhere. */
  update(): void {
    const { workspace, documents } = this.#session
    const { configurations } = workspace
    // Their configurations are looked for when they are first asked for.
    for (const { uri } of documents.checked) workspace.settingOf(uri)
    if (!this.#session.client.watching) {
      const files = [
        ...configurations.paths,
        ...this.#session.documents.checked.flatMap(({ uri }) => pathOf(uri) ?? []),
      ]
      const folders = files.flatMap((path) => this.#upTo(folderOf(path)))
      this.#own.follow(new Set([...this.#session.workspace.roots, ...folders]))
      return
    }
    const others = configurations.paths.filter((path) => !isConfigurationName(path))
    const key = others.join('\n')
    if (key === this.#extra) return
    this.#extra = key
    void this.#registered?.then((registered) => registered.dispose())
    const watchers = others.map(
      (path): FileSystemWatcher => ({
        globPattern: this.#session.client.relativePatterns
          ? { baseUri: uriOf(folderOf(path)), pattern: path.slice(folderOf(path).length).replace(/^\//, '') }
          : path,
      }),
    )
    this.#registered =
      watchers.length === 0
        ? null
        : this.#session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }

  /** Files were written, made or removed on the disk. */
  changed(paths: readonly string[]): void {
    const { workspace, announcer } = this.#session
    if (paths.some((path) => isConfigurationName(path) || workspace.configurations.dependsOn(path))) {
      workspace.changed()
      announcer.settingsChanged()
    }
    for (const path of paths) if (isReferentialName(path) || isExamName(path)) announcer.fileChanged(uriOf(path))
  }

  /** A folder and those above it, as far as the folder of the workspace that holds it: a nearer configuration may be made in any. */
  #upTo(folder: string): readonly string[] {
    const { roots } = this.#session.workspace
    if (roots.includes(folder) || folderOf(folder) === folder) return [folder]
    return roots.some((root) => folder.startsWith(`${root}/`)) ? [folder, ...this.#upTo(folderOf(folder))] : [folder]
  }
}
