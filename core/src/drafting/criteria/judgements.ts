import { analyseStatement } from '../../french/analysis.ts'
import { actionsOf } from '../sentences/actions.ts'
import { withoutPronoun } from '../sentences/pronominal.ts'
import { constraintOf } from './constraint.ts'
import { finalitiesOf } from './finality.ts'
import { impersonal } from './impersonal.ts'
import type { Judgement } from './judgement.ts'
import { allMeansOf } from './means.ts'
import { resultOf } from './result.ts'
import { subjectOf } from './subject.ts'

/**
 * All that can be judged of a statement: the result of each action, each means, each constraint, each finality. Empty when it has no verb
 * followed by an object.
 * @param deliverable what the candidate hands in, with its article: `le dossier remis`
 */
export function judgementsOf(statement: string, deliverable: string | null): readonly Judgement[] {
  const { text, isPronominal } = withoutPronoun(statement)
  const analysis = analyseStatement(text)
  const { means, constraints, finalities } = analysis
  const [first, ...others] = actionsOf(analysis).map((action, index) => subjectOf(action, isPronominal && index === 0))
  if (first === undefined) return []
  return [
    resultOf(first, deliverable),
    ...others.map((subject) => resultOf(subject, null)),
    ...allMeansOf(means, first),
    ...constraints.map((clause) => constraintOf(clause, first)),
    ...finalitiesOf(finalities, first),
  ]
    .filter(({ found, done }) => found.length + done.length > 0)
    .map((judgement) => ({ ...judgement, found: judgement.found.map(impersonal) }))
}
