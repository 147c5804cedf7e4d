import type { BlockDraft } from '../drafts.ts'

/** How the whole document lays out its rows. */
export interface RowHabits {
  /** Rows of tables, not groups guessed from the order of the text. */
  readonly known: boolean
  /** Rows whose cells were read from the file, not cut out of a page of characters. */
  readonly exact: boolean
  /** Nearly every row of the document has one competency: what stands in its row is its own. */
  readonly oneCompetencyARow: boolean
}

export function rowHabits(blocks: readonly BlockDraft[], known: boolean, exact: boolean): RowHabits {
  const rows = new Map<number, number>()
  for (const block of blocks) for (const { row } of block.competencies) rows.set(row, (rows.get(row) ?? 0) + 1)
  const alone = [...rows.values()].filter((count) => count === 1).length
  return { known, exact, oneCompetencyARow: rows.size > 1 && alone / rows.size >= 0.85 }
}
