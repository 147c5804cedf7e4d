import type { Language, Localised } from '@equerre/core'
import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver/node'
import type { GlobMatcher } from '../../core/src/configuration/index.ts'
import { languageOf } from '../../core/src/language.ts'
import { Announcer } from './announcer.ts'
import { type Client, clientOf } from './client.ts'
import { type CheckedDocument, Documents } from './documents/documents.ts'
import { ClosedFiles } from './workspace/closed-files.ts'
import { ConfigurationStore } from './workspace/configuration.ts'
import { SettingsSource } from './workspace/editor-settings.ts'
import { ExamReferentials } from './workspace/exam-referentials.ts'
import { Workspace } from './workspace/workspace.ts'

/** What the server is given of the world around it. */
export interface Surroundings {
  /** Of the product, told to the client. */
  readonly version: string
  readonly matcher: GlobMatcher
  /** The address of the page of a rule. */
  readonly rulePage: (rule: string, language: Language) => string
}

/** Of different causes; beyond, nobody reads. */
const MOST_CRASHES = 100

type Life = 'before' | 'open' | 'shut'

/** Everything that lasts from `initialize` to `exit`. */
export class Session {
  readonly connection: Connection
  readonly surroundings: Surroundings
  readonly documents: Documents
  readonly workspace: Workspace
  readonly closed: ClosedFiles
  readonly examReferentials: ExamReferentials
  readonly announcer = new Announcer()
  readonly #settings: SettingsSource
  #life: Life = 'before'
  #client: Client | null = null
  #crashes = new Set<string>()

  constructor(connection: Connection, surroundings: Surroundings) {
    this.connection = connection
    this.surroundings = surroundings
    const configurations = new ConfigurationStore(
      surroundings.matcher,
      (path) => this.documents.textAt(path)?.text ?? null,
      (path) => this.workspace.shown(path),
    )
    this.workspace = new Workspace(configurations)
    this.documents = new Documents(
      () => this.client.encoding,
      (uri) => this.workspace.settingOf(uri),
      (exam, uri) => this.examReferentials.of(exam, uri),
      this.announcer,
    )
    this.examReferentials = new ExamReferentials({
      roots: () => this.workspace.roots,
      open: (uri) => this.documents.referential(uri),
      encoding: () => this.client.encoding,
    })
    this.announcer.listen({ closed: ({ uri }) => this.workspace.forget(uri) })
    this.closed = new ClosedFiles(this)
    this.#settings = new SettingsSource(this)
  }

  /** Known once the client said `initialize`: nothing is asked before. */
  get client(): Client {
    if (this.#client === null) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize first')
    return this.#client
  }

  get language(): Language {
    return languageOf(this.workspace.global.langue, this.#client?.locale ?? null)
  }

  get isOpen(): boolean {
    return this.#life === 'open'
  }

  get isOver(): boolean {
    return this.#life === 'shut'
  }

  say(words: Localised): string {
    return words[this.language]
  }

  begin(params: InitializeParams): void {
    if (this.#life !== 'before') throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was said already')
    this.#client = clientOf(params)
    this.workspace.begin(params)
    this.#life = 'open'
    this.#settings.begin()
  }

  /** Once the client is ready to be asked. */
  async ready(): Promise<void> {
    await this.#settings.start()
    this.announcer.ready()
  }

  /** The folders are others: their settings are asked for anew. */
  async foldersChanged(): Promise<void> {
    if (this.client.configuration) await this.#settings.ask()
    this.announcer.settingsChanged()
  }

  end(): void {
    this.#life = 'shut'
  }

  refuseOutsideLife(): void {
    if (this.#life === 'before') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize first')
    if (this.#life === 'shut') throw new ResponseError(ErrorCodes.InvalidRequest, 'shutdown was said')
  }

  /** Findings wait for it: under other settings they would be others. */
  get settingsKnown(): Promise<void> {
    return this.#settings.known
  }

  /** Whether the files that are not open are checked. */
  get checksFolders(): boolean {
    return this.workspace.global.dossier
  }

  /** Whether the text of a document is to be checked now, or once it is saved. */
  isCheckedNow(document: CheckedDocument): boolean {
    return document.isSaved || this.workspace.editorSettings(document.uri).verification === 'frappe'
  }

  /** Whether findings are shown for a document: not when its configuration leaves it alone. */
  isIgnored(document: CheckedDocument): boolean {
    return this.workspace.settingOf(document.uri).configured.ignored
  }

  trace(line: string): void {
    this.connection.tracer.log(line)
  }

  /** One line in the log of the client for each cause: the same crash at each keystroke would drown the others. */
  logCrash(where: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    if (this.#crashes.has(detail) || this.#crashes.size >= MOST_CRASHES) return
    this.#crashes.add(detail)
    this.connection.console.error(
      this.say({
        fr: `Erreur interne (${where}). Signalez-la avec ce qui suit.\n${detail}`,
        en: `Internal error (${where}). Please report it with what follows.\n${detail}`,
      }),
    )
  }
}
