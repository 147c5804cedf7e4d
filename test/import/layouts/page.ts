/** A printed document, before any format: what `html.ts` and `markdown.ts` write. */

export type Piece = Heading | Paragraph | List | Table

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** A code or a label printed in bold before the text. */
  readonly lead: string
  readonly text: string
  readonly style: 'plain' | 'strong' | 'italic'
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Item[]
}

export interface Item {
  readonly lead: string
  readonly text: string
  readonly items: readonly Item[]
}

export interface Table {
  readonly kind: 'table'
  readonly head: readonly Row[]
  readonly rows: readonly Row[]
  /** Share of the width of each column, in percent. */
  readonly widths: readonly number[]
}

export type Row = readonly Cell[]

export interface Cell {
  readonly pieces: readonly Piece[]
  readonly rows: number
  readonly columns: number
}

/** How a document looks where its structure does not say it. */
export interface Look {
  readonly font: string
  readonly size: string
  /** A real list, or marks typed at the start of lines as in many Word documents. */
  readonly bullets: 'list' | 'dash' | 'dot' | 'arrow'
  /** True when the column headings come back on every page. */
  readonly headRepeats: boolean
  /** Where texts stand in cells higher than they are. */
  readonly align: 'top' | 'middle'
  /** Around the text of a cell, in pixels; 7 is what word processors leave at its sides. */
  readonly padding: number
  readonly header: string
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly footer: string
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text })
export const paragraph = (text: string, style: Paragraph['style'] = 'plain', lead = ''): Paragraph => ({
  kind: 'paragraph',
  lead,
  text,
  style,
})
export const item = (text: string, items: readonly Item[] = [], lead = ''): Item => ({ lead, text, items })
export const list = (items: readonly Item[]): List[] => (items.length === 0 ? [] : [{ kind: 'list', items }])
export const cell = (pieces: readonly Piece[], rows = 1, columns = 1): Cell => ({ pieces, rows, columns })
