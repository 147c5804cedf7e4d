import type { Language } from '@equerre/core'

/** A French spreadsheet takes the comma for that of decimals. */
const SEPARATORS: Readonly<Record<Language, string>> = { fr: ';', en: ',' }

/** Without it a spreadsheet reads the accents wrong. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Rows of a table as a spreadsheet opens them by a double click in the person's language (RFC 4180, UTF-8).
 * @param breaks what becomes of the line breaks of a text: a space, or a break inside its cell
 */
export function csv(
  rows: readonly (readonly (string | number)[])[],
  language: Language,
  breaks: 'spaces' | 'kept' = 'spaces',
): string {
  const separator = SEPARATORS[language]
  const tidy = breaks === 'kept' ? withBreaks : onOneLine
  const lines = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : field(tidy(cell), separator))).join(separator),
  )
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const withBreaks = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\t ]+$/, ''))
    .join('\n')
    .trim()

function field(cell: string, separator: string): string {
  const text = asText(cell)
  return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would compute what begins like a formula: the apostrophe makes it a text. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
