import { DEFINITIONS, WORDS } from '../../../../core/src/preview/words.ts'
import { isSaid } from '../../recognise/official/official-line.ts'
import { collapse } from '../lines.ts'
import { readTitle } from './column-titles.ts'
import type { SheetRow } from './sheet.ts'

/** The columns of the sheets that Équerre writes for blocs: those of the official table, then those beside the criteria. */

export type Kind = 'activities' | 'competencies' | 'assessments' | 'criteria'
export type Beside = 'group' | 'indicators' | 'points' | 'eliminatory'

/** In the order of the official table. */
export const KINDS: readonly Kind[] = ['activities', 'competencies', 'assessments', 'criteria']

export interface OwnColumns {
  readonly main: ReadonlyMap<number, Kind>
  readonly beside: ReadonlyMap<number, Beside>
}

/** What the titles of a row name; nothing of a row that is no header. */
export function columnsIn({ cells }: SheetRow): OwnColumns {
  const main = new Map<number, Kind>()
  const beside = new Map<number, Beside>()
  for (const { column, columns, text } of cells) {
    if (columns > 1) continue
    const kind = KINDS.find((one) => isSaid(collapse(text), WORDS[one]))
    const reading = kind === undefined ? readTitle(text) : null
    const part = reading?.kind === 'column' ? BESIDE[reading.meaning.part] : undefined
    if (kind !== undefined) main.set(column, kind)
    else if (part !== undefined) beside.set(column, part)
  }
  return { main, beside }
}

const BESIDE: Readonly<Record<string, Beside>> = {
  group: 'group',
  indicator: 'indicators',
  points: 'points',
  eliminatory: 'eliminatory',
}

/** The row above the titles, which names what groups of columns are. */
export const isGroupTitle = (text: string): boolean =>
  isSaid(collapse(text), DEFINITIONS.activities.name, DEFINITIONS.competencies.name, DEFINITIONS.evaluation.name)

/** The rows where a competency begins, or something that has none: those that no cell of the column of competencies covers from above. */
export function startsOf(rows: readonly SheetRow[], main: OwnColumns['main']): readonly number[] {
  const at = [...main].find(([, kind]) => kind === 'competencies')?.[0] ?? 0
  const starts: number[] = []
  let covered = 0
  for (const { number, cells } of rows) {
    const own = cells.find(({ column, columns }) => column <= at && column + columns > at)
    if (own === undefined && number <= covered) continue
    starts.push(number)
    covered = own === undefined ? number : number + own.rows - 1
  }
  return starts
}
