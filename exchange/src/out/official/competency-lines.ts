import type { Competency, Objective } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { item, type Line, line, run } from './document.ts'
import type { Writer } from './writer.ts'

export function competencyLines(competency: Competency, writer: Writer): readonly Line[] {
  const transversal = competency.transversal ? [run(` (${writer.say(WORDS.transversal)})`)] : []
  return [
    line('text', ...writer.coded(competency.id, writer.text(competency.statement)), ...transversal),
    ...competency.details.map((detail) => item(0, run(writer.text(detail)))),
    ...writer.paragraph(competency.continuation),
    ...objectiveLines(competency.objectives, writer),
  ]
}

function objectiveLines(objectives: readonly Objective[], writer: Writer): readonly Line[] {
  if (objectives.length === 0) return []
  return [line('label', writer.label(WORDS.objectivesOf)), ...objectives.flatMap((one) => objectiveItem(one, writer))]
}

function objectiveItem(one: Objective, writer: Writer): readonly Line[] {
  const parts = [
    ...writer.labelled(WORDS.indicator, writer.text(one.indicator)),
    ...writer.labelled(WORDS.target, writer.text(one.target)),
    ...writer.labelled(WORDS.conditions, writer.text(one.conditions)),
    ...writer.labelled(WORDS.deadline, writer.text(one.deadline)),
  ]
  return [item(0, run(writer.text(one.statement))), ...parts.map(({ runs }) => item(1, ...runs))]
}
