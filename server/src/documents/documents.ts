import type { DidChangeTextDocumentParams, TextDocumentIdentifier, TextDocumentItem } from 'vscode-languageserver/node'
import { isConfigurationName, isReferentialName } from '../../../core/src/configuration/index.ts'
import type { Encoding } from '../convert/encoding.ts'
import { nameOf, pathOf } from '../workspace/uris.ts'
import { OpenReferential, type Setting } from './open-referential.ts'
import { Text } from './text.ts'

/** An open document that is no référentiel: a configuration, or nothing of ours, whose text alone is kept. */
export interface OtherDocument {
  readonly uri: string
  readonly text: Text
}

export interface DocumentEvents {
  readonly opened: (document: OpenReferential) => void
  readonly changed: (document: OpenReferential) => void
  readonly saved: (document: OpenReferential) => void
  readonly closed: (document: OpenReferential) => void
  /** A document that may be a configuration has another text, or is open no more. */
  readonly otherChanged: (uri: string) => void
}

/** Languages under which an editor may open a référentiel whose name does not say so. */
const LANGUAGE_IDS: readonly string[] = ['referentiel', 'equerre']

/** The documents that are open in the editor. Closing one forgets all that was known of it. */
export class Documents {
  readonly #referentials = new Map<string, OpenReferential>()
  readonly #others = new Map<string, OtherDocument>()
  readonly #texts = new Map<string, Text>()
  readonly #encoding: () => Encoding
  readonly #setting: (uri: string) => Setting
  readonly #events: DocumentEvents

  constructor(encoding: () => Encoding, setting: (uri: string) => Setting, events: DocumentEvents) {
    this.#encoding = encoding
    this.#setting = setting
    this.#events = events
  }

  get referentials(): readonly OpenReferential[] {
    return [...this.#referentials.values()]
  }

  get others(): readonly OtherDocument[] {
    return [...this.#others.values()]
  }

  referential(uri: string): OpenReferential | null {
    return this.#referentials.get(uri) ?? null
  }

  other(uri: string): OtherDocument | null {
    return this.#others.get(uri) ?? null
  }

  /** The text of a file as the editor has it; `null` when it is not open. @param path absolute, with `/` */
  textAt(path: string): Text | null {
    return this.#texts.get(path) ?? null
  }

  open({ uri, languageId, version, text: written }: TextDocumentItem): void {
    this.close({ uri })
    const text = new Text(uri, version, written)
    const path = pathOf(uri)
    if (path !== null) this.#texts.set(path, text)
    if (isReferential(uri, languageId)) {
      const document = new OpenReferential(uri, text, this.#encoding(), () => this.#setting(uri))
      this.#referentials.set(uri, document)
      this.#events.opened(document)
    } else {
      this.#others.set(uri, { uri, text })
      this.#events.otherChanged(uri)
    }
  }

  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.#referentials.get(uri)
    if (document !== undefined) {
      document.change(contentChanges, version)
      this.#events.changed(document)
      return
    }
    const other = this.#others.get(uri)
    if (other === undefined) return
    other.text.change(contentChanges, version, this.#encoding())
    this.#events.otherChanged(uri)
  }

  save({ uri }: TextDocumentIdentifier): void {
    const document = this.#referentials.get(uri)
    document?.saved()
    if (document !== undefined) this.#events.saved(document)
  }

  close({ uri }: TextDocumentIdentifier): void {
    const path = pathOf(uri)
    if (path !== null) this.#texts.delete(path)
    const document = this.#referentials.get(uri)
    if (this.#referentials.delete(uri) && document !== undefined) this.#events.closed(document)
    if (this.#others.delete(uri)) this.#events.otherChanged(uri)
  }
}

function isReferential(uri: string, languageId: string): boolean {
  const name = nameOf(uri)
  return !isConfigurationName(name) && (isReferentialName(name) || LANGUAGE_IDS.includes(languageId))
}
