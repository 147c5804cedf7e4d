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

  change(events: readonly TextDocumentContentChangeEvent[], version: number, encoding: Encoding): void {
    if (events.length === 0) this.#document = TextDocument.update(this.#document, [], version)
    for (const event of events) {
      // Each speaks of the text that the one before left.
      const change =
        'range' in event && event.range !== undefined
          ? { range: this.#utf16(event.range, encoding), text: event.text }
          : event
      this.#document = TextDocument.update(this.#document, [change], version)
    }
  }

  #utf16(range: Range, encoding: Encoding): Range {
    if (encoding === 'utf-16') return range
    const { start, end } = new Places(this, encoding).offsets(range)
    return { start: this.positionAt(start), end: this.positionAt(end) }
  }
}
