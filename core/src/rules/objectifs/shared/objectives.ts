import { codeOf } from '../../../model/codes.ts'
import type { Objective, Referential } from '../../../model/referential.ts'
import type { Range, SourceNode } from '../../../source/tree.ts'

export function objectivesOf(referential: Referential): readonly Objective[] {
  return referential.blocks.flatMap((block) => block.competencies.flatMap((competency) => competency.objectives))
}

/** Where to speak of an objective as a whole: its statement, else the first key of its item. */
export function placeOf(objective: Objective): Range {
  if (objective.statement !== null) return objective.statement.node.range
  return firstPlace(objective.node)
}

function firstPlace(node: SourceNode): Range {
  return node.kind === 'mapping' ? (node.entries[0]?.key.range ?? node.range) : node.range
}

/** « de C1.2 », « of C1.2 », or nothing when the competency has no code. */
export function ofCompetency(objective: Objective): { readonly fr: string; readonly en: string } {
  const code = codeOf(objective.competency)
  return code === null ? { fr: '', en: '' } : { fr: ` de ${code}`, en: ` of ${code}` }
}
