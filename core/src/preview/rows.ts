import type { Coverage } from '../coverage/coverage.ts'
import { withSubActivities } from '../model/build.ts'
import type { Activity, Assessment, Block, Competency, Criterion } from '../model/referential.ts'

/** A cell that several rows share; `null` where the cell above goes on. */
export interface Cell<Item> {
  readonly items: readonly Item[]
  readonly rows: number
}

export interface Row {
  readonly activities: Cell<Activity> | null
  readonly competency: Competency | null
  readonly assessments: Cell<Assessment> | null
  readonly criteria: Cell<Criterion> | null
}

interface Line {
  readonly activities: readonly Activity[]
  readonly competency: Competency | null
  readonly assessments: readonly Assessment[]
  readonly criteria: readonly Criterion[]
}

/**
 * The rows of the official table of a bloc: one a competency, neighbours with the same activities, modalities or criteria sharing their
 * cell. What is tied to no competency has rows of its own at the end, so that nothing of the bloc is missing from its page.
 */
export function rowsOf(block: Block, coverage: Coverage): readonly Row[] {
  const lines = [...competencyLines(block, coverage), ...leftovers(block, coverage)]
  const activities = shared(lines, (line) => line.activities)
  const assessments = shared(lines, (line) => line.assessments)
  const criteria = shared(lines, (line) => line.criteria)
  return lines.map(({ competency }, index) => ({
    activities: activities[index] ?? null,
    competency,
    assessments: assessments[index] ?? null,
    criteria: criteria[index] ?? null,
  }))
}

/** Criteria of the whole bloc beside criteria of its competencies: they close its table. */
export function closingCriteria(block: Block, coverage: Coverage): readonly Criterion[] {
  return hasOwnCriteria(block, coverage) || block.competencies.length === 0 ? criteriaOfWholeBlock(block) : []
}

const criteriaOfWholeBlock = (block: Block): readonly Criterion[] =>
  block.criteria.filter((criterion) => criterion.owner === null && criterion.references.length === 0)

const hasOwnCriteria = (block: Block, coverage: Coverage): boolean =>
  block.competencies.some((competency) => coverage.of(competency).criteria.length > 0)

function competencyLines(block: Block, coverage: Coverage): readonly Line[] {
  const untied = block.competencies.every((competency) => competency.activities.length === 0)
  const common = hasOwnCriteria(block, coverage) ? [] : criteriaOfWholeBlock(block)
  return block.competencies.map((competency) => {
    const { assessments, criteria } = coverage.of(competency)
    // A bloc that ties nothing to its activities shows them all in front of all its competencies.
    const activities = untied ? block.activities : activitiesOf(competency)
    // Criteria of a whole bloc stand in front of all its competencies, as its activities do.
    return { activities, competency, assessments, criteria: criteria.length > 0 ? criteria : common }
  })
}

/** The activities a competency names; those inside another one that it names too show within it. */
function activitiesOf(competency: Competency): readonly Activity[] {
  const named = competency.activities.flatMap(({ targets }) =>
    targets.flatMap((target) => (target.kind === 'activity' ? [target] : [])),
  )
  const inside = new Set(named.flatMap((activity) => withSubActivities(activity.activities)))
  return [...new Set(named)].filter((activity) => !inside.has(activity))
}

function leftovers(block: Block, coverage: Coverage): readonly Line[] {
  const lines = competencyLines(block, coverage)
  const nothing: Line = { activities: [], competency: null, assessments: [], criteria: [] }
  const activities = new Set(lines.flatMap((line) => withSubActivities(line.activities)))
  const assessments = new Set(lines.flatMap((line) => line.assessments))
  const criteria = new Set(lines.flatMap((line) => line.criteria))
  const common = criteriaOfWholeBlock(block)
  return [
    ...forgotten(block.activities, activities).map((activity) => ({ ...nothing, activities: [activity] })),
    ...block.assessments
      .filter((one) => !assessments.has(one))
      .map((assessment) => ({ ...nothing, assessments: [assessment] })),
    ...block.criteria
      .filter((one) => !criteria.has(one) && !common.includes(one))
      .map((criterion) => ({ ...nothing, criteria: [criterion] })),
  ]
}

/** The highest activities of which no part shows; one that shows in part gives its other parts. */
function forgotten(activities: readonly Activity[], shown: ReadonlySet<Activity>): readonly Activity[] {
  return activities.flatMap((activity) => {
    if (shown.has(activity)) return []
    const partly = withSubActivities(activity.activities).some((inner) => shown.has(inner))
    return partly ? forgotten(activity.activities, shown) : [activity]
  })
}

/** Competencies that follow one another with the same items share one cell, be it an empty one. */
function shared<Item>(
  lines: readonly Line[],
  itemsOf: (line: Line) => readonly Item[],
): readonly (Cell<Item> | null)[] {
  const cells: (Cell<Item> | null)[] = []
  let rest = lines
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const items = itemsOf(first)
    const next = rest.findIndex((line, index) => index > 0 && (line.competency === null || !same(items, itemsOf(line))))
    const rows = next === -1 ? rest.length : next
    cells.push({ items, rows }, ...Array<null>(rows - 1).fill(null))
    rest = rest.slice(rows)
  }
  return cells
}

const same = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))
