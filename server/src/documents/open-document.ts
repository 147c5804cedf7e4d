import type { Finding, Settings, SourceDocument, TextChange } from '@equerre/core'
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import type { Encoding } from '../convert/encoding.ts'
import { Places } from '../convert/places.ts'
import { Memory } from './memory.ts'
import type { Text } from './text.ts'

/** What the settings are at a moment: another generation asks for another check. */
export interface Setting {
  readonly generation: number
  readonly settings: Settings
}

export interface Found {
  readonly source: SourceDocument
  readonly findings: readonly Finding[]
}

interface Checked<Result> {
  readonly basis: string
  readonly result: Result
}

let opened = 0

/** A document that is open in the editor and can be checked. What is known of its text is found once a version, when it is first asked for. */
export abstract class OpenDocument<Result extends Found = Found> {
  readonly uri: string
  /** Tells one opening of a document from the next, whose versions may start again. */
  readonly opening = ++opened
  protected readonly memory = new Memory()
  readonly #encoding: Encoding
  readonly #setting: () => Setting
  readonly #text: Text
  #source: SourceDocument | null = null
  /** From the text that was read last to this one, when it is one stretch. */
  #change: TextChange | null = null
  #savedVersion: number
  #checked: Checked<Result> | null = null

  constructor(uri: string, text: Text, encoding: Encoding, setting: () => Setting) {
    this.uri = uri
    this.#text = text
    this.#encoding = encoding
    this.#setting = setting
    this.#savedVersion = text.version
  }

  /** What is found in the text under these settings. */
  protected abstract check(source: SourceDocument, settings: Settings): Result

  /** What findings follow from beside the text and the settings; the same name, the same state of it. */
  protected get surroundings(): string {
    return ''
  }

  /** Whether the text is the one that was opened or saved last. */
  get isSaved(): boolean {
    return this.#savedVersion === this.version
  }

  saved(): void {
    this.#savedVersion = this.version
  }

  get version(): number {
    return this.#text.version
  }

  get length(): number {
    return this.#text.text.length
  }

  get source(): SourceDocument {
    return this.read()
  }

  get setting(): Setting {
    return this.#setting()
  }

  read(): SourceDocument {
    this.#source ??= this.memory.read(this.#text.text, this.#change)
    return this.#source
  }

  get places(): Places {
    return new Places(this.#text, this.#encoding)
  }

  get checked(): Result {
    const known = this.checkedIfKnown
    if (known !== null) return known
    const basis = this.resultId
    const result = this.check(this.source, this.setting.settings)
    this.#checked = { basis, result }
    return result
  }

  get checkedIfKnown(): Result | null {
    return this.#checked?.basis === this.resultId ? this.#checked.result : null
  }

  /** Names the findings of this version under these settings: the same name, the same findings. */
  get resultId(): string {
    return `${this.opening}.${this.version}.${this.setting.generation}${this.surroundings}`
  }

  change(events: readonly TextDocumentContentChangeEvent[], version: number): void {
    const change = this.#text.change(events, version, this.#encoding)
    this.#change = this.#source === null ? null : change
    this.#source = null
    this.#checked = null
  }
}
