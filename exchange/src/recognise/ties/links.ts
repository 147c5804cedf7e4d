import type { Paragraph, Place } from '../../in/document.ts'
import type { ActivityDraft, AssessmentDraft, BlockDraft, CompetencyDraft, CriterionDraft } from '../drafts.ts'
import { trailingReference } from '../parts/trailing-reference.ts'
import { spelledOut } from '../words/code-ranges.ts'
import { findCodes, head, isPrefix } from '../words/codes.ts'
import { namesAssessment } from '../words/cues.ts'
import { type Ties, told } from './deductions.ts'
import { competenciesNumbered } from './number-references.ts'
import { noteUncodedActivities, noteUncodedCompetencies } from './uncoded-ties.ts'

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

/** Ties the elements of a bloc together: by the codes written, then by numbering, then by the rows they share. */
export function linkBlock(block: BlockDraft, habits: RowHabits): void {
  const ties: Ties = {
    activityByNumber: [],
    activityByRow: [],
    assessment: [],
    criterionByNumber: [],
    criterionByRow: [],
    groups: new Map(),
  }
  linkActivities(block, ties)
  if (habits.exact)
    noteUncodedActivities(block, (competency) => activityByRow(competency, block.activities, block.competencies))
  // Where a second table evaluates, a competency stands in the row that names it there.
  const competencies = block.competencies.map((competency) => ({
    ...competency,
    row: competency.evaluationRow ?? competency.row,
  }))
  const evaluated = { ...block, competencies }
  linkAssessments(evaluated, habits, ties)
  linkCriteria(block, habits, ties)
  block.deductions.push(...told(ties))
}

// --- competency -> activity

function linkActivities(block: BlockDraft, ties: Ties): void {
  const leaves = block.activities.filter(({ id }) => id !== null)
  if (leaves.length === 0) return
  const open = block.competencies.filter(({ activities }) => activities.length === 0)
  if (open.length === 0) return
  const numbered = new Map(open.map((competency) => [competency, activityByNumber(competency, leaves)]))
  const strict = open.filter((competency) => {
    const activity = numbered.get(competency)
    return activity != null && activity.parts.length < competency.parts.length
  })
  const chosen = new Set([...numbered.values()].filter((activity) => activity != null))
  const telling =
    strict.length * 2 >= open.length &&
    (chosen.size > 1 ||
      leaves.length === 1 ||
      strict.every((competency) => (numbered.get(competency)?.parts.length ?? 0) > 1))
  for (const competency of open) {
    const byNumber = telling ? (numbered.get(competency) ?? null) : null
    const byRow = activityByRow(competency, block.activities, block.competencies)
    const below = byNumber !== null && byRow !== null && isPrefix(byNumber.parts, byRow.parts)
    const activity = below ? byRow : (byNumber ?? byRow)
    if (activity?.id == null) continue
    competency.activities = [activity.id]
    const way = activity === byNumber ? ties.activityByNumber : ties.activityByRow
    way.push(competency)
  }
}

function activityByNumber(competency: CompetencyDraft, activities: readonly ActivityDraft[]): ActivityDraft | null {
  let best: ActivityDraft | null = null
  for (const activity of activities) {
    if (activity.parts.length === 0 || !isPrefix(activity.parts, competency.parts)) continue
    if (best === null || activity.parts.length > best.parts.length) best = activity
  }
  return best
}

/** The last activity that starts at or above the row of the competency; of several in one row, only a single one will do. */
function activityByRow(
  competency: CompetencyDraft,
  activities: readonly ActivityDraft[],
  peers: readonly CompetencyDraft[],
): ActivityDraft | null {
  const isHere = ({ visit, again }: ActivityDraft): boolean =>
    visit === competency.visit || again.some((row) => row <= competency.row)
  if (!activities.some(isHere)) {
    // Another part of the document lists the activities of the bloc: only where there is one is it that of its competencies.
    const [only] = activities
    return activities.length === 1 ? (only ?? null) : null
  }
  let row = Number.NEGATIVE_INFINITY
  const rowsOf = (activity: ActivityDraft): number[] => [activity.row, ...activity.again]
  for (const at of activities.flatMap(rowsOf)) if (at <= competency.row) row = Math.max(row, at)
  const starting = activities.filter((activity) => rowsOf(activity).includes(row))
  const leaves = starting.filter(
    (activity) =>
      !starting.some(
        (other) =>
          other !== activity && other.parts.length > activity.parts.length && isPrefix(activity.parts, other.parts),
      ),
  )
  const [only] = leaves
  return leaves.length === 1 ? (only ?? null) : facing(competency, leaves, peers)
}

/** Several activities beside several competencies: each activity stands in front of its first competency, or nothing can be said. */
function facing(
  competency: CompetencyDraft,
  activities: readonly ActivityDraft[],
  peers: readonly CompetencyDraft[],
): ActivityDraft | null {
  const beside = peers.filter(({ row }) => row === competency.row)
  const aligned = activities.every(({ height }) => beside.some((peer) => Math.abs(peer.height - height) <= 1))
  if (!aligned || new Set(activities.map(({ height }) => height)).size < activities.length) return null
  const above = activities.filter(({ height }) => height <= competency.height + 1)
  return above.length === 0 ? null : above.reduce((a, b) => (b.height >= a.height ? b : a))
}

// --- assessment -> competencies

