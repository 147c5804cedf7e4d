import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../decode.ts'
import type { ReadDocument } from '../document.ts'
import { NO_CELL, TOO_LONG } from '../sheets/refusals.ts'
import { LIMITS, type SheetCell, type SheetRow } from '../sheets/sheet.ts'
import { sheetsDocument } from '../sheets/sheets-document.ts'
import { notClosed, TOO_LONG_ROW } from './refusals.ts'
import { separatorOf } from './separator.ts'

/**
 * Reads a file of separated values: any of the usual separators, quoted cells with line breaks, UTF-8 or the encoding of Windows.
 * A row of the table is named by the line of the file where it begins.
 * @throws Refusal when a quote is never closed, when it is too long, empty, or names no column that is known
 */
export function readCsv(name: string, bytes: Uint8Array, columns: string | undefined): ReadDocument {
  const { separator, from, text } = separatorOf(decodeText(bytes).text)
  const records = recordsOf(text, separator)
  const rows: SheetRow[] = []
  let line = from
  let cells = 0
  for (const { record, lines } of records) {
    const filled = record.flatMap((value, column): readonly SheetCell[] =>
      value.trim() === '' ? [] : [{ column, columns: 1, rows: 1, text: withoutGuard(value), strong: [], notes: [] }],
    )
    cells += filled.length
    if (filled.length > 0) rows.push({ number: line, cells: filled })
    line = from + lines
  }
  if (rows.length > LIMITS.rows || cells > LIMITS.cells) throw TOO_LONG
  if (rows.length === 0) throw NO_CELL
  return sheetsDocument(name, 'csv', [{ name: null, number: 1, hidden: false, rows, merges: false }], columns)
}

interface CsvRecord {
  readonly record: readonly string[]
  /** Lines of the file read when it ends. */
  readonly lines: number
}

function recordsOf(text: string, separator: string): readonly CsvRecord[] {
  try {
    const read: unknown = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      to: LIMITS.rows + 1,
      max_record_size: LONGEST_RECORD,
    })
    return Array.isArray(read) ? read.flatMap(recordOf) : []
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? TOO_LONG_ROW : notClosed(Number(error.lines ?? 0))
  }
}

function recordOf(one: unknown): readonly CsvRecord[] {
  if (typeof one !== 'object' || one === null || !('record' in one) || !('info' in one)) return []
  const { record, info } = one
  if (!Array.isArray(record) || typeof info !== 'object' || info === null || !('lines' in info)) return []
  return [{ record: record.map(String), lines: Number(info.lines) }]
}

/** A text that begins like a formula is written behind an apostrophe, so that a spreadsheet leaves it alone. */
const withoutGuard = (value: string): string => (/^'[=+\-@]/.test(value) ? value.slice(1) : value)

const LONGEST_RECORD = 4 * 1024 * 1024
