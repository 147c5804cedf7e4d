import { withSubActivities } from '../../../model/build.ts'
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
