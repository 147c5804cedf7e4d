import type { SourceDocument } from '../../source/document.ts'
import { linesOf } from './lines.ts'

/** How a file is laid out: what is added looks like the rest. */
export interface Layout {
  /** Columns from a key to the keys it holds. */
  readonly step: number
  /** Columns from a key to the dashes of its list. */
  readonly dash: number
  readonly lineBreak: string
  /** Long texts are folded (`enonce: >-`), which spares their authors the colons that YAML would read. */
  readonly folds: boolean
}

/** A file shows its layout early. */
const LINES_READ = 300
const TEXT_READ = 20_000

/** Keys whose text is long. */
const PROSE = ['enonce', 'consigne', 'objectifs_contexte', 'contexte', 'regles_obtention']

/** Whether the text of a key is folded in this file. */
export const isFolded = (key: string, { folds }: Layout): boolean => folds && PROSE.includes(key)

/** Reads the layout of a file from its first lines; two columns everywhere when they say nothing. */
export function layoutOf(source: SourceDocument): Layout {
  const lines = linesOf(source)
  let step: number | null = null
  let dash: number | null = null
  let opener: number | null = null
  for (let number = 0; number < Math.min(lines.count, LINES_READ) && (step === null || dash === null); number++) {
    const line = lines.at(number)
    if (!line.structural) continue
    const [first] = line.dashes
    if (opener !== null && first !== undefined && first >= opener) dash ??= first - opener
    if (opener !== null && first === undefined && line.key !== null && line.indent > opener)
      step ??= line.indent - opener
    opener = line.key !== null && line.value === '' ? line.key.start : null
  }
  return {
    step: bounded(step, 1),
    dash: bounded(dash, 0),
    lineBreak: source.text.includes('\r\n') ? '\r\n' : '\n',
    folds: /^[ -]*enonce: *>-?[ \t]*\r?$/m.test(source.text.slice(0, TEXT_READ)),
  }
}

const bounded = (columns: number | null, least: number): number =>
  columns === null || columns < least || columns > 8 ? 2 : columns
