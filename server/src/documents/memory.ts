import {
  type CheckResult,
  check,
  createMemory,
  readSource,
  rereadSource,
  type Settings,
  type SourceDocument,
  type TextChange,
} from '@equerre/core'

/** What is kept of a document from one version to the next, so that only what an edit touches is done again. Goes with the document. */
export class Memory {
  readonly #found = createMemory()
  #source: SourceDocument | null = null

  /** @param change from the text read last to this one, when it is known */
  read(text: string, change: TextChange | null): SourceDocument {
    this.#source = this.#source === null ? readSource(text) : rereadSource(this.#source, text, change ?? undefined)
    return this.#source
  }

  check(source: SourceDocument, settings: Settings): CheckResult {
    return check(source, { ...settings, memory: this.#found })
  }
}
