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
import { maskCode } from './mask.ts'

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
  /** The text with addresses and code hidden, each character by one that no typographic pattern matches: same offsets. */
  readonly masked: string
}

/** Texts read one after the other as one sentence: a parenthesis may open in one and close in another. */
export type Passage = readonly Prose[]

const known = new WeakMap<Referential, readonly Passage[]>()

/** Every passage of a référentiel, once, in the order of the model. What an import could not place is not judged. */
export function passagesOf(referential: Referential): readonly Passage[] {
  const passages = known.get(referential) ?? [...collect(referential)]
  known.set(referential, passages)
  return passages
}

/** Every text of a référentiel, once, in the order of the model. */
export function proseOf(referential: Referential): readonly Prose[] {
  return passagesOf(referential).flat()
}

function* collect(referential: Referential): Iterable<Passage> {
  const seen = new Set<ScalarNode>()
  const passage = (family: Family, texts: readonly (Text | null)[]): Passage =>
    texts.flatMap((text) => {
      if (text === null || seen.has(text.node)) return []
      seen.add(text.node)
      return [{ text, family, masked: maskCode(text.value) }]
    })
  for (const [family, texts] of drafts(referential)) {
    const prose = passage(family, texts)
    if (prose.length > 0) yield prose
  }
}

type Draft = readonly [Family, readonly (Text | null)[]]

function* drafts(referential: Referential): Iterable<Draft> {
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
  for (const block of referential.blocks) yield* ofBlock(block)
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
