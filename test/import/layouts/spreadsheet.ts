import writeExcelFile from 'write-excel-file/universal'
import type { Cell, Item, Piece, Table } from './page.ts'
import type { Sheet, SheetAssessment, SheetBloc } from './sheet.ts'

/** Référentiels laid out as spreadsheets, the way certifiers keep theirs: grids of cells, some merged, then files. */

export interface GridCell {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

/** `null` where nothing is written, or where the cell above or on the left goes on. */
export type Grid = readonly (readonly (GridCell | null)[])[]

export interface Tab {
  readonly name: string
  readonly grid: Grid
}

const cell = (text: string, rows = 1, columns = 1): GridCell => ({ text, rows, columns })
const row = (...texts: readonly string[]): readonly (GridCell | null)[] =>
  texts.map((text) => (text === '' ? null : cell(text)))

/** A workbook of several tabs. */
export async function toXlsx(tabs: readonly Tab[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(
    tabs.map(({ name, grid }) => ({
      sheet: name,
      data: grid.map((cells) =>
        cells.map((one) =>
          one === null
            ? null
            : { value: one.text, type: String, rowSpan: one.rows, columnSpan: one.columns, wrap: true },
        ),
      ),
    })),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** A file of separated values: what is merged is written once, the rest is empty. */
export function toCsv(grid: Grid, separator: string): string {
  const field = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  return grid.map((cells) => `${cells.map((one) => field(one?.text ?? '')).join(separator)}\r\n`).join('')
}

/** The bytes of a text as old Windows programs write them; a sign that they do not have becomes a question mark. */
export function windows1252(text: string): Uint8Array {
  const signs = new Map(
    [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].map((sign, at) => [
      sign,
      at,
    ]),
  )
  return Uint8Array.from([...text].map((sign) => signs.get(sign) ?? 0x3f))
}

/** A printed document as a grid: lines of text as rows of one cell, tables as they are, one under the other. */
export function gridOf(pieces: readonly Piece[]): Grid {
  return pieces.flatMap(
    (piece): Grid => (piece.kind === 'table' ? tableGrid(piece) : linesOf(piece).map((text) => row(text))),
  )
}

function tableGrid({ head, rows }: Table): Grid {
  const grid: (GridCell | null)[][] = []
  const taken = new Set<string>()
  ;[...head, ...rows].forEach((cells, at) => {
    const line: (GridCell | null)[] = []
    let column = 0
    for (const one of cells) {
      while (taken.has(`${at} ${column}`)) column += 1
      while (line.length < column) line.push(null)
      line.push(textCell(one))
      for (let r = at; r < at + one.rows; r += 1)
        for (let c = column; c < column + one.columns; c += 1) taken.add(`${r} ${c}`)
      while (line.length < column + one.columns) line.push(null)
      column += one.columns
    }
    grid.push(line)
  })
  const width = Math.max(...grid.map(({ length }) => length))
  return grid.map((line) => [...line, ...Array<null>(width - line.length).fill(null)])
}

const textCell = ({ pieces, rows, columns }: Cell): GridCell =>
  cell(pieces.flatMap((piece) => (piece.kind === 'table' ? [] : linesOf(piece))).join('\n'), rows, columns)

function linesOf(piece: Exclude<Piece, Table>): readonly string[] {
  if (piece.kind === 'list') return itemLines(piece.items, 0)
  const lead = piece.kind === 'paragraph' && piece.lead !== '' ? `${piece.lead} ` : ''
  return [`${lead}${piece.text}`]
}

const SIGNS = ['•', '–', '▪']

const itemLines = (items: readonly Item[], depth: number): readonly string[] =>
  items.flatMap(({ lead, text, items: inner }) => [
    `${'   '.repeat(depth)}${SIGNS[depth] ?? '•'} ${lead === '' ? '' : `${lead} `}${text}`,
    ...itemLines(inner, depth + 1),
  ])

// --- the layouts that only spreadsheets have

interface Line {
  readonly bloc: string
  readonly activity: string
  readonly code: string
  readonly competency: string
  readonly assessment: string
  readonly criterion: string
  readonly indicators: string
}

const bullets = (texts: readonly string[]): string => texts.map((text) => `\n- ${text}`).join('')

/** One line a criterion; every other element is said again on each of its lines. */
function linesFor(bloc: SheetBloc): readonly Line[] {
  return bloc.competencies.flatMap((competency): readonly Line[] => {
    const { key, code, statement, details, continuation } = competency
    const base = {
      bloc: bloc.title === null ? '' : `Bloc ${bloc.number} – ${bloc.title}`,
      activity: activityOf(competency.activities.length === 0 ? [] : competency.activities, bloc),
      code: code ?? '',
      competency: `${statement}${bullets(details)}${continuation === null ? '' : `\n${continuation}`}`,
      assessment: bloc.assessments
        .filter(({ competencies }) => competencies.includes(key))
        .map(assessmentOf)
        .join('\n'),
    }
    const criteria = bloc.criteria.filter(({ competencies }) => competencies[0] === key)
    if (criteria.length === 0) return [{ ...base, criterion: '', indicators: '' }]
    return criteria.map(({ code: own, text, indicators }) => ({
      ...base,
      criterion: own === null ? text : `${own} ${text}`,
      indicators: indicators.map((one) => `- ${one}`).join('\n'),
    }))
  })
}

function activityOf(keys: readonly string[], bloc: SheetBloc): string {
  const shown = keys.length === 0 ? [] : bloc.activities.filter(({ key }) => keys.includes(key))
  return shown
    .map(({ code, title, tasks }) => `${[code, title].filter((part) => part !== null).join(' ')}${bullets(tasks)}`)
    .join('\n')
}

function assessmentOf({ code, title, kind, conditions, brief, tasks, deliverables, jury }: SheetAssessment): string {
  const name = [kind, title].filter((part) => part !== '').join(' : ')
  return [
    code === null ? name : `${code} – ${name}`,
    conditions === '' ? '' : `${conditions}.`,
    brief,
    tasks.length === 0 ? '' : `Travail demandé :${bullets(tasks.map(({ text }) => text))}`,
    deliverables.length === 0 ? '' : `Productions attendues :${bullets(deliverables.map((one) => one.title))}`,
    jury === null ? '' : `Jury : ${jury}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const KEYS = ['bloc', 'activity', 'code', 'competency', 'assessment', 'criterion', 'indicators'] as const
type Key = (typeof KEYS)[number]

export interface FlatLayout {
  readonly id: string
  readonly name: string
  readonly columns: readonly (readonly [key: Key, title: string])[]
  /** An element that goes on: said again, left empty, or merged. */
  readonly again: 'repeated' | 'empty' | 'merged'
  readonly tabs: 'one' | 'by-bloc'
  /** Lines above the header. */
  readonly above: (sheet: Sheet) => readonly string[]
}

export const FLAT_LAYOUTS: readonly FlatLayout[] = [
  {
    id: 'plat',
    name: 'une ligne par critère, valeurs répétées',
    columns: [
      ['bloc', 'Bloc'],
      ['activity', 'Activités'],
      ['code', 'Code compétence'],
      ['competency', 'Compétence visée'],
      ['assessment', 'Modalité d’évaluation'],
      ['criterion', 'Critère d’évaluation'],
      ['indicators', 'Indicateurs'],
    ],
    again: 'repeated',
    tabs: 'one',
    above: () => [],
  },
  {
    id: 'vide',
    name: 'une ligne par critère, le reste une fois, colonnes dans un autre ordre',
    columns: [
      ['bloc', 'intitulé du bloc'],
      ['code', 'code'],
      ['competency', 'competences'],
      ['criterion', 'criteres d’evaluation'],
      ['indicators', 'indicateurs'],
      ['assessment', 'modalites'],
      ['activity', 'activites'],
    ],
    again: 'empty',
    tabs: 'one',
    above: ({ title }) => [`Référentiel : ${title}`, ''],
  },
  {
    id: 'onglets',
    name: 'un onglet par bloc, cellules fusionnées',
    columns: [
      ['activity', 'RÉFÉRENTIEL D’ACTIVITÉS'],
      ['code', 'N°'],
      ['competency', 'RÉFÉRENTIEL DE COMPÉTENCES'],
      ['criterion', 'CRITÈRES'],
      ['indicators', 'INDICATEURS'],
      ['assessment', 'MODALITÉS'],
    ],
    again: 'merged',
    tabs: 'by-bloc',
    above: () => [],
  },
  {
    id: 'anglais',
    name: 'titres anglais, un onglet',
    columns: [
      ['bloc', 'Unit'],
      ['activity', 'Activities'],
      ['competency', 'Skills'],
      ['code', 'Skill no.'],
      ['assessment', 'Assessment methods'],
      ['criterion', 'Assessment criteria'],
      ['indicators', 'Indicators'],
    ],
    again: 'merged',
    tabs: 'one',
    above: () => [],
  },
]

/** A référentiel in one of these layouts. */
export function tabsOf(sheet: Sheet, layout: FlatLayout): readonly Tab[] {
  const keys = layout.columns.map(([key]) => key)
  const titles = row(...layout.columns.map(([, title]) => title))
  const above = layout.above(sheet).map((text) => row(text))
  const body = (lines: readonly Line[]): Grid => bodyOf(lines, keys, layout.again)
  if (layout.tabs === 'one')
    return [{ name: 'Feuil1', grid: [...above, titles, ...body(sheet.blocs.flatMap((bloc) => linesFor(bloc)))] }]
  return sheet.blocs.map((bloc) => ({
    name: `Bloc ${bloc.number}`,
    grid: [
      ...(bloc.title === null ? [] : [row(`Bloc ${bloc.number} – ${bloc.title}`)]),
      ...above,
      titles,
      ...body(linesFor(bloc)),
    ],
  }))
}

/** Keys whose cells are of one line: never merged with the one above. */
const OWN: readonly Key[] = ['criterion', 'indicators']
/** What must be the same for a cell to go on. */
const UNDER: Readonly<Record<Key, readonly Key[]>> = {
  bloc: ['bloc'],
  activity: ['bloc', 'activity'],
  code: ['bloc', 'code', 'competency'],
  competency: ['bloc', 'code', 'competency'],
  assessment: ['bloc', 'assessment'],
  criterion: [],
  indicators: [],
}

function bodyOf(lines: readonly Line[], keys: readonly Key[], again: FlatLayout['again']): Grid {
  return lines.map((line, at) =>
    keys.map((key): GridCell | null => {
      if (line[key] === '') return null
      if (OWN.includes(key) || again === 'repeated') return cell(line[key])
      const same = (other: Line | undefined): boolean =>
        other !== undefined && UNDER[key].every((one) => other[one] === line[one])
      if (same(lines[at - 1])) return null
      let rows = 1
      while (again === 'merged' && same(lines[at + rows])) rows += 1
      return cell(line[key], rows)
    }),
  )
}
