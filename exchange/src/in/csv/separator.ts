/** What stands between the cells of a file: the semicolon in France, the comma elsewhere, a tab in what is copied from a spreadsheet. */
const SEPARATORS = [';', '\t', ',', '|'] as const

export interface Separated {
  readonly separator: string
  readonly text: string
  /** The line of the file where the text begins. */
  readonly from: number
}

/** The separator of a text: the one that its first line says (`sep=;`), else the one that gives most rows the same number of cells. */
export function separatorOf(content: string): Separated {
  const said = /^sep=(.)\r?\n/iu.exec(content)
  if (said?.[1] !== undefined) return { separator: said[1], text: content.slice(said[0].length), from: 2 }
  const rows = rowsOf(content.slice(0, LOOKED_AT))
  let best: { readonly separator: string; readonly score: number } = { separator: ';', score: 0 }
  for (const separator of SEPARATORS) {
    const score = scoreOf(rows.map((row) => row.split(separator).length - 1))
    if (score > best.score) best = { separator, score }
  }
  return { separator: best.separator, text: content, from: 1 }
}

const LOOKED_AT = 200_000

/** Rows of a text with what is quoted taken out, line breaks included. */
function rowsOf(text: string): readonly string[] {
  return text
    .replace(/"(?:[^"]|"")*"?/g, '')
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, 200)
}

/** Rows that have the most usual number of separators, weighted a little by that number. */
function scoreOf(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
  return Math.max(0, ...[...times].map(([count, rows]) => rows * (1 + Math.min(count, 20) / 20)))
}
