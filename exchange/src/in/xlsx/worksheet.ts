import { TOO_LONG } from '../sheets/refusals.ts'
import { type CellNote, LIMITS, type SheetCell, type SheetRow } from '../sheets/sheet.ts'
import { strictParser } from '../xml/strict-parser.ts'
import { cellAddress, localName, type RichString, unescaped } from './names.ts'
import type { NumberFormats } from './number-formats.ts'
import { NOT_WELL_FORMED, WITH_DOCTYPE } from './refusals.ts'

/** What the cells of a sheet refer to. */
export interface Book {
  readonly strings: readonly RichString[]
  readonly formats: NumberFormats
  /** The styles whose cells are in bold or italics as a whole. */
  readonly strong: ReadonlySet<number>
}

export interface Worksheet {
  readonly rows: readonly SheetRow[]
  readonly merges: boolean
}

interface RawCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  inline: string
}

/**
 * The rows of a sheet, read as they come: no more is held than the cells that have a text.
 * @throws Refusal when it is not well formed, declares a document type, or has more rows than a person writes
 */
export function readWorksheet(xml: Uint8Array, book: Book, notes: ReadonlyMap<string, readonly CellNote[]>): Worksheet {
  const cells = new Map<number, Map<number, RichString>>()
  const spans = new Map<string, { readonly rows: number; readonly columns: number }>()
  let count = 0
  parseSheet(xml, {
    cell: (raw) => {
      const text = textOf(raw, book)
      if (text.text.trim() === '' || raw.column >= LIMITS.columns) return
      count += 1
      const row = cells.get(raw.row)
      if (row === undefined) cells.set(raw.row, new Map([[raw.column, text]]))
      else row.set(raw.column, text)
      if (cells.size > LIMITS.rows || count > LIMITS.cells) throw TOO_LONG
    },
    merge: (reference) => {
      const [from, to] = reference.split(':').map(cellAddress)
      if (from == null || to == null || spans.size > LIMITS.cells) return
      spans.set(`${from.row} ${from.column}`, { rows: to.row - from.row + 1, columns: to.column - from.column + 1 })
    },
  })
  const rows = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([number, row]): SheetRow => ({ number, cells: cellsOf(number, row, spans, notes) }))
  return { rows, merges: [...spans.values()].some(({ rows: height }) => height > 1) }
}

function cellsOf(
  number: number,
  row: ReadonlyMap<number, RichString>,
  spans: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>,
  notes: ReadonlyMap<string, readonly CellNote[]>,
): readonly SheetCell[] {
  return [...row]
    .sort(([a], [b]) => a - b)
    .map(([column, { text, strong }]) => {
      const at = `${number} ${column}`
      const { rows, columns } = spans.get(at) ?? { rows: 1, columns: 1 }
      return {
        column,
        columns: Math.max(1, columns),
        rows: Math.max(1, rows),
        text,
        strong,
        notes: notes.get(at) ?? [],
      }
    })
}

function textOf(raw: RawCell, book: Book): RichString {
  const shared = raw.type === 's' ? book.strings[Number(raw.value)] : undefined
  const { text, strong } = shared ?? { text: raw.type === 's' ? '' : plainOf(raw, book), strong: [] }
  return { text, strong: strong.length === 0 && book.strong.has(raw.style) ? [[0, text.length]] : strong }
}

function plainOf({ type, style, value, inline }: RawCell, { formats }: Book): string {
  if (type === 'inlineStr') return unescaped(inline)
  if (type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX'
  if (type === 'd') return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1')
  return type === 'e' ? value : formats.shown(value, style)
}

interface Receiver {
  readonly cell: (cell: RawCell) => void
  readonly merge: (reference: string) => void
}

function parseSheet(xml: Uint8Array, receiver: Receiver): void {
  const parser = strictParser({ notWellFormed: () => NOT_WELL_FORMED, withDoctype: () => WITH_DOCTYPE })
  let row = 0
  let column = -1
  let cell: RawCell | null = null
  let into: 'value' | 'inline' | null = null
  let pronounced = 0
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    if (local === 'row') {
      row = Number(attributes.r ?? row + 1)
      column = -1
    } else if (local === 'c') {
      const at = cellAddress(attributes.r ?? '')
      if (at !== null) row = at.row
      column = at?.column ?? column + 1
      cell = { row, column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '' }
    } else if (local === 'rPh') pronounced += 1
    else if (local === 'v') into = 'value'
    else if (local === 't') into = 'inline'
    else if (local === 'mergeCell') receiver.merge(attributes.ref ?? '')
  })
  parser.on('text', (text) => {
    if (cell !== null && into !== null && pronounced === 0) cell[into] += text
  })
  parser.on('closetag', ({ name }) => {
    const local = localName(name)
    if (local === 'v' || local === 't') into = null
    else if (local === 'rPh') pronounced -= 1
    else if (local === 'c' && cell !== null) {
      receiver.cell(cell)
      cell = null
    }
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < xml.length; at += PIECE)
    parser.write(decoder.decode(xml.subarray(at, at + PIECE), { stream: true }))
  parser.close()
}

const PIECE = 256 * 1024
