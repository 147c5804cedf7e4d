/** What a series of times comes to, in milliseconds. */
export interface Figures {
  readonly median: number
  readonly p95: number
  readonly count: number
}

export function figuresOf(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), count: times.length }
}

/** A line of the table: what was measured on both sides, and what is asked of the ratio, when something is. */
export interface Row {
  readonly name: string
  readonly ours: string
  readonly its: string
  readonly ratio: string
  readonly target: string
  readonly met: boolean | null
}

export const milliseconds = ({ median, p95 }: Figures): string => `${shown(median)} / ${shown(p95)}`

export const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

export const times = (value: number): string => `${value >= 10 ? value.toFixed(0) : value.toFixed(2)}x`

/** The rows as a table of fixed width. */
export function table(head: Omit<Row, 'met'>, rows: readonly Row[]): string {
  const columns = ['name', 'ours', 'its', 'ratio', 'target'] as const
  const widths = columns.map((column) => Math.max(...[head, ...rows].map((row) => row[column].length)))
  const line = (row: Omit<Row, 'met'>, verdict: string): string =>
    [
      ...columns.map((column, index) =>
        index === 0 || column === 'target'
          ? row[column].padEnd(widths[index] ?? 0)
          : row[column].padStart(widths[index] ?? 0),
      ),
      verdict,
    ].join('  ')
  const verdictOf = (met: boolean | null): string => (met === null ? '' : met ? 'met' : 'NOT MET')
  return [
    line(head, ''),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map((row) => line(row, verdictOf(row.met))),
  ].join('\n')
}
