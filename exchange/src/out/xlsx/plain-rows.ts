import { WORDS } from '../../../../core/src/preview/words.ts'
import type { OfficialDocument } from '../official/document.ts'
import { type FlatKind, type FlatTable, flatTable } from './flat-rows.ts'

type Rows = readonly (readonly (string | number)[])[]

/** Written on every row, so that any of them can be sorted or taken alone. */
const SAID_AGAIN: readonly FlatKind[] = ['activities', 'competencies', 'assessments']

/** The tables of all the blocs in one, without merged cells: what covers several rows is written on each, but for shared criteria. */
export function plainRows({ blocks, language }: OfficialDocument): Rows {
  const tables = blocks.map((block) => ({ title: block.title, table: flatTable(block, language) }))
  const columns = columnsOf(tables.map(({ table }) => table))
  const hasTitle = tables.length > 1 || blocks.some(({ title }) => title !== WORDS.whole[language])
  return [
    [...(hasTitle ? [WORDS.block[language]] : []), ...columns.map(({ title }) => title)],
    ...tables.flatMap(({ title, table }) =>
      filled(table).map((row) => [
        ...(hasTitle ? [title] : []),
        ...columns.map(({ kind }) => row[table.columns.findIndex((column) => column.kind === kind)] ?? ''),
      ]),
    ),
  ]
}

/** The columns that one table or another has, in their usual order. */
function columnsOf(tables: readonly FlatTable[]): FlatTable['columns'] {
  const all = tables.flatMap(({ columns }) => columns)
  return ORDER.flatMap((kind) => all.find((column) => column.kind === kind) ?? [])
}

const ORDER: readonly FlatKind[] = [
  'activities',
  'competencies',
  'assessments',
  'group',
  'criteria',
  'indicators',
  'points',
  'eliminatory',
]

function filled({ columns, rows }: FlatTable): Rows {
  const left = columns.map(() => ({ rows: 0, text: '' }))
  return rows.map((row) =>
    columns.map(({ kind }, at) => {
      const cell = row[at]
      const above = left[at]
      if (cell != null) {
        left[at] = { rows: cell.rows - 1, text: cell.text.text }
        return cell.number ?? cell.text.text
      }
      if (above === undefined || above.rows === 0) return ''
      left[at] = { ...above, rows: above.rows - 1 }
      return SAID_AGAIN.includes(kind) ? above.text : ''
    }),
  )
}
