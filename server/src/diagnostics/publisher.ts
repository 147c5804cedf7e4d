import type { Diagnostic } from 'vscode-languageserver/node'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Session } from '../session.ts'
import { configurationReport, isConfiguration, knownConfigurations } from '../workspace/configuration-files.ts'
import { pathOf, sameFileKey } from '../workspace/uris.ts'
import { openDiagnostics } from './findings.ts'
import { settled } from './settled.ts'

/**
 * Sends findings to a client that does not ask for them: those of open documents, and those of closed files to a client that only asks for
 * open ones. One check at a time a document; of changes that come together the last is checked.
 */
export class Publisher {
  readonly #session: Session
  readonly #waiting = new Set<string>()
  /** What is shown somewhere, by file: an empty list is only sent to take findings away. */
  readonly #shown = new Map<string, string>()

  constructor(session: Session) {
    this.#session = session
  }

  async document(document: CheckedDocument): Promise<void> {
    const { uri } = document
    if (this.#waiting.has(uri)) return
    this.#waiting.add(uri)
    await this.#session.settingsKnown
    await settled(document)
    this.#waiting.delete(uri)
    if (this.#session.documents.checkedAt(uri) !== document || !this.#session.isCheckedNow(document)) return
    try {
      this.#send(uri, openDiagnostics(document, this.#session), document.version)
    } catch (error) {
      this.#session.logCrash('diagnostics', error)
    }
  }

  /** A file that is not open; nothing is sent again of one that has nothing to say. */
  file(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length > 0 || this.#shown.has(sameFileKey(uri))) this.#send(uri, diagnostics, null)
  }

  configuration(uri: string): void {
    if (!isConfiguration(uri, this.#session)) return
    const report = configurationReport(uri, this.#session)
    if (report === null) this.file(uri, [])
    else if (report.version !== null) this.#send(uri, report.items, report.version)
    else this.file(uri, report.items)
  }

  configurations(): void {
    for (const { uri } of knownConfigurations(this.#session)) this.configuration(uri)
  }

  /** Closed files whose findings are shown, as addresses. */
  get shownFiles(): readonly string[] {
    return [...this.#shown.values()].filter((uri) => {
      const path = pathOf(uri)
      return path === null || this.#session.documents.textAt(path) === null
    })
  }

  #send(uri: string, diagnostics: readonly Diagnostic[], version: number | null): void {
    if (diagnostics.length === 0) this.#shown.delete(sameFileKey(uri))
    else this.#shown.set(sameFileKey(uri), uri)
    const params = { uri, diagnostics: [...diagnostics], ...(version === null ? {} : { version }) }
    void this.#session.connection.sendDiagnostics(params)
  }
}
