/** The table of measures, and which documents the tests keep. */

export interface MeasureRow {
  readonly file: string
  readonly f1: number
  readonly codes: number | null
  readonly links: number
  readonly text: number
}

/** `maintenance-froid.a.word-pdf.layout.txt` is of format `word-pdf.layout.txt`. */
export const formatOf = (file: string): string => file.split('.').slice(2).join('.')

export function tableOf(rows: readonly MeasureRow[]): string {
  const percent = (value: number | null): string => (value === null ? '-' : (100 * value).toFixed(1)).padStart(6)
  const lines = rows.map(({ file, f1, codes, links, text }) =>
    [file.padEnd(66), percent(f1), percent(codes), percent(links), percent(text)].join(' '),
  )
  return [[''.padEnd(66), '    F1', ' codes', ' links', '  text'].join(' '), ...lines].join('\n')
}

export const FIXTURES: readonly string[] = []
