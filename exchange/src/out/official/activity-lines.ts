import type { Activity } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { item, type Line, line, type Run, run } from './document.ts'
import { MORE_WORDS, PATH_SIGN } from './words.ts'
import type { Writer } from './writer.ts'

/** @param common they are those of the whole bloc, tied to no competency: the cell says so */
export function activityLines(activities: readonly Activity[], common: boolean, writer: Writer): readonly Line[] {
  const lines: Line[] = common ? [line('label', writer.label(WORDS.wholeBlock))] : []
  const open = lines.length
  for (const activity of activities)
    lines.push(
      ...(writer.isFirst(activity) ? whole(activity, 0, lines.length === open, writer) : again(activity, writer)),
    )
  return lines
}

/** @param alone nothing stands before it in its cell: without a name, it needs none to be told from another */
function whole(activity: Activity, depth: number, alone: boolean, writer: Writer): readonly Line[] {
  const path = depth === 0 ? pathTo(activity, writer) : []
  const own = writer.coded(activity.id, activity.title, MORE_WORDS.unnamedActivity)
  const name = own.length > 0 || (alone && path.length === 0) ? own : [run(writer.say(MORE_WORDS.unnamedActivity))]
  return [
    ...path,
    ...(name.length === 0 ? [] : [depth === 0 ? line('name', ...name) : item(depth - 1, ...name.map(inBold))]),
    ...content(activity, depth, writer),
    ...inside(activity, depth, writer),
  ]
}

/** The sub-activities that stand nowhere yet. */
const inside = (activity: Activity, depth: number, writer: Writer): readonly Line[] =>
  activity.activities.flatMap((inner) => (writer.isFirst(inner) ? whole(inner, depth + 1, false, writer) : []))

const content = (activity: Activity, depth: number, writer: Writer): readonly Line[] => [
  ...writer.paragraph(activity.description),
  ...activity.tasks.map((task) => item(depth, writer.run(task))),
]

const inBold = (one: Run): Run => ({ ...one, strong: true })

/** Where a sub-activity that stands alone comes from, the highest first; what is not said elsewhere is said here. */
function pathTo({ parent }: Activity, writer: Writer): readonly Line[] {
  if (parent === null) return []
  const first = writer.isFirst(parent)
  const name = writer.coded(parent.id, parent.title ?? writer.say(MORE_WORDS.unnamedActivity))
  return [
    ...pathTo(parent, writer),
    line('note', ...name, run(` ${PATH_SIGN}`)),
    ...(first ? content(parent, 0, writer) : []),
  ]
}

function again(activity: Activity, writer: Writer): readonly Line[] {
  const name = writer.coded(activity.id, activity.title ?? activity.tasks[0] ?? null)
  return [line('note', ...name, run(` (${writer.say(WORDS.above)})`)), ...inside(activity, 0, writer)]
}
