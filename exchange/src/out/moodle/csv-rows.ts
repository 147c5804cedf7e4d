/** Rows as Moodle reads them: commas, quotes doubled, UTF-8 without a mark, whatever the person's language. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\n`).join('')

const field = (cell: string): string => (/[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
