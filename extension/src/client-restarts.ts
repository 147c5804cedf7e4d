import { type Disposable, window } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClient } from 'vscode-languageclient/node'
import type { Localised } from '../../core/src/language.ts'
import type { Words } from './language.ts'

/** As many ends in so short a time are no accident. */
const MOST = 5
const SPAN = 3 * 60_000
/** What an end brings down with it comes to rest first: a start in the middle of it would be undone. */
const PAUSE = 200

/** Keeps the server running: starts it again when it ends by itself; after several ends in a few minutes a person decides. */
export class Restarts implements Disposable {
  readonly #words: Words
  readonly #now: () => number
  #ends: readonly number[] = []
  #waiting: ReturnType<typeof setTimeout> | undefined
  #isTold = false

  constructor(words: Words, now = Date.now) {
    this.#words = words
    this.#now = now
  }

  dispose(): void {
    clearTimeout(this.#waiting)
  }

  /** What the client asks when something goes wrong. */
  handlerFor(client: () => LanguageClient): ErrorHandler {
    return {
      // What is written while the server ends comes back as so many errors: the end itself, which follows, decides.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        this.#ended(client())
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The server ended.' }
      },
    }
  }

  /** Ends the server and starts it anew. */
  async restart(client: LanguageClient): Promise<void> {
    if (client.needsStop()) await client.stop()
    await this.start(client)
  }

  /** Starts the server; when that fails, says so and leaves the rest of the extension standing. */
  async start(client: LanguageClient): Promise<void> {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    this.#isTold = false
    try {
      await client.start()
    } catch (error) {
      client.outputChannel.appendLine(error instanceof Error ? (error.stack ?? error.message) : String(error))
      // It ended while it started: that was taken care of.
      if (this.#waiting === undefined && !this.#isTold) await this.#tell(client, NOT_STARTED)
    }
  }

  #ended(client: LanguageClient): void {
    const now = this.#now()
    this.#ends = [...this.#ends, now].filter((end) => now - end < SPAN)
    if (this.#ends.length < MOST) {
      clearTimeout(this.#waiting)
      this.#waiting = setTimeout(() => void this.start(client), PAUSE)
      return
    }
    this.#ends = []
    this.#isTold = true
    void this.#tell(client, STOPPED_OFTEN)
  }

  async #tell(client: LanguageClient, said: Localised): Promise<void> {
    const restart = this.#words.say({ fr: 'Redémarrer', en: 'Restart' })
    const show = this.#words.say({ fr: 'Voir le journal', en: 'Show the log' })
    const chosen = await window.showErrorMessage(this.#words.say(said), restart, show)
    if (chosen === restart) await this.start(client)
    if (chosen === show) client.outputChannel.show()
  }
}

const NOT_STARTED: Localised = {
  fr: 'Équerre n’a pas pu démarrer\u00a0: les fichiers ne sont pas vérifiés.',
  en: 'Équerre could not start: the files are not checked.',
}
const STOPPED_OFTEN: Localised = {
  fr: 'La vérification d’Équerre s’est arrêtée plusieurs fois de suite. Les fichiers ne sont plus vérifiés.',
  en: 'The check of Équerre stopped several times in a row. The files are no longer checked.',
}
