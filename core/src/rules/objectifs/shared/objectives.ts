import type { Localised } from '../../../language.ts'
import { codeOf } from '../../../model/codes.ts'
import type { Objective, Referential } from '../../../model/referential.ts'
import type { Range, SourceNode } from '../../../source/tree.ts'
import type { Report } from '../../rule.ts'

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
export function ofCompetency(objective: Objective): Localised {
  const code = codeOf(objective.competency)
  return code === null ? { fr: '', en: '' } : { fr: ` de ${code}`, en: ` of ${code}` }
}

/** What a rule says of each objective that lacks a part; `of` is the words of {@link ofCompetency}. */
export function* lacks(
  referential: Referential,
  isLacking: (objective: Objective) => boolean,
  message: (of: Localised, objective: Objective) => Localised,
): Iterable<Report> {
  for (const objective of objectivesOf(referential)) {
    if (!isLacking(objective)) continue
    yield { at: placeOf(objective), message: message(ofCompetency(objective), objective), missing: true }
  }
}

/** Where the part is to be added: under its key in a structured objective, else in the sentence. */
export const whereToAdd = ({ structured }: Objective, key: string): Localised =>
  structured ? { fr: `« ${key} »,`, en: `“${key}”,` } : { fr: 'dans la phrase', en: 'in the sentence' }
