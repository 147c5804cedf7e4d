import {
  type CheckResult,
  check,
  createMemory,
  readSource,
  rereadSource,
  type Settings,
  type SourceDocument,
} from '@equerre/core'

/** What is kept of a document from one version to the next, so that only what an edit touches is done again. Goes with the document. */
export class Memory {
  readonly #found = createMemory()
  #source: SourceDocument | null = null

  read(text: string): SourceDocument {
    this.#source = this.#source === null ? readSource(text) : rereadSource(this.#source, text)
    return this.#source
  }

  check(source: SourceDocument, settings: Settings): CheckResult {
    return check(source, { ...settings, memory: this.#found })
  }
}
