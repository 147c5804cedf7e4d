import type { Range } from '@equerre/core'
import { pointersOf } from '../../../core/src/engine/pointers.ts'
import { withSubActivities } from '../../../core/src/model/build.ts'
import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Objective,
  Reference,
  Text,
} from '../../../core/src/model/referential.ts'
import { wholeStatement } from '../../../core/src/model/whole-statement.ts'
import { LONGEST_TEXT, shortened } from '../answers/shortened.ts'
import type { Checked } from '../workspace/contract.ts'

/** An element as an answer gives it: what it is, how to designate it, its words, and what goes with its kind. */
export interface ElementJson {
  readonly kind: 'block' | 'activity' | 'competency' | 'assessment' | 'criterion' | 'objective'
  readonly code: string | null
  readonly block: string | null
  readonly pointer: string
  readonly text: string
  readonly [detail: string]: unknown
}

/** The elements of one checked text. */
export class Elements {
  readonly #checked: Checked
  readonly #pointerOf: (range: Range) => string

  constructor(checked: Checked) {
    this.#checked = checked
    this.#pointerOf = pointersOf(checked.result.source.root)
  }

  /** Blocs and their competencies, in the order of the file. */
  overview(): readonly ElementJson[] {
    return this.#checked.result.referential.blocks.flatMap((block) => [
      this.block(block),
      ...block.competencies.map((competency) => this.competency(competency)),
    ])
  }

  /** All that stands in a bloc: activities, competencies, modalities, criteria. */
  inBlock(block: Block): readonly ElementJson[] {
    return [
      ...withSubActivities(block.activities).map((activity) => this.activity(activity)),
      ...block.competencies.map((competency) => this.competency(competency)),
      ...block.assessments.map((assessment) => this.assessment(assessment)),
      ...block.criteria.map((criterion) => this.criterion(criterion)),
    ]
  }

  /** What goes with a competency: its activities, what evaluates it, what judges it, its objectives. */
  around(competency: Competency): readonly ElementJson[] {
    const { assessments, criteria, sharedCriteria } = this.#checked.result.coverage.of(competency)
    const activities = competency.activities.flatMap(({ targets }) =>
      targets.flatMap((target) => (target.kind === 'activity' ? [target] : [])),
    )
    return [
      ...[...new Set(activities)].map((activity) => this.activity(activity)),
      ...assessments.map((assessment) => this.assessment(assessment)),
      ...criteria.map((criterion) => this.criterion(criterion)),
      ...sharedCriteria.map((criterion) => ({ ...this.criterion(criterion), shared: true })),
      ...competency.objectives.map((objective) => this.objective(objective)),
    ]
  }

  block(block: Block): ElementJson {
    return {
      kind: 'block',
      code: line(block.id),
      block: line(block.id),
      pointer: this.#pointerOf(block.node.range),
      text: text(block.title),
      summary: block.summaries.map(text),
      activities: block.activities.length,
      competencies: block.competencies.length,
      assessments: block.assessments.length,
      criteria: block.criteria.length,
    }
  }

  activity(activity: Activity): ElementJson {
    return {
      kind: 'activity',
      code: line(activity.id),
      block: line(activity.block.id),
      pointer: this.#pointerOf(activity.node.range),
      text: text(activity.title),
      ...optional('description', text(activity.description)),
      tasks: activity.tasks.map(text),
    }
  }

  competency(competency: Competency): ElementJson {
    const { source, coverage } = this.#checked.result
    const { assessments, criteria, sharedCriteria } = coverage.of(competency)
    return {
      kind: 'competency',
      code: line(competency.id),
      block: line(competency.block.id),
      pointer: this.#pointerOf(competency.node.range),
      text: shortened(wholeStatement(source, competency)?.text ?? '', LONGEST_TEXT),
      activities: codes(competency.activities),
      assessments: assessments.map((each) => line(each.id) ?? this.#pointerOf(each.node.range)),
      criteria: criteria.length,
      shared_criteria: sharedCriteria.length,
      objectives: competency.objectives.length,
    }
  }

  assessment(assessment: Assessment): ElementJson {
    const evaluated = this.#checked.result.coverage.evaluated(assessment)
    return {
      kind: 'assessment',
      code: line(assessment.id),
      block: line(assessment.block.id),
      pointer: this.#pointerOf(assessment.node.range),
      text: text(assessment.title),
      statement: [assessment.statement, assessment.brief].map(text).filter((words) => words !== ''),
      types: assessment.types.map(text),
      forms: assessment.forms.map(text),
      ...optional('duration', text(assessment.duration)),
      ...optional('participation', text(assessment.participation)),
      tasks: assessment.tasks.map(({ statement }) => text(statement)),
      deliverables: assessment.deliverables.map(({ title }) => text(title)),
      competencies: codesOf(evaluated.competencies),
      whole_block: evaluated.implicit,
    }
  }

  criterion(criterion: Criterion): ElementJson {
    return {
      kind: 'criterion',
      code: line(criterion.id),
      block: line(criterion.block.id),
      pointer: this.#pointerOf(criterion.node.range),
      text: text(criterion.statement),
      competencies: criterion.owner === null ? codes(criterion.references) : codesOf([criterion.owner]),
      assessments: codes(criterion.assessments),
      indicators: criterion.indicators.map(text),
      ...(criterion.eliminatory ? { eliminatory: true } : {}),
      ...(criterion.points === null ? {} : { points: criterion.points }),
    }
  }

  objective(objective: Objective): ElementJson {
    return {
      kind: 'objective',
      code: null,
      block: line(objective.competency.block.id),
      pointer: this.#pointerOf(objective.node.range),
      text: text(objective.statement),
      ...optional('indicator', text(objective.indicator)),
      ...optional('target', text(objective.target)),
      ...optional('conditions', text(objective.conditions)),
      ...optional('activity', objective.activity?.code ?? ''),
      ...optional('deadline', text(objective.deadline)),
    }
  }
}

const text = (words: Text | null): string => shortened(words?.value ?? '', LONGEST_TEXT)

function line(words: Text | null): string | null {
  const value = words?.value.trim() ?? ''
  return value === '' ? null : shortened(value, 100)
}

/** The codes of what references designate; as written where they designate nothing. */
const codes = (references: readonly Reference[]): readonly string[] => [
  ...new Set(
    references.flatMap(({ code, targets }) =>
      targets.length === 0 ? [shortened(code, 100)] : targets.flatMap(({ id }) => line(id) ?? []),
    ),
  ),
]

const codesOf = (elements: readonly { readonly id: Text | null }[]): readonly string[] =>
  elements.flatMap(({ id }) => line(id) ?? [])

const optional = (key: string, value: string): { readonly [key: string]: string } =>
  value === '' ? {} : { [key]: value }
