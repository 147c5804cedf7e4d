import { withSubActivities } from '../../../model/build.ts'
import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Referential,
  Text,
} from '../../../model/referential.ts'
import type { ScalarNode } from '../../../source/tree.ts'

/** Texts that stand beside each other in a référentiel and so follow one usage. */
export type Family =
  | 'certification'
  | 'blockTitle'
  | 'summary'
  | 'activityTitle'
  | 'activityTask'
  | 'competency'
  | 'detail'
  | 'objective'
  | 'assessmentTitle'
  | 'assessmentText'
  | 'assessmentTask'
  | 'deliverable'
  | 'resource'
  | 'group'
  | 'criterion'
  | 'indicator'

/** A text written by people for people. */
export interface Prose {
  readonly text: Text
  readonly family: Family
}

/** Texts read one after the other as one sentence: a parenthesis may open in one and close in another. */
export type Passage = readonly Prose[]

/** Every passage of a référentiel in the order of the model. What an import could not place is not judged. */
export function passagesOf(referential: Referential): readonly Passage[] {
  return [...passagesOfHead(referential), ...referential.blocks.flatMap(passagesOfBlock)]
}

/** Every passage outside the blocs, once. */
export const passagesOfHead = (referential: Referential): readonly Passage[] => passagesIn(ofHead(referential))

/** Every passage of a bloc, once. */
export const passagesOfBlock = (block: Block): readonly Passage[] => passagesIn(ofBlock(block))

function passagesIn(drafts: Iterable<Draft>): readonly Passage[] {
  const seen = new Set<ScalarNode>()
  const passages: Passage[] = []
  for (const [family, texts] of drafts) {
    const passage = texts.flatMap((text): Prose[] => {
      if (text === null || seen.has(text.node)) return []
      seen.add(text.node)
      return [{ text, family }]
    })
    if (passage.length > 0) passages.push(passage)
  }
  return passages
}

type Draft = readonly [Family, readonly (Text | null)[]]

function* ofHead(referential: Referential): Iterable<Draft> {
  const { certification } = referential
  const general = [
    certification.title,
    certification.objectives,
    certification.regulation,
    certification.accessibility,
    certification.awardRules,
    referential.context,
    ...certification.targetJobs,
    ...certification.juries.map((jury) => jury.composition),
    ...certification.glossary.map((entry) => entry.definition),
    ...certification.themes.flatMap((theme) => [theme.notApplicable, theme.explanation]),
  ]
  for (const text of general) yield ['certification', [text]]
}

function* ofBlock(block: Block): Iterable<Draft> {
  yield ['blockTitle', [block.title]]
  for (const summary of block.summaries) yield ['summary', [summary]]
  for (const activity of withSubActivities(block.activities)) yield* ofActivity(activity)
  for (const competency of block.competencies) yield* ofCompetency(competency)
  for (const assessment of block.assessments) yield* ofAssessment(assessment)
  for (const criterion of block.criteria) yield* ofCriterion(criterion)
}

function* ofActivity(activity: Activity): Iterable<Draft> {
  yield ['activityTitle', [activity.title]]
  yield ['certification', [activity.description]]
  for (const task of activity.tasks) yield ['activityTask', [task]]
}

function* ofCompetency(competency: Competency): Iterable<Draft> {
  yield ['competency', [competency.statement, ...competency.details, competency.continuation]]
  for (const { statement, indicator, target, conditions, deadline } of competency.objectives) {
    for (const text of [statement, indicator, target, conditions, deadline]) yield ['objective', [text]]
  }
}

function* ofAssessment(assessment: Assessment): Iterable<Draft> {
  yield ['assessmentTitle', [assessment.title]]
  const { statement, brief, individualEvaluation, accessibility, jury, variants } = assessment
  for (const text of [statement, brief, individualEvaluation, accessibility, jury?.composition ?? null]) {
    yield ['assessmentText', [text]]
  }
  for (const task of assessment.tasks) yield ['assessmentTask', [task.statement]]
  for (const { title, components } of assessment.deliverables) yield ['deliverable', [title, ...components]]
  for (const resource of assessment.resources) yield ['resource', [resource]]
  for (const variant of variants) yield ['assessmentText', [variant.brief]]
}

function* ofCriterion(criterion: Criterion): Iterable<Draft> {
  for (const group of criterion.groups) yield ['group', [group]]
  yield ['criterion', [criterion.statement, ...criterion.indicators]]
}
