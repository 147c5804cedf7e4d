import type { Column, ColumnKind } from './document.ts'

/** What each column takes of the width, before what is absent is shared out. */
const SHARES: Readonly<Record<ColumnKind, number>> = { activities: 19, competencies: 23, assessments: 31, criteria: 27 }

/** The widths of the columns of a table as shares of the whole: their sum is 1. */
export function sharesOf(columns: readonly Column[]): readonly number[] {
  const whole = columns.reduce((sum, { kind }) => sum + SHARES[kind], 0)
  return columns.map(({ kind }) => SHARES[kind] / whole)
}

/** A référentiel of the law, over the columns that are its. */
export interface ColumnGroup {
  readonly title: string
  readonly span: number
}

export function groupsOf(columns: readonly Column[]): readonly ColumnGroup[] {
  const groups: { readonly title: string; span: number }[] = []
  for (const { group } of columns) {
    const last = groups.at(-1)
    if (last?.title === group) last.span += 1
    else groups.push({ title: group, span: 1 })
  }
  return groups
}
