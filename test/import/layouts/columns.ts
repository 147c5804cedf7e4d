import {
  activityPieces,
  assessmentPieces,
  competencyPieces,
  criteriaPieces,
  mergedCriteriaPieces,
  type Writing,
} from './cells.ts'
import { type Cell, cell, type Piece, type Row } from './page.ts'
import type { SheetActivity, SheetBloc, SheetCriterion } from './sheet.ts'

/** Columns of a table whose rows are the competencies of a bloc; a column is runs of rows, each run one merged cell. */

interface Run {
  readonly rows: number
  readonly pieces: readonly Piece[]
}

export type Column = readonly Run[]

export function activityColumn(bloc: SheetBloc, writing: Writing): Column {
  if (bloc.competencies.every(({ activities }) => activities.length === 0))
    return [{ rows: bloc.competencies.length, pieces: activityPieces(bloc.activities, writing) }]
  const shown = new Set<string>()
  const runs: { rows: number; keys: readonly string[] }[] = []
  for (const { activities } of bloc.competencies) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last.keys.join() === activities.join()) last.rows += 1
    else runs.push({ rows: 1, keys: activities })
  }
  return runs.map(({ rows, keys }) => {
    const wanted = bloc.activities.filter(
      ({ key }) => keys.some((child) => isWithin(child, key, bloc.activities)) && !shown.has(key),
    )
    for (const { key } of wanted) shown.add(key)
    return { rows, pieces: activityPieces(wanted, writing) }
  })
}

function isWithin(child: string | null, ancestor: string, activities: readonly SheetActivity[]): boolean {
  if (child === null) return false
  return (
    child === ancestor || isWithin(activities.find(({ key }) => key === child)?.parent ?? null, ancestor, activities)
  )
}

export const competencyColumn = (bloc: SheetBloc, writing: Writing): Column =>
  bloc.competencies.map((competency) => ({ rows: 1, pieces: competencyPieces(competency, writing) }))

export const codeColumn = (bloc: SheetBloc, writing: Writing): Column =>
  bloc.competencies.map((competency) => {
    const [statement] = competencyPieces(competency, writing)
    return {
      rows: 1,
      pieces:
        statement?.kind === 'paragraph' && competency.code !== null
          ? [{ ...statement, lead: '', text: competency.code }]
          : competencyPieces(competency, writing),
    }
  })

/** One merged cell for each assessment whose competencies follow one another; one for the whole bloc otherwise. */
export function assessmentColumn(bloc: SheetBloc, writing: Writing, named: boolean): Column {
  const runs = bloc.assessments.map((assessment) => {
    const ranks = assessment.competencies.map((key) =>
      bloc.competencies.findIndex((competency) => competency.key === key),
    )
    return { assessment, first: Math.min(...ranks), rows: ranks.length }
  })
  if (assessmentsFollowRows(bloc)) {
    return runs
      .toSorted((a, b) => a.first - b.first)
      .map(({ assessment, rows }) => ({ rows, pieces: assessmentPieces(assessment, bloc, writing, named) }))
  }
  return [
    {
      rows: bloc.competencies.length,
      pieces: bloc.assessments.flatMap((assessment) => assessmentPieces(assessment, bloc, writing, true)),
    },
  ]
}

/** True when each competency has one assessment, and those of one assessment follow one another. */
export function assessmentsFollowRows(bloc: SheetBloc): boolean {
  const owners = bloc.competencies.map(({ key }) =>
    bloc.assessments.filter(({ competencies }) => competencies.includes(key)),
  )
  const order = owners.map(([owner]) => owner)
  const changes = order.filter((owner, at) => owner !== order[at - 1]).length
  return owners.every(({ length }) => length === 1) && changes === bloc.assessments.length
}

export function criterionColumn(bloc: SheetBloc, writing: Writing): Column {
  if (!criteriaFollowRows(bloc))
    return [{ rows: bloc.competencies.length, pieces: mergedCriteriaPieces(bloc, writing) }]
  return bloc.competencies.map(({ key }) => ({
    rows: 1,
    pieces: criteriaPieces(
      bloc.criteria.filter(({ competencies }: SheetCriterion) => competencies[0] === key),
      writing,
    ),
  }))
}

export const criteriaFollowRows = (bloc: SheetBloc): boolean =>
  bloc.criteria.every(({ competencies }) => competencies.length === 1)

export function rowsOf(columns: readonly Column[]): Row[] {
  const starts = columns.map((column) => {
    const cells = new Map<number, Cell>()
    let row = 0
    for (const { rows, pieces } of column) {
      cells.set(row, cell(pieces, rows))
      row += rows
    }
    return cells
  })
  const height = Math.max(...columns.map((column) => column.reduce((sum, { rows }) => sum + rows, 0)))
  return Array.from({ length: height }, (_, row) => starts.flatMap((cells) => cells.get(row) ?? []))
}
