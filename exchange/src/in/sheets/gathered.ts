import type { Localised } from '@equerre/core'
import type { Piece, Place, ReadDocument, SetAside, UnreadField } from '../document.ts'
import type { FormatName } from '../formats.ts'
import { CellReader } from './cell-text.ts'
import { columnLetters } from './sheet.ts'

/** What comes out of sheets as they are read, until it makes a document. */
export class Gathered {
  readonly reader = new CellReader()
  readonly pieces: Piece[] = []
  readonly #setAside: SetAside[] = []
  readonly #unread: UnreadField[] = []

  aside(text: string, reason: SetAside['reason'], place: Place): void {
    this.#setAside.push({ text, reason, place })
  }

  /** Keeps a text for which there is no place. @param why where it stood */
  leave(text: string, place: Place, why: Localised): void {
    this.#unread.push({ text, place, why })
  }

  document(name: string, format: FormatName): ReadDocument {
    return {
      name,
      format,
      pieces: this.pieces,
      setAside: this.#setAside,
      rejoined: [],
      remarks: this.reader.remarks,
      pages: 1,
      fields: { certification: {}, unread: this.#unread },
    }
  }
}

/** How a column is told to a person: by its letters, and its title where it has one. */
export function columnTold(column: number, title: string): Localised {
  const letters = columnLetters(column)
  return title === ''
    ? { fr: `colonne ${letters}`, en: `column ${letters}` }
    : { fr: `colonne ${letters} «\u00a0${title}\u00a0»`, en: `column ${letters} “${title}”` }
}
