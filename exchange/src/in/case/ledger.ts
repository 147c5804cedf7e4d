import type { Localised } from '@equerre/core'
import type { Notes } from '../../recognise/assemble/notes.ts'
import type { Place, SetAside } from '../document.ts'
import type { ReadReferentiel } from '../read-referentiel.ts'
import type { JsonNode, JsonText } from './json-tree.ts'

/** What is said of an import beside its data. */
export class CaseLedger {
  readonly notes: Notes = new Map()
  readonly guessed: ReadReferentiel['guessed'][number][] = []
  readonly unplaced: { readonly text: string; readonly place: Place; readonly why: Localised }[] = []
  readonly setAside: SetAside[] = []
  readonly #text: JsonText
  readonly #counted = new Map<string, { count: number; said: (count: number) => Localised }>()

  constructor(text: JsonText) {
    this.#text = text
  }

  /** Where an element comes from, and what to check about it. */
  note(element: object, node: JsonNode, ...doubts: readonly Localised[]): void {
    const before = this.notes.get(element)
    const place = this.#text.hasLines ? this.#text.placeOf(node) : null
    this.notes.set(element, { place: before?.place ?? place, doubts: [...(before?.doubts ?? []), ...doubts] })
  }

  /** Said of the whole. */
  say(message: Localised): void {
    this.guessed.push({ message, place: null })
  }

  /** Said once of all the things of a kind. */
  count(key: string, said: (count: number) => Localised, by = 1): void {
    const before = this.#counted.get(key)
    this.#counted.set(key, { count: (before?.count ?? 0) + by, said })
  }

  /** A text that the format has no key for. */
  leave(text: string, node: JsonNode, why: Localised): void {
    if (text !== '') this.unplaced.push({ text, place: this.#text.placeOf(node), why })
  }

  drop(text: string, node: JsonNode): void {
    this.setAside.push({ text, reason: 'doublon', place: this.#text.placeOf(node) })
  }

  settle(): void {
    for (const { count, said } of this.#counted.values()) this.say(said(count))
  }
}
