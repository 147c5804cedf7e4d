/** The table of measures. */

export interface MeasureRow {
  readonly file: string
  readonly f1: number
  /** `null` where the document shows no code. */
  readonly codes: number | null
  readonly links: number
  readonly text: number
}

/** `maintenance-froid.a.word-pdf.layout.txt` is of format `word-pdf.layout.txt`. */
export const formatOf = (file: string): string => file.split('.').slice(2).join('.')

export function tableOf(rows: readonly MeasureRow[]): string {
  const percent = (value: number | null): string => (value === null ? '-' : (100 * value).toFixed(1)).padStart(6)
  const width = Math.max(...rows.map(({ file }) => file.length))
  const lines = rows.map(({ file, f1, codes, links, text }) =>
    [file.padEnd(width), percent(f1), percent(codes), percent(links), percent(text)].join(' '),
  )
  return [[''.padEnd(width), '    F1', ' codes', ' links', '  text'].join(' '), ...lines].join('\n')
}
