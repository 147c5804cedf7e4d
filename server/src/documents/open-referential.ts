import type { CheckResult, Settings, SourceDocument, TextChange } from '@equerre/core'
import { type Analysis, analyse } from '@equerre/core/editing'
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

interface Checked {
  readonly version: number
  readonly generation: number
  readonly result: CheckResult
}

let opened = 0

/** A document that is open in the editor. What is known of its text is found once a version, when it is first asked for. */
export class OpenReferential {
  readonly uri: string
  /** Tells one opening of a document from the next, whose versions may start again. */
  readonly opening = ++opened
  readonly #encoding: Encoding
  readonly #setting: () => Setting
  readonly #text: Text
  readonly #memory = new Memory()
  #source: SourceDocument | null = null
  /** From the text that was read last to this one, when it is one stretch. */
  #change: TextChange | null = null
  #analysis: { readonly generation: number; readonly value: Analysis } | null = null
  #savedVersion: number
  #checked: Checked | null = null

  constructor(uri: string, text: Text, encoding: Encoding, setting: () => Setting) {
    this.uri = uri
    this.#text = text
    this.#encoding = encoding
    this.#setting = setting
    this.#savedVersion = text.version
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

  read(): SourceDocument {
    this.#source ??= this.#memory.read(this.#text.text, this.#change)
    return this.#source
  }

  get places(): Places {
    return new Places(this.#text, this.#encoding)
  }

  /** What is known of the text without running the rules; what the rules found comes with it when they were run. */
  get analysis(): Analysis {
    const checked = this.checkedIfKnown
    if (checked !== null) return checked
    const { generation, settings } = this.#setting()
    if (this.#analysis?.generation !== generation) {
      this.#analysis = { generation, value: analyse(this.source, settings) }
    }
    return this.#analysis.value
  }

  get checked(): CheckResult {
    const known = this.checkedIfKnown
    if (known !== null) return known
    const { generation, settings } = this.#setting()
    const result = this.#memory.check(this.source, settings)
    this.#checked = { version: this.version, generation, result }
    return result
  }

  get checkedIfKnown(): CheckResult | null {
    const checked = this.#checked
    if (checked?.version !== this.version || checked.generation !== this.#setting().generation) return null
    return checked.result
  }

  /** Names the findings of this version under these settings: the same name, the same findings. */
  get resultId(): string {
    return `${this.opening}.${this.version}.${this.#setting().generation}`
  }

  change(events: readonly TextDocumentContentChangeEvent[], version: number): void {
    const change = this.#text.change(events, version, this.#encoding)
    this.#change = this.#source === null ? null : change
    this.#source = null
    this.#analysis = null
    this.#checked = null
  }
}