function linkAssessments(block: BlockDraft, habits: RowHabits, ties: Ties): void {
  const ids = block.competencies.map(({ id }) => id)
  for (const assessment of block.assessments) {
    assessment.references = spelledOut(assessment.references, ids).map((code) =>
      asReference(code, block.competencies, assessment, ties),
    )
  }
  const implicit = block.assessments.filter(
    ({ references, paragraphs }) => references.length === 0 && !paragraphs.some(namesCompetency),
  )
  for (const assessment of implicit) {
    const numbered = competenciesNumbered(assessment.paragraphs.map(({ text }) => text).join(' '), ids)
    const own = assessment.paragraphs.filter(({ text }, at) => at === 0 || namesAssessment(text))
    const named = own.flatMap(({ text }) => trailingReference(text, block.competencies)?.codes ?? [])
    if (named.length > 0) {
      assessment.references = [...new Set(named)]
      continue
    }
    if (numbered.length > 0 || assessment.ofBloc) {
      assessment.references = numbered.length > 0 ? numbered : block.competencies.length > 0 ? ['toutes'] : []
      continue
    }
    const covered = competenciesOf(assessment, block, habits)
    const uncoded = covered.some(({ id }) => id === null)
    if (
      covered.length === block.competencies.length &&
      (assessment.all || block.assessments.length === 1 || (uncoded && habits.exact)) &&
      covered.length > 0
    ) {
      assessment.references = ['toutes']
    } else {
      assessment.references = covered.flatMap(({ id }) => (id === null ? [] : [id]))
      if (habits.exact) noteUncodedCompetencies(assessment, covered)
    }
    if (!assessment.all && assessment.references.length > 0) ties.assessment.push(assessment)
  }
}

/** A task that carries the code of what it assesses: `A1.C1.1 …` or `… (C1.1)`. */
function namesCompetency({ text, marker }: Paragraph): boolean {
  if (head(text).codes.some(({ kind }) => kind === 'competence')) return true
  return (
    marker !== null && /\([^()]*\)\s*[;.,]?$/u.test(text) && findCodes(text).some(({ kind }) => kind === 'competence')
  )
}

/** A code that no competency has but several start with is a prefix: `C.2.1*`. */
function asReference(
  code: string,
  competencies: readonly CompetencyDraft[],
  from: { readonly place: Place },
  ties: Ties,
): string {
  const bare = code.toUpperCase()
  if (competencies.some(({ id }) => id?.toUpperCase() === bare)) return code
  const below = competencies.some(
    ({ id }) => id?.toUpperCase().startsWith(bare) === true && !/^\d/.test(id.slice(code.length)),
  )
  if (!below) return code
  if (!ties.groups.has(code)) ties.groups.set(code, from.place)
  return `${code}*`
}

function competenciesOf(assessment: AssessmentDraft, block: BlockDraft, habits: RowHabits): CompetencyDraft[] {
  const beside = block.assessments.filter((other) => other.row === assessment.row)
  const nextRow = Math.min(
    ...block.assessments.map(({ row }) => row).filter((row) => row > assessment.row),
    Number.POSITIVE_INFINITY,
  )
  const first = Math.min(...block.assessments.map(({ row }) => row)) === assessment.row
  const last =
    assessment.exact === true || (assessment.lastRow > assessment.row && habits.known)
      ? Math.max(assessment.lastRow, assessment.row)
      : nextRow - 1
  const covered = block.competencies.filter(
    ({ row }) => (row >= assessment.row || (first && !habits.known)) && row <= Math.max(last, assessment.row),
  )
  if (covered.length === 0) {
    // Another part of the document evaluates the bloc: it says so of all its competencies.
    if (!block.competencies.some(({ visit }) => visit === assessment.visit)) return [...block.competencies]
    const row = Math.max(
      ...block.competencies.map((competency) => competency.row).filter((at) => at <= assessment.row),
      Number.NEGATIVE_INFINITY,
    )
    return block.competencies.filter((competency) => competency.row === row)
  }
  if (beside.length < 2 || covered.length < 2) return covered
  return byHeight(assessment, beside, covered)
}

/** Several assessments beside several competencies: where the padding of the cells is left, each takes those it stands in front of. */
function byHeight(
  assessment: AssessmentDraft,
  beside: readonly AssessmentDraft[],
  covered: CompetencyDraft[],
): CompetencyDraft[] {
  const heights = new Set(beside.map(({ height }) => height))
  const spread = Math.max(...covered.map(({ height }) => height)) - Math.min(...covered.map(({ height }) => height))
  if (heights.size < beside.length || spread < 6) {
    assessment.doubts.push({
      fr: 'plusieurs modalités en face de plusieurs compétences\u00a0: rattachée à toutes',
      en: 'several assessments facing several competencies: tied to all of them',
    })
    return covered
  }
  const tolerance = 3
  const facing = covered.filter((competency) => {
    const above = beside.filter(({ height }) => height <= competency.height + tolerance)
    const nearest = above.length === 0 ? beside[0] : above.reduce((a, b) => (b.height >= a.height ? b : a))
    return nearest === assessment
  })
  assessment.doubts.push({
    fr: 'compétences déduites de la hauteur des cellules',
    en: 'competencies deduced from the height of the cells',
  })
  return facing.length === 0 ? covered : facing
}

// --- criterion -> competencies

function linkCriteria(block: BlockDraft, habits: RowHabits, ties: Ties): void {
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
  return beside.map(({ id, index }) => id ?? `#${index}`)
}

interface PlacedCompetency {
  readonly id: string | null
  readonly row: number
  /** Its place among those of the bloc. */
  readonly index: number
}

/** On which rows the competencies and the criteria of a bloc stand: a bloc of thousands is asked once for each of its criteria. */
class BlockRows {
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

/** A reference to a competency that has no code: its index in the bloc. */
export function uncodedIndex(reference: string): number | null {
  const index = /^#(\d+)$/.exec(reference)?.[1]
  return index === undefined ? null : Number(index)
}
