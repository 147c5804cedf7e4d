import type { Localised } from '@equerre/core'
import { WORDS } from '../../../../core/src/preview/words.ts'
import type { Cell, Paragraph, Row, Table } from '../../in/document.ts'
import type { ImportedActivity, ImportedBlock } from '../../referentiel.ts'
import type { Account } from './account.ts'
import { ActivityCells, type ShownActivities } from './activity-cells.ts'
import { readAssessmentCell } from './assessment-cell.ts'
import { readCompetencyCell } from './competency-cell.ts'
import { readCriterionCell } from './criterion-cells.ts'
import { numbered } from './numbered.ts'
import { alike, isSaid, officialLines } from './official-line.ts'
import { type PlacedAssessment, type PlacedCompetency, type PlacedCriterion, tieCompetencies, tied } from './ties.ts'

type Kind = 'activities' | 'competencies' | 'assessments' | 'criteria'

const TITLES: readonly (readonly [Kind, Localised])[] = [
  ['activities', WORDS.activities],
  ['competencies', WORDS.competencies],
  ['assessments', WORDS.assessments],
  ['criteria', WORDS.criteria],
]

/** Which column holds what, and where the table itself begins; `null` for a table that is not the official one. */
export interface OfficialTable {
  readonly table: Table
  readonly columns: ReadonlyMap<number, Kind>
  readonly firstRow: number
}

export function officialTable(table: Table): OfficialTable | null {
  for (const [at, row] of table.rows.slice(0, DEEPEST_HEADING).entries()) {
    const columns = columnsIn(row)
    if (columns.size >= FEWEST_COLUMNS) return { table, columns, firstRow: at + 1 }
  }
  return null
}

/** Headings stand in the first rows. */
const DEEPEST_HEADING = 4
const FEWEST_COLUMNS = 3

function columnsIn({ cells }: Row): ReadonlyMap<number, Kind> {
  const columns = new Map<number, Kind>()
  for (const cell of cells) {
    const kind = TITLES.find(([, words]) => isSaid(textOf(cell.paragraphs), words))?.[0]
    if (kind !== undefined && cell.columns === 1) columns.set(cell.column, kind)
  }
  return columns
}

const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join(' ')

/** Fills a bloc with what its table says. */
export function readBlockTable(
  { table, columns, firstRow }: OfficialTable,
  block: ImportedBlock,
  account: Account,
): void {
  const activities = new ActivityCells(account)
  const shown: { readonly from: number; readonly to: number; readonly said: ShownActivities }[] = []
  const competencies: PlacedCompetency[] = []
  const assessments: PlacedAssessment[] = []
  const criteria: PlacedCriterion[] = []
  for (const cell of headings(table, firstRow)) for (const paragraph of cell.paragraphs) drop(paragraph, account)
  table.rows.slice(firstRow).forEach(({ cells }, row) => {
    if (cells.length > 0 && columnsIn({ cells, place: table.place }).size >= FEWEST_COLUMNS) {
      for (const cell of cells) for (const paragraph of cell.paragraphs) drop(paragraph, account)
      return
    }
    const closing = cells.some((cell) => cell.columns > 1 && isSaid(textOf(cell.paragraphs), WORDS.wholeBlock))
    for (const cell of cells) {
      const kind = columns.get(cell.column)
      const at = { from: row, to: row + Math.max(1, cell.rows) - 1 }
      const lines = officialLines(cell.paragraphs)
      if (closing && cell.columns > 1) for (const line of lines) account.told(line.text, line)
      else if (kind === 'activities') shown.push({ ...at, said: activities.read(lines) })
      else if (kind === 'competencies')
        competencies.push(...readCompetencyCell(lines, account).map((one) => ({ ...at, ...one })))
      else if (kind === 'assessments') placeAssessments(assessments, at, readAssessmentCell(lines, account))
      else if (kind === 'criteria') {
        const { criteria: read, common } = readCriterionCell(lines, account)
        criteria.push(...read.map((one) => ({ ...at, ...one, common: common || closing })))
      } else for (const line of lines) account.unplaced(line)
    }
  })
  tieCompetencies(competencies, shown, activities.top)
  assign(block, numbered(activities.top), tied(competencies, assessments, criteria, account))
}

const headings = (table: Table, firstRow: number): readonly Cell[] =>
  table.rows.slice(0, firstRow).flatMap(({ cells }) => cells)

const drop = (paragraph: Paragraph, account: Account): void =>
  account.told(paragraph.text, paragraph, 'entete_de_colonne')

function placeAssessments(
  all: PlacedAssessment[],
  at: { readonly from: number; readonly to: number },
  { whole, again }: ReturnType<typeof readAssessmentCell>,
): void {
  all.push(...whole.map(({ assessment, name }) => ({ assessment, name, rows: [at] })))
  for (const name of again) all.find((one) => alike(one.name) === name)?.rows.push(at)
}

function assign(
  block: ImportedBlock,
  activities: ImportedActivity[],
  { competencies, assessments, criteria }: ReturnType<typeof tied>,
): void {
  if (activities.length > 0) block.activites = [...(block.activites ?? []), ...activities]
  if (competencies.length > 0) block.competences = [...(block.competences ?? []), ...competencies]
  if (assessments.length > 0) block.modalites = [...(block.modalites ?? []), ...numbered(assessments)]
  if (criteria.length > 0) block.criteres = [...(block.criteres ?? []), ...criteria]
}
