import type { Language } from '@equerre/core'
import type { Labelled, OfficialBlock } from '../official/document.ts'
import { type FlatCell, type FlatColumn, type FlatKind, flatTable } from './flat-rows.ts'
import { type Page, type PageCell, pageCell } from './page.ts'
import type { RichText } from './rich-text.ts'
import type { StyleName } from './styles.ts'

const WIDTHS: Readonly<Record<FlatKind, number>> = {
  activities: 34,
  competencies: 42,
  assessments: 48,
  group: 20,
  criteria: 46,
  indicators: 34,
  points: 8,
  eliminatory: 13,
}

/** The official table of a bloc on a sheet of its own: title, summary, the référentiels of the law, the columns, the rows. */
export function blockPage(block: OfficialBlock, name: string, language: Language): Page {
  const { columns, rows } = flatTable(block, language)
  const width = columns.length
  const across = (style: StyleName, text: RichText | string): readonly (PageCell | null)[] => [
    pageCell(style, text, 1, width),
    ...Array<null>(width - 1).fill(null),
  ]
  const above = [
    across('title', block.title),
    ...block.facts.map((fact) => across('summary', factText(fact, language))),
    ...block.summaries.map((summary) => across('summary', summary)),
  ]
  const heads = [groupsOf(columns, block), columns.map(({ title }) => pageCell('heading', title))]
  return {
    name,
    widths: columns.map(({ kind }) => WIDTHS[kind]),
    rows: [...above, ...heads, ...rows.map((row) => row.map((cell, at) => cellAt(cell, columns[at])))],
    frozen: above.length + heads.length,
    repeated: above.length + heads.length,
  }
}

function factText({ label, text }: Labelled, language: Language): RichText {
  const named = `${label}${language === 'fr' ? '\u00a0: ' : ': '}`
  return { text: `${named}${text}`, spans: [{ from: 0, to: named.length, look: 'bold' }] }
}

/** The référentiels of the law, each over its columns. */
function groupsOf(columns: readonly FlatColumn[], block: OfficialBlock): readonly (PageCell | null)[] {
  const groups = columns.map(({ kind }) => block.columns.find((one) => one.kind === kind)?.group ?? null)
  const named = groups.map((group, at) => group ?? groups.slice(0, at).findLast((one) => one !== null) ?? null)
  return named.map((group, at) => {
    if (at > 0 && named[at - 1] === group) return null
    const next = named.findIndex((one, index) => index > at && one !== group)
    return pageCell('group', group ?? '', 1, (next < 0 ? named.length : next) - at)
  })
}

/** Nothing written beside a criterion is an empty cell, never one that goes on. */
function cellAt(cell: FlatCell | null, column: FlatColumn | undefined): PageCell | null {
  if (cell !== null) return cellOf(cell)
  return column === undefined || SHARED.includes(column.kind) ? null : pageCell('text', '')
}

const SHARED: readonly FlatKind[] = ['activities', 'competencies', 'assessments', 'criteria']

function cellOf({ kind, text, number, rows, columns, isLack }: FlatCell): PageCell {
  if (number !== null) return pageCell('count', number, rows, columns)
  const style = isLack ? 'lack' : kind === 'eliminatory' ? 'count' : kind === 'group' ? 'label' : 'text'
  return pageCell(style, text, rows, columns)
}
