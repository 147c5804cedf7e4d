import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node'
import { isExamName } from '../../../core/src/configuration/index.ts'
import type { Session } from '../session.ts'
import { uriOf } from '../workspace/uris.ts'
import { checkingTitle } from './progress.ts'
import type { Publisher } from './publisher.ts'
import { turn } from './settled.ts'

/** Checks the files of the folders that are not open, one after the other between two messages, and shows how far it is. */
export class Background {
  readonly #session: Session
  readonly #publisher: Publisher
  #running = new CancellationTokenSource()

  constructor(session: Session, publisher: Publisher) {
    this.#session = session
    this.#publisher = publisher
  }

  /** All of them; a run that is under way ends, for what it follows from has changed. */
  async run(): Promise<void> {
    this.#running.cancel()
    const running = new CancellationTokenSource()
    this.#running = running
    await turn()
    const paths = this.#session.checksFolders ? await this.#session.closed.paths() : []
    const left = new Set(this.#publisher.shownFiles)
    for (const path of paths) left.delete(uriOf(path))
    if (running.token.isCancellationRequested) return
    await this.#check(paths, running.token)
    if (running.token.isCancellationRequested) return
    this.#publisher.configurations()
    for (const uri of left) this.file(uri)
  }

  /** One of them, whether it is there or not. */
  file(uri: string): void {
    const report = this.#session.checksFolders ? this.#session.closed.reportOf(uri) : null
    this.#publisher.file(uri, report?.items ?? [])
  }

  /** The exams: a référentiel is no longer what it was. */
  async exams(): Promise<void> {
    const paths = this.#session.checksFolders ? await this.#session.closed.paths() : []
    for (const path of paths.filter(isExamName)) this.file(uriOf(path))
  }

  async #check(paths: readonly string[], token: CancellationToken): Promise<void> {
    if (paths.length === 0) return
    const progress = await this.#session.connection.window.createWorkDoneProgress()
    progress.begin(this.#session.say(checkingTitle), 0, '', true)
    for (const [index, path] of paths.entries()) {
      await turn()
      if (token.isCancellationRequested || progress.token.isCancellationRequested) break
      const report = this.#session.closed.report(path)
      if (report !== null) this.#publisher.file(report.uri, report.items)
      progress.report(((index + 1) / paths.length) * 100, this.#session.workspace.shown(path))
    }
    progress.done()
  }
}
