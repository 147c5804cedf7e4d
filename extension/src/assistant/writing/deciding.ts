import { type TextDocument, window } from 'vscode'
import type { Pending, Reply, Write } from '../../../../assistant/src/conversation/reply.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { fileName } from '../../authoring/file-name.ts'
import { plainInNotification } from '../../plain-text.ts'
import { type Assistant, prepared } from '../assistant.ts'
import type { Differences } from './difference.ts'
import { showFile, write } from './write.ts'

/** What a person decides about proposals that they were shown: compare, then write. Only what was shown is ever written. */
export class Deciding {
  readonly #assistant: Assistant
  readonly #differences: Differences
  readonly #document: TextDocument
  readonly #pending: readonly Pending[]

  constructor(assistant: Assistant, differences: Differences, document: TextDocument, pending: readonly Pending[]) {
    this.#assistant = assistant
    this.#differences = differences
    this.#document = document
    this.#pending = pending
  }

  /** Shows the text as it would be beside the text as it is. @returns closes what was opened; `null` when there is nothing to show */
  async compare(question: string): Promise<(() => Promise<void>) | null> {
    const reply = await this.#decided(question)
    const edit = reply.writes?.find((one) => one.kind === 'edit')
    if (edit !== undefined && edit.kind === 'edit') {
      return this.#differences.show(this.#document, edit.after, this.#say(titleFor(this.#document)))
    }
    const created = reply.writes?.find((one) => one.kind === 'create')
    if (created !== undefined)
      return this.#differences.show(
        this.#document,
        created.kind === 'create' ? created.text : '',
        created.kind === 'create' ? created.name : '',
      )
    this.#refuse(reply)
    return null
  }

  /** Shows the difference, asks, and writes. */
  async confirm(question: string): Promise<void> {
    const close = await this.compare(question)
    if (close === null) return
    const yes = this.#say({ fr: 'Écrire', en: 'Write' })
    const asked = this.#say({ fr: 'Écrire cette proposition\u00a0?', en: 'Write this proposal?' })
    const answer = await window.showInformationMessage(
      asked,
      yes,
      this.#say({ fr: 'Ne pas écrire', en: 'Do not write' }),
    )
    await close()
    if (answer === yes) await this.write(question)
  }

  /** @returns whether it was written */
  async write(question: string): Promise<boolean> {
    const reply = await this.#decided(question)
    const writes = reply.writes ?? []
    if (writes.length === 0) {
      this.#refuse(reply)
      return false
    }
    return this.#written(writes, reply)
  }

  async #written(writes: readonly Write[], reply: Reply): Promise<boolean> {
    const written = await write(this.#document, writes)
    if (written.kind === 'refused') {
      void window.showWarningMessage(this.#say(written.why))
      return false
    }
    const [file = this.#document.uri] = written.files
    await showFile(file)
    // What the rules say of it now: the same words as in a conversation.
    const said = reply.parts.flatMap((part) => {
      if (part.kind === 'words') return [this.#say(part.words)]
      return part.kind === 'findings' ? part.items.map(({ message }) => this.#say(message)) : []
    })
    void window.showInformationMessage(plainInNotification(said.join(' ')))
    return true
  }

  async #decided(question: string): Promise<Reply> {
    const { engine, situation, checked } = await prepared(this.#assistant, {
      document: this.#document,
      signal: new AbortController().signal,
    })
    if (checked === null) throw new Error(`${fileName(this.#document.uri)} was not read`)
    return engine.applied({ question, pending: this.#pending, checked, settings: situation.settings ?? {} })
  }

  #refuse({ parts }: Reply): void {
    const said = parts.flatMap((part) => (part.kind === 'words' ? [this.#say(part.words)] : []))
    void window.showWarningMessage(plainInNotification(said.join(' ')))
  }

  #say = (words: Localised): string => this.#assistant.equerre.words.say(words)
}

const titleFor = ({ uri }: TextDocument): Localised => ({
  fr: `${fileName(uri)}\u00a0: aujourd’hui ↔ avec la proposition`,
  en: `${fileName(uri)}: today ↔ with the proposal`,
})
