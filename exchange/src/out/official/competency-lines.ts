import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Activity, Competency, Objective } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { item, type Line, line, run } from './document.ts'
import { MORE_WORDS } from './words.ts'
import type { Writer } from './writer.ts'

/** @param beside the activities that stand in the row: where they are not those of the competency, it names its own */
export function competencyLines(competency: Competency, beside: readonly Activity[], writer: Writer): readonly Line[] {
  const transversal = competency.transversal ? [run(` (${writer.say(WORDS.transversal)})`)] : []
  return [
    line('text', ...writer.coded(competency.id, competency.statement), ...transversal),
    ...competency.details.map((detail) => item(0, writer.run(detail))),
    ...writer.paragraph(competency.continuation),
    ...ownActivities(competency, beside, writer),
    ...objectiveLines(competency.objectives, writer),
  ]
}

function ownActivities(competency: Competency, beside: readonly Activity[], writer: Writer): readonly Line[] {
  const { activities, block } = competency
  if (activities.length === 0 || isSaidByRow(competency, beside)) return []
  const all = activities.every(({ form }) => form === 'all')
  const codes = all ? activities.map(({ code }) => code) : activities.flatMap((one) => writer.reference(one, block))
  return writer.labelled(MORE_WORDS.tiedActivities, [...new Set(codes)].join(', '))
}

/** What a reader takes from the row: the activities that stand there, or all of them when they are all of the bloc. */
function isSaidByRow({ activities, block }: Competency, beside: readonly Activity[]): boolean {
  const named = new Set(activities.flatMap(({ targets }) => targets))
  if (activities.some(({ targets }) => targets.length === 0)) return false
  if (beside.every((one) => codeOf(one) !== null))
    return named.size === beside.length && beside.every((one) => named.has(one) && one.block === block)
  return (
    activities.every(({ form }) => form === 'all') &&
    block.activities.length === beside.length &&
    block.activities.every((one) => beside.includes(one))
  )
}

function objectiveLines(objectives: readonly Objective[], writer: Writer): readonly Line[] {
  if (objectives.length === 0) return []
  return [line('label', writer.label(WORDS.objectivesOf)), ...objectives.flatMap((one) => objectiveItem(one, writer))]
}

function objectiveItem(one: Objective, writer: Writer): readonly Line[] {
  const parts = [
    ...writer.labelled(WORDS.indicator, one.indicator),
    ...writer.labelled(WORDS.target, one.target),
    ...writer.labelled(WORDS.conditions, one.conditions),
    ...writer.labelled(MORE_WORDS.tiedActivity, one.activity?.code ?? ''),
    ...writer.labelled(WORDS.deadline, one.deadline),
  ]
  return [item(0, writer.run(one.statement)), ...parts.map(({ runs }) => item(1, ...runs))]
}
