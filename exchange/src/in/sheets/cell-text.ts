import { bareParagraph, type Paragraph, type Place, type Remark } from '../document.ts'
import { clean, collapse } from '../lines.ts'
import { splitMarkers } from '../markers.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

/** Turns cells into paragraphs, one after the other: a place is a sheet and a row, offsets are those of the texts alone. */
export class CellReader {
  readonly remarks: Remark[] = []
  #offset = 0

  /** The paragraphs of a cell: its lines, and its lists cut at their marks. */
  read(cell: SheetCell, row: SheetRow, sheet: Sheet): readonly Paragraph[] {
    const paragraphs = linesOf(cell.text).map(({ text, marker, depth }) =>
      this.paragraph(text, row, sheet, { marker, depth }),
    )
    const place = paragraphs[0]?.place ?? this.#place(0, row, sheet)
    for (const note of cell.notes) this.remarks.push({ ...note, place })
    return paragraphs
  }

  /** A paragraph that stands for a row of a sheet. */
  paragraph(
    text: string,
    row: Pick<SheetRow, 'number'>,
    sheet: Sheet,
    said: Partial<Pick<Paragraph, 'marker' | 'depth' | 'heading' | 'part'>> = {},
  ): Paragraph {
    return { ...bareParagraph(text, this.#place(text.length, row, sheet)), ...said }
  }

  #place(length: number, { number }: Pick<SheetRow, 'number'>, sheet: Sheet): Place {
    const start = this.#offset
    this.#offset += length + 1
    const where = { line: number, page: sheet.number, start, end: start + length }
    return sheet.name === null ? where : { ...where, sheet: sheet.name }
  }
}

interface TextLine {
  readonly text: string
  readonly marker: string | null
  readonly depth: number
}

/** The lines of a cell. An item further from the edge than the one above is one level deeper. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  const indents: number[] = []
  for (const line of clean(text).split(/\r\n|\r|\n/)) {
    const bare = collapse(line)
    if (bare === '') continue
    const indent = line.length - line.trimStart().length
    for (const { text: said, marker } of piecesOf(bare, indents.length > 0)) {
      if (said === '') continue
      if (marker === null) indents.length = 0
      else {
        while ((indents.at(-1) ?? -1) > indent) indents.pop()
        if (indent > (indents.at(-1) ?? -1)) indents.push(indent)
      }
      lines.push({ text: said, marker, depth: indents.length })
    }
  }
  return lines
}

/** A line cut at its list marks; the dash after a number that opens it is none: « 2 – Étude de cas ». */
function piecesOf(line: string, inList: boolean): readonly { readonly text: string; readonly marker: string | null }[] {
  const number = /^\d{1,2}\s*[–—-]\s+/u.exec(line)?.[0] ?? ''
  const [first, ...others] = splitMarkers(line.slice(number.length), inList)
  if (first === undefined || first.marker !== null || number === '') return splitMarkers(line, inList)
  return [{ ...first, text: `${number}${first.text}` }, ...others]
}

/** A text as two cells are compared. */
export const sameKey = (text: string): string => collapse(text).toLowerCase()
