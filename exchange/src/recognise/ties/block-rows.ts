import type { BlockDraft, CriterionDraft } from '../drafts.ts'

interface PlacedCompetency {
  readonly id: string | null
  readonly row: number
  /** Its place among those of the bloc. */
  readonly index: number
}

/** On which rows the competencies and the criteria of a bloc stand: a bloc of thousands is asked once for each of its criteria. */
export class BlockRows {
  readonly #competencies: readonly PlacedCompetency[]
  readonly #competencyRows: readonly number[]
  readonly #criterionRows: readonly number[]
  readonly #visits: ReadonlySet<number>
  readonly #count: number

  constructor(block: BlockDraft) {
    this.#count = block.competencies.length
    // Where a second table evaluates, a competency stands in the row that names it there too.
    this.#competencies = block.competencies
      .flatMap(({ id, row, evaluationRow }, index) => {
        const rows = evaluationRow === null || evaluationRow === row ? [row] : [row, evaluationRow]
        return rows.map((at) => ({ id, row: at, index }))
      })
      .sort((a, b) => a.row - b.row || a.index - b.index)
    this.#competencyRows = this.#competencies.map(({ row }) => row)
    this.#visits = new Set(block.competencies.map(({ visit }) => visit))
    this.#criterionRows = block.criteria.map(({ row }) => row).sort((a, b) => a - b)
  }

  /** Whether a part of the document holds competencies. */
  visited(visit: number): boolean {
    return this.#visits.has(visit)
  }

  get count(): number {
    return this.#count
  }

  /** Those from a row to another, both included, in the order of the bloc. */
  competencies(first: number, last: number): readonly PlacedCompetency[] {
    const [from, to] = [firstFrom(this.#competencyRows, first), firstFrom(this.#competencyRows, last + 1)]
    const found = new Map(this.#competencies.slice(from, to).map((one) => [one.index, one]))
    return [...found.values()].sort((a, b) => a.index - b.index)
  }

  /** The row of the last competency down to a row; before the first there is none. */
  lastCompetency(row: number): number {
    return this.#competencyRows[firstFrom(this.#competencyRows, row + 1) - 1] ?? Number.NEGATIVE_INFINITY
  }

  /** The last row a criterion stands beside: that of its cell, or the one above the next criterion where cells are not merged. */
  lastOf({ exact, row, lastRow }: CriterionDraft): number {
    return exact === true || lastRow > row ? lastRow : Math.max(this.nextCriterion(row) - 1, row)
  }

  /** The row of the first criterion below a row; below the last there is none. */
  private nextCriterion(row: number): number {
    return this.#criterionRows[firstFrom(this.#criterionRows, row + 1)] ?? Number.POSITIVE_INFINITY
  }
}

/** The index of the first of sorted numbers that is not below a value. */
function firstFrom(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
