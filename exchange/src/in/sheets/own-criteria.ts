import { WORDS } from '../../../../core/src/preview/words.ts'
import { criterionFacts } from '../../recognise/parts/criterion-facts.ts'
import { collapse } from '../lines.ts'
import type { Beside, OwnColumns } from './own-columns.ts'
import type { SheetCell, SheetRow } from './sheet.ts'
import { type StrongLine, strongLines } from './strong-lines.ts'
import { yesOrNo } from './yes-no.ts'

interface OneCriterion {
  readonly cell: SheetCell
  readonly row: SheetRow
  readonly rows: number
}

export interface CriterionCell {
  readonly lines: readonly (readonly [row: SheetRow, line: StrongLine])[]
  readonly rows: number
}

/** The criteria of one row of the document: one a row of the sheet, or a list in a cell. */
export class OwnCriteria {
  readonly #all: OneCriterion[] = []

  add(cell: SheetCell, row: SheetRow, rows: number): void {
    this.#all.push({ cell, row, rows })
  }

  /** The cells that they make in the document. @param leave takes what a column beside them says and nobody can tell */
  cells(beside: OwnColumns['beside'], leave: (cell: SheetCell, row: SheetRow) => void): readonly CriterionCell[] {
    const cells: CriterionCell[] = []
    const own: (readonly [SheetRow, StrongLine])[] = []
    let rubric = ''
    for (const { cell, row, rows } of this.#all) {
      const lines = strongLines(cell)
      const [only, ...others] = lines
      if (only === undefined) continue
      if (others.length > 0 || only.depth > 0 || (only.strong && only.text !== '')) {
        cells.push({ lines: lines.map((line) => [row, line]), rows })
        continue
      }
      const said = new Map(
        row.cells.flatMap((one) => {
          const kind = beside.get(one.column)
          return kind === undefined ? [] : [[kind, one] as const]
        }),
      )
      const group = collapse(said.get('group')?.text ?? '')
      if (group !== rubric && group !== '') own.push([row, { text: group, depth: 0, strong: true, lead: null }])
      rubric = group
      const facts = factsOf(said, row, leave)
      own.push([row, { ...only, depth: 1, text: withFacts(only.text, facts) }])
      const indicators = said.get('indicators')
      if (indicators !== undefined) for (const line of strongLines(indicators)) own.push([row, { ...line, depth: 2 }])
    }
    return own.length === 0 ? cells : [...cells, { lines: own, rows: 1 }]
  }
}

function factsOf(
  said: ReadonlyMap<Beside, SheetCell>,
  row: SheetRow,
  leave: (cell: SheetCell, row: SheetRow) => void,
): readonly string[] {
  const facts: string[] = []
  const eliminatory = said.get('eliminatory')
  if (eliminatory !== undefined) {
    const answer = yesOrNo(eliminatory.text)
    if (answer === true) facts.push(WORDS.eliminatory.fr)
    else if (answer === null) leave(eliminatory, row)
  }
  const points = said.get('points')
  if (points !== undefined) {
    if (/^\d+(?:[.,]\d+)?$/.test(collapse(points.text))) facts.push(`${collapse(points.text).replace('.', ',')} points`)
    else leave(points, row)
  }
  return facts
}

/** Before those that the text says itself: the order in which Équerre writes them. */
function withFacts(text: string, facts: readonly string[]): string {
  if (facts.length === 0) return text
  const { text: statement, written } = criterionFacts(text)
  return written === '' ? `${text} (${facts.join(' ; ')})` : `${statement} (${[...facts, written].join(' ; ')})`
}
