import type { ActivityDraft, BlockDraft, CompetencyDraft } from '../drafts.ts'
import { isPrefix } from '../words/codes.ts'
import type { Ties } from './deductions.ts'

export function linkActivities(block: BlockDraft, ties: Ties): void {
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
export function activityByRow(
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
