import type { CheckResult } from '../engine/check.ts'
import { withSubActivities } from '../model/build.ts'
import { codeOf } from '../model/codes.ts'
import type { NamedElement } from '../model/naming.ts'
import type { Activity, Assessment, Block, Competency, Criterion, Text } from '../model/referential.ts'
import { wholeStatement } from '../model/whole-statement.ts'
import { onlyLink } from './links.ts'
import { type Pairing, pair } from './pairing.ts'

/** One version of a référentiel. */
export type Version = Pick<CheckResult, 'source' | 'referential' | 'coverage' | 'findings'>

/** Which element of one version is which of the other. */
export interface Correspondence {
  readonly blocks: Pairing<Block>
  readonly activities: Pairing<Activity>
  readonly competencies: Pairing<Competency>
  readonly assessments: Pairing<Assessment>
  readonly criteria: Pairing<Criterion>
  /** The same name for an element of the old version and the one it became; a name of its own for one that has no other. */
  readonly nameOf: (element: NamedElement) => string
}

/**
 * Competencies are recognised first, wherever they stand; then each bloc by those it holds, its code and its title; then what stands in
 * a bloc or under a competency, with the advantage of a known place: to stand under a competency or to name it is the same place.
 */
export function correspondence(before: Version, after: Version): Correspondence {
  const names = new Map<NamedElement, string>()
  const name = (pairing: Pairing<NamedElement>, kind: string): void => {
    for (const [index, [from, to]] of pairing.pairs.entries()) {
      names.set(from, `${kind} ${index}`)
      names.set(to, `${kind} ${index}`)
    }
    for (const [index, element] of pairing.removed.entries()) names.set(element, `${kind} old ${index}`)
    for (const [index, element] of pairing.added.entries()) names.set(element, `${kind} new ${index}`)
  }
  const nameOf = (element: NamedElement): string => names.get(element) ?? ''
  const sourceOf = new Map(
    [before, after].flatMap((version) => version.referential.blocks.map((block) => [block, version.source] as const)),
  )

  const competencies = pair(
    before.referential.blocks.flatMap((block) => block.competencies),
    after.referential.blocks.flatMap((block) => block.competencies),
    (competency) => {
      const source = sourceOf.get(competency.block)
      const words = source === undefined ? '' : (wholeStatement(source, competency)?.text ?? '')
      return { code: codeOf(competency), words, home: blockCode(competency.block) }
    },
  )
  name(competencies, 'competency')

  const blocks = pair(before.referential.blocks, after.referential.blocks, (block) => ({
    code: block.implicit ? 'implicit' : codeOf(block),
    words: writtenIn(block.title),
    // What it holds tells a bloc whose code and title both changed.
    parts: [
      ...block.competencies.map(nameOf),
      ...[...block.assessments.map(({ title }) => title), ...block.criteria.map(({ statement }) => statement)]
        .map(writtenIn)
        .filter((text) => text !== ''),
    ],
    home: '',
  }))
  name(blocks, 'block')

  const activities = pair(everyActivity(before), everyActivity(after), (activity) => ({
    code: codeOf(activity),
    words: [activity.title, activity.description, ...activity.tasks].map(writtenIn).join(' ').trim(),
    home: nameOf(activity.block),
  }))
  name(activities, 'activity')

  const assessments = pair(everyAssessment(before), everyAssessment(after), (assessment) => ({
    code: codeOf(assessment),
    words: [assessment.title, assessment.statement, assessment.brief].map(writtenIn).join(' ').trim(),
    home: nameOf(onlyLink(assessment) ?? assessment.owner ?? assessment.block),
  }))
  name(assessments, 'assessment')

  const criteria = pair(everyCriterion(before), everyCriterion(after), (criterion) => ({
    code: codeOf(criterion),
    words: writtenIn(criterion.statement),
    home: nameOf(onlyLink(criterion) ?? criterion.owner ?? criterion.block),
  }))
  name(criteria, 'criterion')

  return { blocks, activities, competencies, assessments, criteria, nameOf }
}

const writtenIn = (text: Text | null): string => text?.value ?? ''

const blockCode = (block: Block): string => codeOf(block) ?? ''

const everyActivity = ({ referential }: Version): readonly Activity[] =>
  referential.blocks.flatMap((block) => withSubActivities(block.activities))

const everyAssessment = ({ referential }: Version): readonly Assessment[] =>
  referential.blocks.flatMap((block) => block.assessments)

const everyCriterion = ({ referential }: Version): readonly Criterion[] =>
  referential.blocks.flatMap((block) => block.criteria)
