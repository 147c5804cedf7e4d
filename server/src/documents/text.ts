import type { TextChange } from '@equerre/core'
import { type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import type { Encoding } from '../convert/encoding.ts'
import { type Lined, Places } from '../convert/places.ts'

/** The text of an open document, changed as the client says. Lines are kept from one change to the next. */
export class Text implements Lined {
  #document: TextDocument

  constructor(uri: string, version: number, text: string) {
    this.#document = TextDocument.create(uri, 'yaml', version, text)
  }

  get text(): string {
    return this.#document.getText()
  }

  get version(): number {
    return this.#document.version
  }

  positionAt(offset: number): { readonly line: number; readonly character: number } {
    return this.#document.positionAt(offset)
  }

  offsetAt(position: { readonly line: number; readonly character: number }): number {
    return this.#document.offsetAt(position)
  }

  /** @returns what changed from the text before to this one, when that is one stretch; `null` when it is more or not known */
  change(events: readonly TextDocumentContentChangeEvent[], version: number, encoding: Encoding): TextChange | null {
    if (events.length === 0) this.#document = TextDocument.update(this.#document, [], version)
    let stretch: TextChange | null = null
    for (const event of events) {
      // Each speaks of the text that the one before left.
      const isPart = 'range' in event && event.range !== undefined
      const change = isPart ? { range: this.#utf16(event.range, encoding), text: event.text } : event
      stretch = isPart && events.length === 1 ? this.#stretchOf(change) : null
      this.#document = TextDocument.update(this.#document, [change], version)
    }
    return stretch
  }

  #stretchOf(change: TextDocumentContentChangeEvent): TextChange | null {
    if (!('range' in change)) return null
    const [from, to] = [this.offsetAt(change.range.start), this.offsetAt(change.range.end)]
    const start = Math.min(from, to)
    return { start, oldEnd: Math.max(from, to), newEnd: start + change.text.length }
  }

  #utf16(range: Range, encoding: Encoding): Range {
    if (encoding === 'utf-16') return range
    const { start, end } = new Places(this, encoding).offsets(range)
    return { start: this.positionAt(start), end: this.positionAt(end) }
  }
}
