import { withSubActivities } from '../../../model/build.ts'
import { codesMeant } from '../../../model/meant-code.ts'
import type { Activity, Block, Competency, Referential } from '../../../model/referential.ts'

/** The activities from which a competency says it follows. */
export function activitiesNamedBy(competency: Competency): readonly Activity[] {
  const targets = competency.activities.flatMap((reference) => reference.targets)
  return targets.flatMap((target) => (target.kind === 'activity' ? [target] : []))
}

/** Activities that a competency names, those that hold one, and those inside one. */
export function servedActivities({ blocks }: Referential): ReadonlySet<Activity> {
  const served = new Set<Activity>()
  for (const named of blocks.flatMap((block) => block.competencies).flatMap(activitiesNamedBy)) {
    for (let above = named.parent; above !== null && !served.has(above); above = above.parent) served.add(above)
    for (const activity of withSubActivities([named])) served.add(activity)
  }
  return served
}

/** No competency of the bloc names an activity: the link is missing as a whole, and said once. */
export const isUnlinked = (block: Block): boolean =>
  block.competencies.every((competency) => competency.activities.length === 0)

/** Activities that no competency follows from, in blocs where others are tied; not those that a mistyped code may mean. */
export function unservedActivities(referential: Referential): readonly Activity[] {
  const served = servedActivities(referential)
  const competencies = referential.blocks.flatMap((block) => block.competencies)
  const isMissed = codesMeant(competencies.flatMap((competency) => competency.activities))
  const blocks = referential.blocks.filter(
    (block) =>
      block.competencies.length > 0 &&
      (!isUnlinked(block) || block.activities.some((activity) => served.has(activity))),
  )
  return blocks.flatMap((block) => topmostUnserved(block.activities, served)).filter((activity) => !isMissed(activity))
}

/** Of an activity and those inside it, all unserved, only the first is worth a word. */
function topmostUnserved(activities: readonly Activity[], served: ReadonlySet<Activity>): readonly Activity[] {
  return activities.flatMap((activity) =>
    served.has(activity) ? topmostUnserved(activity.activities, served) : [activity],
  )
}
