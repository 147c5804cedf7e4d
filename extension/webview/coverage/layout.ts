import {
  BLOOM_NAMES,
  type BlockData,
  type BloomName,
  type CompetencyData,
  type CoverageData,
} from '../../src/webviews/messages.ts'

/** What is wanted for a competency to be covered. */
export type Hole = 'assessment' | 'criterion'

export interface Choice {
  /** Of the blocs; `null` for all. */
  readonly block: number | null
  readonly holesOnly: boolean
}

export interface SortOrder {
  /** `code`: as in the text. `criteria`: how many judge it. A number: a column of modalities. */
  readonly by: 'code' | 'criteria' | number
  readonly descending: boolean
}

export const AS_WRITTEN: SortOrder = { by: 'code', descending: false }

/** A competency with the place it has in its bloc. */
export interface Row {
  readonly index: number
  readonly competency: CompetencyData
}

export const judging = ({ criteria, sharedCriteria }: CompetencyData): number => criteria + sharedCriteria

export function holesOf(competency: CompetencyData): readonly Hole[] {
  const holes: Hole[] = []
  if (competency.cells.every(({ evaluated }) => evaluated === 'no')) holes.push('assessment')
  if (judging(competency) === 0) holes.push('criterion')
  return holes
}

/** A modality that evaluates none of the competencies of the table. */
export const isIdle = ({ competencies }: BlockData, column: number): boolean =>
  competencies.every(({ cells }) => (cells[column]?.evaluated ?? 'no') === 'no')

export function rowsOf({ competencies }: BlockData, { holesOnly }: Pick<Choice, 'holesOnly'>, order: SortOrder): Row[] {
  const rows = competencies
    .map((competency, index): Row => ({ index, competency }))
    .filter(({ competency }) => !holesOnly || holesOf(competency).length > 0)
  const sign = order.descending ? -1 : 1
  return rows.sort((a, b) => sign * (rank(a, order) - rank(b, order)) || a.index - b.index)
}

function rank({ index, competency }: Row, { by }: SortOrder): number {
  if (by === 'code') return index
  if (by === 'criteria') return judging(competency)
  const cell = competency.cells[by]
  return cell === undefined || cell.evaluated === 'no' ? -1 : cell.criteria
}

/** The order after its header was pressed: as written, then from the most, then from the least. */
export function pressed(order: SortOrder, by: SortOrder['by']): SortOrder {
  if (by === 'code') return { by, descending: order.by === 'code' && !order.descending }
  if (order.by !== by) return { by, descending: true }
  return order.descending ? { by, descending: false } : AS_WRITTEN
}

export interface Summary {
  readonly competencies: number
  readonly assessed: number
  readonly judged: number
  readonly holes: number
}

export function summaryOf(blocks: readonly BlockData[]): Summary {
  const holes = blocks.flatMap(({ competencies }) => competencies.map(holesOf))
  return {
    competencies: holes.length,
    assessed: holes.filter((of) => !of.includes('assessment')).length,
    judged: holes.filter((of) => !of.includes('criterion')).length,
    holes: holes.filter((of) => of.length > 0).length,
  }
}

/** A competency as one square of a chart, standing on the squares of the same column. */
export interface Square<X> {
  readonly x: X
  readonly from: number
  readonly to: number
  readonly block: number
  readonly competency: CompetencyData
}

/** @param columnOf the column of a competency of the bloc of that number @param isApart whether each bloc has columns of its own */
export function stacked<X extends string | number>(
  blocks: readonly BlockData[],
  columnOf: (competency: CompetencyData) => X,
  isApart: boolean,
): readonly Square<X>[] {
  const heights = new Map<string, number>()
  return blocks.flatMap(({ competencies }, block) =>
    competencies.map((competency): Square<X> => {
      const x = columnOf(competency)
      const column = `${isApart ? block : ''}/${x}`
      const from = heights.get(column) ?? 0
      heights.set(column, from + 1)
      return { x, from, to: from + 1, block, competency }
    }),
  )
}

/** What is left free at each end of a square of a height, both in pixels: of many competencies there is no room between them. */
export const gapOf = (height: number): number => (height >= 6 ? 1 : height >= 3 ? 0.4 : 0)

export const bloomOf = ({ bloom }: CompetencyData): BloomName | 'unknown' => bloom ?? 'unknown'

/**
 * What the framework of levels leads one to expect of most verbs (article D6113-19 of the Code du travail): at level 3 methods are
 * applied, from level 6 up one analyses and designs. Between the two the verb alone says nothing.
 */
export function expectedBloom(level: number | null): readonly BloomName[] {
  if (level === null || level === 4 || level === 5) return []
  return level <= 3 ? BLOOM_NAMES.slice(0, 4) : BLOOM_NAMES.slice(3)
}

export type CompetencyPlace = Pick<CompetencyData, 'span' | 'statement'>

/** The competencies by the codes that a theme names them with, `BC1/C1.2` or `C1.2`. */
export function competenciesByCode({ blocks }: CoverageData): ReadonlyMap<string, CompetencyPlace> {
  return new Map(
    blocks.flatMap(({ id: block, competencies }) =>
      competencies.flatMap((competency): readonly [string, CompetencyPlace][] =>
        competency.id === null ? [] : [[block === null ? competency.id : `${block}/${competency.id}`, competency]],
      ),
    ),
  )
}
