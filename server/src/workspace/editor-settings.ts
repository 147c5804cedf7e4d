import { DidChangeConfigurationNotification } from 'vscode-languageserver/node'
import type { Session } from '../session.ts'
import { type EditorSettings, readSettings, SECTION } from '../settings.ts'

/** A client that answers late gets findings under the defaults first. */
const PATIENCE = 2000

/** Keeps the editor's settings: asked for when the client can be asked, taken from what it tells otherwise. */
export class SettingsSource {
  readonly #session: Session
  #last = ''
  readonly #told = new Set<string>()
  #known: () => void = () => {}
  /** Once the first settings are here, or cannot be waited for. */
  readonly known: Promise<void>

  constructor(session: Session) {
    this.#session = session
    this.known = new Promise((resolve) => {
      this.#known = resolve
    })
    session.connection.onNotification(DidChangeConfigurationNotification.type, async ({ settings }) => {
      if (session.client.configuration) await this.ask()
      else this.#take([sectionOf(settings)])
    })
  }

  /** From `initialize` on: findings are not held back by a client that does not answer. */
  begin(): void {
    if (this.#session.client.configuration) setTimeout(this.#known, PATIENCE).unref()
    else this.#known()
  }

  async start(): Promise<void> {
    const { client, connection } = this.#session
    if (client.configurationNotices)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION })
    if (client.configuration) await this.ask()
    this.#known()
  }

  /** Asks for the settings that hold everywhere, then for those of each folder. */
  async ask(): Promise<void> {
    const { connection, workspace } = this.#session
    const scopes = workspace.folders.map(({ uri }) => ({ scopeUri: uri, section: SECTION }))
    try {
      this.#take(await connection.workspace.getConfiguration([{ section: SECTION }, ...scopes]))
    } catch (error) {
      this.#session.logCrash('workspace/configuration', error)
    }
  }

  #take(sent: readonly unknown[]): void {
    const said = JSON.stringify([sent, this.#session.workspace.folders.map(({ uri }) => uri)])
    if (said === this.#last) return
    const first = this.#last === ''
    this.#last = said
    const [global, ...byFolder] = sent.map((one) => this.#read(one))
    if (global === undefined) return
    const folders = this.#session.workspace.folders.flatMap(({ uri }, index) => {
      const settings = byFolder[index]
      return settings === undefined ? [] : [[uri, settings] as const]
    })
    this.#session.workspace.changeSettings(global, new Map(folders))
    if (!first) this.#session.announcer.settingsChanged()
  }

  #read(sent: unknown): EditorSettings {
    const { settings, problems } = readSettings(sent)
    for (const problem of problems) {
      if (this.#told.has(problem.fr)) continue
      this.#told.add(problem.fr)
      this.#session.connection.console.warn(problem[settings.langue === 'en' ? 'en' : this.#session.language])
    }
    return settings
  }
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && SECTION in settings ? settings[SECTION] : null
}
