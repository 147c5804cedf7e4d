import { check, readSource, type Settings } from '@equerre/core'
import type { Checked, ReadText } from './contract.ts'

/** Length of the texts whose checks are kept, in UTF-16 code units: some twenty of them. The tree of a text takes forty times its length. */
const KEPT = 2_000_000

/** Checks texts, and keeps the last ones asked for: a client mostly stays with a few référentiels. */
export class Checking {
  readonly #kept = new Map<string, Checked>()
  #length = 0

  /** @param key of the file: one check of it is kept */
  check(key: string, { text, version }: ReadText, settings: Settings): Checked {
    const known = this.#kept.get(key)
    if (known?.version === version && known.settings === settings) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    this.forget(key)
    const checked = { text, version, settings, result: check(readSource(text), settings) }
    this.#kept.set(key, checked)
    this.#length += text.length
    for (const oldest of this.#kept.keys()) {
      if (this.#length <= KEPT || oldest === key) break
      this.forget(oldest)
    }
    return checked
  }

  forget(key: string): void {
    this.#length -= this.#kept.get(key)?.text.length ?? 0
    this.#kept.delete(key)
  }
}
