import type { DropReason, Place } from '../../in/document.ts'
import type { ImportedCriterion } from '../../referentiel.ts'
import type { Notes } from '../assemble/notes.ts'
import type { Doubt, Ledger } from '../drafts.ts'
import type { OfficialLine } from './official-line.ts'

/** What the reading of the official document writes besides the référentiel: where each part comes from, and what was no text of it. */
export class Account {
  readonly notes: Notes
  readonly #ledger: Ledger

  constructor(notes: Notes, ledger: Ledger) {
    this.notes = notes
    this.#ledger = ledger
  }

  /** Words that a key of the format says. */
  told(words: string, { place }: { readonly place: Place }, reason: DropReason = 'etiquette'): void {
    if (words !== '') this.#ledger.dropped.push({ text: words, reason, place })
  }

  /** A criterion that stands elsewhere too: its words count once. */
  twice(criterion: ImportedCriterion): void {
    const place = this.notes.get(criterion)?.place
    if (place != null)
      this.told(
        [criterion.id ?? '', criterion.enonce, ...(criterion.indicateurs ?? [])].join(' ').trim(),
        { place },
        'doublon',
      )
    this.notes.delete(criterion)
  }

  unplaced(line: OfficialLine): void {
    this.#ledger.unplaced.push({ text: line.text, place: line.place })
  }

  /** Where an element begins. */
  note(element: object, place: Place, ...doubts: readonly Doubt[]): void {
    this.notes.set(element, { place, doubts })
  }
}
