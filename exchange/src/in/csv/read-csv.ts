import type { Localised } from '@equerre/core'
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../decode.ts'
import type { ReadDocument } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { LIMITS, NO_CELL, type SheetCell, type SheetRow, TOO_LONG } from '../sheets/sheet.ts'
import { sheetsDocument } from '../sheets/sheets-document.ts'
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
  if (rows.length > LIMITS.rows || cells > LIMITS.cells) throw new Refusal(TOO_LONG)
  if (rows.length === 0) throw new Refusal(NO_CELL)
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
    throw new Refusal(error.code === 'CSV_MAX_RECORD_SIZE' ? TOO_LONG_ROW : notClosed(Number(error.lines ?? 0)))
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

const notClosed = (line: number): Localised => ({
  fr: `Ce fichier CSV est mal formé vers la ligne ${line}\u00a0: un guillemet ouvert n’est jamais refermé. Ouvrez-le dans un tableur, enregistrez-le de nouveau (CSV ou .xlsx), puis importez-le.`,
  en: `This CSV file is not well formed near line ${line}: a quote is opened and never closed. Open it in a spreadsheet, save it again (CSV or .xlsx), then import it.`,
})

const TOO_LONG_ROW: Localised = {
  fr: 'Une ligne de ce fichier CSV dépasse 4\u00a0Mo\u00a0: un guillemet manque sans doute. Ouvrez-le dans un tableur, enregistrez-le de nouveau, puis importez-le.',
  en: 'A row of this CSV file is longer than 4 MB: a quote is probably missing. Open it in a spreadsheet, save it again, then import it.',
}
