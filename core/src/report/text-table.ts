import { displayWidth, padEnd, padStart } from './width.ts'

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** Columns as wide as what they hold, two spaces apart. @returns the headings, then one line a row */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => (align === 'left' ? padEnd : padStart)(cells[index] ?? '', widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)]
}
