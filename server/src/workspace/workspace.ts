import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver/node'
import { relativeTo } from '../../../core/src/configuration/index.ts'
import type { Setting } from '../documents/open-document.ts'
import { checkSettings, DEFAULT_SETTINGS, type EditorSettings } from '../settings.ts'
import { type ConfigurationStore, type Configured, UNCONFIGURED } from './configuration.ts'
import { pathOf } from './uris.ts'

/** The folders that are open, and what is asked of the documents in each. */
export class Workspace {
  readonly configurations: ConfigurationStore
  #folders: readonly WorkspaceFolder[] = []
  #global: EditorSettings = DEFAULT_SETTINGS
  #byFolder: ReadonlyMap<string, EditorSettings> = new Map()
  #generation = 0
  #known = new Map<string, Setting & { readonly configured: Configured }>()

  constructor(configurations: ConfigurationStore) {
    this.configurations = configurations
  }

  get folders(): readonly WorkspaceFolder[] {
    return this.#folders
  }

  /** The absolute paths of the folders that are on the disk, each once: a folder inside another comes with it. */
  get roots(): readonly string[] {
    const paths = this.#folders.flatMap(({ uri }) => pathOf(uri)?.replace(/(?<=.)\/$/, '') ?? [])
    return [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && isInside(path, other)))
  }

  get generation(): number {
    return this.#generation
  }

  get global(): EditorSettings {
    return this.#global
  }

  begin({ workspaceFolders, rootUri }: InitializeParams): void {
    this.#folders = workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri, name: '' }])
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri))
    this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added]
    this.changed()
  }

  changeSettings(global: EditorSettings, byFolder: ReadonlyMap<string, EditorSettings>): void {
    this.#global = global
    this.#byFolder = byFolder
    this.changed()
  }

  /** Something that findings follow from is no longer what it was. */
  changed(): void {
    this.#generation++
    this.#known.clear()
    this.configurations.forget()
  }

  /** What the editor's settings say of a document: those of the innermost folder that holds it. */
  editorSettings(uri: string): EditorSettings {
    const holding = this.#folders
      .filter((folder) => uri.startsWith(folder.uri.replace(/\/?$/, '/')))
      .sort((a, b) => b.uri.length - a.uri.length)
    return this.#byFolder.get(holding[0]?.uri ?? '') ?? this.#global
  }

  /** What is asked of the check of a document, and what its configuration says. */
  settingOf(uri: string): Setting & { readonly configured: Configured } {
    const known = this.#known.get(uri)
    if (known !== undefined) return known
    const path = pathOf(uri)
    const configured = path === null ? UNCONFIGURED : this.configurations.of(path)
    const settings = checkSettings(configured.settings, this.editorSettings(uri))
    const setting = { generation: this.#generation, settings, configured }
    this.#known.set(uri, setting)
    return setting
  }

  /** A document that is closed takes what was known of it along. */
  forget(uri: string): void {
    this.#known.delete(uri)
  }

  /** A path as people are told of it: from its folder when it is in one. */
  shown(path: string): string {
    const root = this.roots.find((one) => isInside(path, one))
    return root === undefined ? path : relativeTo(root, path)
  }
}

const isInside = (path: string, folder: string): boolean => path.startsWith(`${folder.replace(/\/$/, '')}/`)
