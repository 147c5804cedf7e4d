import { pathToFileURL } from 'node:url'
import type { Codes } from '../../../assistant/src/conversation/linked.ts'
import type { SourceDocument } from '../../../core/src/source/document.ts'
import type { Range } from '../../../core/src/source/tree.ts'

/** Words of an answer with what they name as links, where a terminal can follow them (OSC 8). */
export class Links {
  readonly #codes: Codes
  readonly #source: SourceDocument
  readonly #address: string | null

  /** @param path of the référentiel; `null` where nothing can be followed */
  constructor(codes: Codes, source: SourceDocument, path: string | null) {
    this.#codes = codes
    this.#source = source
    this.#address = path === null ? null : pathToFileURL(path).href
  }

  /** A line that is laid out already. */
  inLine(line: string): string {
    if (this.#address === null) return line
    return this.#codes
      .stretches(line)
      .map(({ text, range }) => (range === null ? text : this.to(range, text)))
      .join('')
  }

  to(range: Range, text: string): string {
    return this.#address === null ? text : hyperlink(`${this.#address}#L${this.line(range)}`, text)
  }

  /** From 1. */
  line = ({ start }: Range): number => this.#source.positionAt(start).line + 1
}

const hyperlink = (address: string, text: string): string => `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`
