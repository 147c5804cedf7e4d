import type { Language } from '@equerre/core'

/** A French spreadsheet takes the comma for that of decimals. */
const SEPARATORS: Readonly<Record<Language, string>> = { fr: ';', en: ',' }

/** Without it a spreadsheet reads the accents wrong. */
const BYTE_ORDER_MARK = '\ufeff'

/** Rows of a table as a spreadsheet opens them by a double click in the person's language (RFC 4180, UTF-8). */
export function csv(rows: readonly (readonly (string | number)[])[], language: Language): string {
  const separator = SEPARATORS[language]
  const lines = rows.map((row) => row.map((cell) => field(cell, separator)).join(separator))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function field(cell: string | number, separator: string): string {
  if (typeof cell === 'number') return String(cell)
  const text = asText(cell.replace(/\s+/g, ' ').trim())
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would compute what begins like a formula: the apostrophe makes it a text. */
const asText = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text)
