import type { CheckedDocument, DocumentEvents } from './documents/documents.ts'

/** What can happen to documents, and around them. */
export interface Events extends DocumentEvents {
  /** The session has begun and the settings are known. */
  readonly ready: () => void
  /** What the configurations or the editor's settings say is no longer what it was. */
  readonly settingsChanged: () => void
  /** The files of the folders were looked for: more configurations may be known. */
  readonly filesFound: () => void
  /** A référentiel or an exam on the disk was written, made or removed. */
  readonly fileChanged: (uri: string) => void
}

/** Tells those who listen what happened, in the order they came. */
export class Announcer implements Events {
  readonly #listeners: Partial<Events>[] = []

  listen(listener: Partial<Events>): void {
    this.#listeners.push(listener)
  }

  readonly ready = (): void => {
    for (const listener of this.#listeners) listener.ready?.()
  }
  readonly opened = (document: CheckedDocument): void => {
    for (const listener of this.#listeners) listener.opened?.(document)
  }
  readonly changed = (document: CheckedDocument): void => {
    for (const listener of this.#listeners) listener.changed?.(document)
  }
  readonly saved = (document: CheckedDocument): void => {
    for (const listener of this.#listeners) listener.saved?.(document)
  }
  readonly closed = (document: CheckedDocument): void => {
    for (const listener of this.#listeners) listener.closed?.(document)
  }
  readonly otherChanged = (uri: string): void => {
    for (const listener of this.#listeners) listener.otherChanged?.(uri)
  }
  readonly settingsChanged = (): void => {
    for (const listener of this.#listeners) listener.settingsChanged?.()
  }
  readonly filesFound = (): void => {
    for (const listener of this.#listeners) listener.filesFound?.()
  }
  readonly fileChanged = (uri: string): void => {
    for (const listener of this.#listeners) listener.fileChanged?.(uri)
  }
}
