import type { BlockDraft, CompetencyDraft, CriterionDraft } from '../drafts.ts'
import { spelledOut } from '../words/code-ranges.ts'
import { BlockRows } from './block-rows.ts'
import type { Ties } from './deductions.ts'
import { asReference, toUncoded } from './references.ts'
import type { RowHabits } from './row-habits.ts'

export function linkCriteria(block: BlockDraft, habits: RowHabits, ties: Ties): void {
  const numbers = competenciesByNumber(block.competencies)
  const rows = new BlockRows(block)
  const byNumber = numberingHolds(block, numbers) && !(habits.exact && rowsContradict(block, numbers, rows))
  const ids = block.competencies.map(({ id }) => id)
  for (const criterion of block.criteria) {
    if (criterion.references.length > 0 && criterion.also.length === 0) {
      criterion.references = criterion.references.map((code) => asReference(code, block.competencies, criterion, ties))
      continue
    }
    const numbered = byNumber ? competencyByNumber(criterion, numbers) : null
    if (numbered?.id != null) {
      criterion.references = [numbered.id]
      ties.criterionByNumber.push(criterion)
    } else if (!byNumber || criterion.parts.length === 0) {
      criterion.references = competenciesBeside(criterion, rows, habits)
      if (criterion.references.length > 0) ties.criterionByRow.push(criterion)
    }
    criterion.references = [...new Set([...criterion.references, ...spelledOut(criterion.also, ids)])]
  }
}

type ByNumber = ReadonlyMap<string, CompetencyDraft>

/** The competency of each number, the first where several have the same. */
function competenciesByNumber(competencies: readonly CompetencyDraft[]): ByNumber {
  const numbers = new Map<string, CompetencyDraft>()
  for (const competency of competencies) {
    const number = competency.parts.join('.')
    if (competency.parts.length > 0 && !numbers.has(number)) numbers.set(number, competency)
  }
  return numbers
}

function numberingHolds(block: BlockDraft, numbers: ByNumber): boolean {
  const coded = block.criteria.filter(({ parts }) => parts.length > 0)
  if (coded.length === 0) return false
  const matched = coded.flatMap((criterion) => competencyByNumber(criterion, numbers) ?? [])
  return matched.length >= coded.length * 0.75 && (new Set(matched).size > 1 || block.competencies.length === 1)
}

/**
 * « CR1.2 » may be the second criterion of C1 as well as the criterion of C1.2: where the rows of the table say that the numbers of the
 * criteria are not those of the competencies beside, the table is right.
 */
function rowsContradict(block: BlockDraft, numbers: ByNumber, rows: BlockRows): boolean {
  let [same, other] = [0, 0]
  for (const criterion of block.criteria) {
    const numbered = competencyByNumber(criterion, numbers)
    if (numbered === null || criterion.parts.length > numbered.parts.length) continue
    const beside = rows.competencies(criterion.row, rows.lastOf(criterion))
    const [only] = beside
    if (beside.length !== 1 || only === undefined) continue
    if (only.id === numbered.id) same += 1
    else other += 1
  }
  return other * 3 > same
}

/** The competency whose number begins that of a criterion: the most precise one. */
function competencyByNumber({ parts }: CriterionDraft, numbers: ByNumber): CompetencyDraft | null {
  for (let length = parts.length; length > 0; length -= 1) {
    const competency = numbers.get(parts.slice(0, length).join('.'))
    if (competency !== undefined) return competency
  }
  return null
}

function competenciesBeside(criterion: CriterionDraft, rows: BlockRows, habits: RowHabits): string[] {
  if (!habits.known && !habits.oneCompetencyARow) return []
  let beside = rows.competencies(criterion.row, rows.lastOf(criterion))
  // Beside no competency, a criterion is for the whole bloc.
  if (beside.length === 0 && criterion.exact === true) return []
  if (beside.length === 0 && !rows.visited(criterion.visit)) return []
  if (beside.length === 0 || !beside.some(({ row }) => row === criterion.row)) {
    const above = rows.lastCompetency(criterion.row)
    beside = rows.competencies(above, above)
  }
  if (beside.length === rows.count && beside.length > 1) return []
  return beside.map(({ id, index }) => id ?? toUncoded(index))
}
