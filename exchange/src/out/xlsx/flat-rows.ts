import type { Language } from '@equerre/core'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { type ColumnKind, type Line, type OfficialBlock, type OfficialCell, textOfLine } from '../official/document.ts'
import { MORE_WORDS } from '../official/words.ts'
import { listed, plainText, type RichText, richLine, richText } from './rich-text.ts'

/** The official table of a bloc for a spreadsheet: one row a criterion where it has one competency, the rest over the rows it concerns. */
export interface FlatTable {
  readonly columns: readonly FlatColumn[]
  readonly rows: readonly FlatRow[]
}

export interface FlatColumn {
  readonly kind: FlatKind
  readonly title: string
}

export type FlatKind = ColumnKind | 'group' | 'indicators' | 'points' | 'eliminatory'

/** A cell for each column; `null` where the cell above or on the left goes on, or nothing is written. */
export type FlatRow = readonly (FlatCell | null)[]

export interface FlatCell {
  readonly kind: FlatKind
  readonly text: RichText
  /** The text as a number, where it is one to count with. */
  readonly number: number | null
  readonly rows: number
  readonly columns: number
  /** It says that something is missing. */
  readonly isLack: boolean
}

interface FlatCriterion {
  readonly group: string
  readonly text: RichText
  readonly indicators: readonly RichText[]
  readonly points: number | null
  readonly eliminatory: boolean
}

/** @param block as the official document has it */
export function flatTable(block: OfficialBlock, language: Language): FlatTable {
  const at = block.columns.findIndex(({ kind }) => kind === 'criteria')
  const rows = block.rows.map((row) => {
    const cell = row.at(-1) ?? null
    const isAlone = cell !== null && cell.rows === 1 && at >= 0 && !isLack(cell) && !hasTie(cell, language)
    return { cells: row, criteria: isAlone ? criteriaOf(cell.lines, language) : null }
  })
  const criteria = rows.flatMap((row) => row.criteria ?? [])
  const columns = columnsOf(block, criteria, language)
  return { columns, rows: rows.flatMap((row, index) => flatRows(row, rows.slice(index), columns, language)) }
}

function columnsOf(
  block: OfficialBlock,
  criteria: readonly FlatCriterion[],
  language: Language,
): readonly FlatColumn[] {
  const own = (kind: FlatKind, title: string, shown: boolean): readonly FlatColumn[] => (shown ? [{ kind, title }] : [])
  return block.columns.flatMap(({ kind, title }): readonly FlatColumn[] =>
    kind !== 'criteria'
      ? [{ kind, title }]
      : [
          ...own(
            'group',
            COLUMN_WORDS.group[language],
            criteria.some(({ group }) => group !== ''),
          ),
          { kind, title },
          ...own(
            'indicators',
            COLUMN_WORDS.indicators[language],
            criteria.some(({ indicators }) => indicators.length > 0),
          ),
          ...own(
            'points',
            MORE_WORDS.points[language],
            criteria.some(({ points }) => points !== null),
          ),
          ...own(
            'eliminatory',
            COLUMN_WORDS.eliminatory[language],
            criteria.some(({ eliminatory }) => eliminatory),
          ),
        ],
  )
}

/** Titles that an import knows. */
const COLUMN_WORDS = {
  group: { fr: 'Rubrique', en: 'Criteria group' },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  eliminatory: { fr: 'Éliminatoire', en: 'Eliminatory' },
} as const

interface RowAndCriteria {
  readonly cells: OfficialBlock['rows'][number]
  /** `null` where its cell is kept whole: shared by several rows, or saying that there is none. */
  readonly criteria: readonly FlatCriterion[] | null
}

const heightOf = ({ criteria }: RowAndCriteria): number => Math.max(1, criteria?.length ?? 1)

