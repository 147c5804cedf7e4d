import type { Activity } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { item, type Line, line, run } from './document.ts'
import type { Writer } from './writer.ts'

export function activityLines(activities: readonly Activity[], writer: Writer): readonly Line[] {
  return activities.flatMap((activity) =>
    writer.isFirst(activity) ? whole(activity, 0, writer) : again(activity, writer),
  )
}

function whole(activity: Activity, depth: number, writer: Writer): readonly Line[] {
  const name = writer.coded(activity.id, writer.text(activity.title))
  return [
    ...(depth === 0 ? pathTo(activity, writer) : []),
    ...(name.length === 0 ? [] : [depth === 0 ? line('name', ...name) : item(depth - 1, ...name)]),
    ...writer.paragraph(activity.description),
    ...activity.tasks.map((task) => item(depth, run(writer.text(task)))),
    ...activity.activities.flatMap((inner) => {
      writer.isFirst(inner)
      return whole(inner, depth + 1, writer)
    }),
  ]
}

/** Where a sub-activity that stands alone comes from, the highest first. */
function pathTo({ parent }: Activity, writer: Writer): readonly Line[] {
  if (parent === null) return []
  return [...pathTo(parent, writer), line('note', ...writer.coded(parent.id, writer.text(parent.title)))]
}

function again(activity: Activity, writer: Writer): readonly Line[] {
  const name = writer.coded(activity.id, writer.text(activity.title ?? activity.tasks[0] ?? null))
  return [line('note', ...name, run(` (${writer.say(WORDS.above)})`))]
}