function flatRows(
  row: RowAndCriteria,
  from: readonly RowAndCriteria[],
  columns: readonly FlatColumn[],
  language: Language,
): readonly FlatRow[] {
  const over = (rows: number): number => from.slice(0, rows).reduce((sum, one) => sum + heightOf(one), 0)
  const criteriaColumns = columns.filter(
    ({ kind }) => kind !== 'activities' && kind !== 'competencies' && kind !== 'assessments',
  )
  const before: (FlatCell | null)[] = []
  row.cells.slice(0, -1).forEach((cell) => {
    const kind = columns[before.length]?.kind ?? 'competencies'
    before.push(cell === null ? null : flatCell(kind, cell, over(cell.rows), cell.columns))
    for (let left = 1; left < (cell?.columns ?? 1); left += 1) before.push(null)
  })
  const whole = row.cells.at(-1) ?? null
  const { criteria } = row
  if (criteria === null || criteria.length === 0) {
    const cells = criteriaColumns.map(({ kind }) =>
      kind === 'criteria' && whole !== null ? flatCell('criteria', whole, over(whole.rows), 1) : null,
    )
    return [[...before, ...cells]]
  }
  return criteria.map((criterion, index) => [
    ...(index === 0 ? before : before.map(() => null)),
    ...criteriaColumns.map(({ kind }) => criterionCell(kind, criterion, language)),
  ])
}

const flatCell = (kind: FlatKind, cell: OfficialCell, rows: number, columns: number): FlatCell => ({
  kind,
  text: richText(cell.lines),
  number: null,
  rows,
  columns,
  isLack: isLack(cell),
})

function criterionCell(kind: FlatKind, criterion: FlatCriterion, language: Language): FlatCell | null {
  const one = (text: RichText, number: number | null = null): FlatCell | null =>
    text.text === '' ? null : { kind, text, number, rows: 1, columns: 1, isLack: false }
  if (kind === 'group') return one(plainText(criterion.group))
  if (kind === 'indicators') return one(listed(criterion.indicators))
  if (kind === 'points')
    return criterion.points === null ? null : one(plainText(String(criterion.points)), criterion.points)
  if (kind === 'eliminatory') return one(plainText(criterion.eliminatory ? MORE_WORDS.yes[language] : ''))
  return one(criterion.text)
}

const isLack = ({ lines }: OfficialCell): boolean => lines.length > 0 && lines.every(({ kind }) => kind === 'absent')

/** The cell says itself whom its criteria are for. */
const hasTie = ({ lines }: OfficialCell, language: Language): boolean =>
  lines.some((line) => line.kind === 'label' && textOfLine(line).startsWith(WORDS.wholeBlock[language]))

/** The criteria of a cell, one by one: headings, items, deeper items. */
function criteriaOf(lines: readonly Line[], language: Language): readonly FlatCriterion[] {
  const criteria: FlatCriterion[] = []
  let group = ''
  for (const line of lines) {
    const rich = richLine(line)
    if (line.kind === 'label') group = rich.text.trim()
    else if (line.kind === 'item' && line.depth > 0) {
      const last = criteria.pop()
      if (last !== undefined) criteria.push({ ...last, indicators: [...last.indicators, rich] })
    } else {
      const { text, points, eliminatory } = withoutFacts(rich.text, language)
      criteria.push({ group, indicators: [], text: { ...rich, text }, points, eliminatory })
    }
  }
  return criteria
}

/** « (éliminatoire ; 4 points ; lu dans E1) » at the end: what has a column of its own is taken out. */
function withoutFacts(
  text: string,
  language: Language,
): { readonly text: string; readonly points: number | null; readonly eliminatory: boolean } {
  const match = /[\s\u00a0]*\(([^()]+)\)$/u.exec(text)
  const parts = (match?.[1] ?? '').split(/[\s\u00a0]*;[\s\u00a0]*/u)
  const isEliminatory = (part: string): boolean => part === WORDS.eliminatory[language]
  const points = parts.map((part) => POINTS.exec(part)?.[1]).find((found) => found !== undefined)
  const eliminatory = parts.some(isEliminatory)
  if (match === null || (points === undefined && !eliminatory)) return { text, points: null, eliminatory: false }
  const left = parts.filter((part) => !isEliminatory(part) && !POINTS.test(part))
  const bare = text.slice(0, match.index)
  return {
    text: left.length === 0 ? bare : `${bare} (${left.join('\u00a0; ')})`,
    points: points === undefined ? null : Number(points.replace(',', '.')),
    eliminatory,
  }
}

const POINTS = /^(\d+(?:[.,]\d+)?)[\s\u00a0]points?$/u
