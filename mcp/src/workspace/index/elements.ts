import type {
  Activity,
  Assessment,
  Block,
  Certification,
  Competency,
  Criterion,
  Objective,
  Reference,
  Referential,
  SourceDocument,
  Text,
} from '@equerre/core'
import type { ElementKind } from '../contract.ts'

/** One thing that a search can find. */
export interface Element {
  readonly kind: ElementKind
  readonly code: string | null
  readonly block: string | null
  readonly competency: string | null
  readonly range: { readonly start: number; readonly end: number }
  /** What names it or states it, then what else is written in it. */
  readonly main: readonly string[]
  readonly other: readonly string[]
  /** Codes of what it is linked to, by which it may be found as well. */
  readonly links: readonly string[]
}

/** What can be found in a référentiel, in the order of its text by blocs. A text of which nothing is understood is one element. */
export function elementsOf(source: SourceDocument, referential: Referential): readonly Element[] {
  const elements = [certification(source, referential), ...referential.blocks.flatMap((block) => ofBlock(block))]
  const understood = elements.filter(({ main, other, code }) => code !== null || main.length > 0 || other.length > 0)
  return understood.length > 0 || source.text.trim() === '' ? understood : [unread(source)]
}

function unread({ text }: SourceDocument): Element {
  return {
    ...NOWHERE,
    kind: 'certification',
    range: { start: 0, end: text.length },
    main: [],
    other: text.split('\n').filter((line) => line.trim() !== ''),
  }
}

const NOWHERE = { code: null, block: null, competency: null, links: [] } as const

function certification(source: SourceDocument, { certification: one, context, unplaced }: Referential): Element {
  return {
    ...NOWHERE,
    kind: 'certification',
    range: one.node?.range ?? { start: 0, end: source.text.length },
    main: written(one.title),
    other: [
      ...written(
        one.objectives,
        context,
        ...one.targetJobs,
        ...one.certifiers.map(({ name }) => name),
        one.regulation,
        one.accessibility,
        one.awardRules,
        ...one.juries.map(({ composition }) => composition),
        ...one.glossary.flatMap(({ term, definition }) => [term, definition]),
        ...one.themes.flatMap(({ notApplicable, explanation }) => [notApplicable, explanation]),
        ...unplaced.map(({ text }) => text),
      ),
    ],
    links: codes(one),
  }
}

const codes = (one: Certification): readonly string[] => written(one.number, ...one.romeCodes, ...one.nsfCodes)

function ofBlock(block: Block): readonly Element[] {
  const here = codeOf(block.id)
  const own: Element = {
    kind: 'block',
    code: here,
    block: here,
    competency: null,
    range: block.node.range,
    main: written(block.title),
    other: written(...block.summaries),
    links: [],
  }
  return [
    ...(block.implicit ? [] : [own]),
    ...block.activities.flatMap((each) => activity(each, here)),
    ...block.competencies.flatMap((each) => competency(each, here)),
    ...block.assessments.map((each) => assessment(each, here)),
    ...block.criteria.map((each) => criterion(each, here)),
  ]
}

function activity(one: Activity, block: string | null): readonly Element[] {
  const own: Element = {
    kind: 'activity',
    code: codeOf(one.id),
    block,
    competency: null,
    range: one.node.range,
    main: written(one.title),
    other: written(one.description, ...one.tasks),
    links: [],
  }
  return [own, ...one.activities.flatMap((each) => activity(each, block))]
}

function competency(one: Competency, block: string | null): readonly Element[] {
  const code = codeOf(one.id)
  const own: Element = {
    kind: 'competency',
    code,
    block,
    competency: code,
    range: one.node.range,
    main: written(one.statement, ...one.details, one.continuation),
    other: [],
    links: linked(one.activities),
  }
  return [own, ...one.objectives.map((each) => objective(each, code, block))]
}

function objective(one: Objective, competency: string | null, block: string | null): Element {
  return {
    kind: 'objective',
    code: null,
    block,
    competency,
    range: one.node.range,
    main: written(one.statement),
    other: written(one.indicator, one.target, one.conditions, one.deadline),
    links: competency === null ? [] : [competency],
  }
}

function assessment(one: Assessment, block: string | null): Element {
  const owner = codeOf(one.owner?.id ?? null)
  return {
    kind: 'assessment',
    code: codeOf(one.id),
    block,
    competency: owner,
    range: one.node.range,
    main: written(one.title),
    other: written(
      one.statement,
      one.brief,
      one.individualEvaluation,
      one.place,
      one.volume,
      ...one.resources,
      ...one.deliverables.flatMap(({ title, components }) => [title, ...components]),
      ...one.tasks.map(({ statement }) => statement),
      ...one.variants.flatMap(({ situation, brief }) => [situation, brief]),
      one.accessibility,
    ),
    links: [...(owner === null ? [] : [owner]), ...linked(one.references)],
  }
}

function criterion(one: Criterion, block: string | null): Element {
  const owner = codeOf(one.owner?.id ?? null)
  return {
    kind: 'criterion',
    code: codeOf(one.id),
    block,
    competency: owner,
    range: one.node.range,
    main: written(one.statement),
    other: written(...one.indicators, ...one.groups),
    links: [...(owner === null ? [] : [owner]), ...linked(one.references), ...linked(one.assessments)],
  }
}

const written = (...texts: readonly (Text | null)[]): readonly string[] =>
  texts.flatMap((text) => (text === null || text.value.trim() === '' ? [] : [text.value]))

const linked = (references: readonly Reference[]): readonly string[] =>
  references.flatMap(({ code, form }) => (form === 'code' ? [code] : []))

function codeOf(id: Text | null): string | null {
  const code = id?.value.trim() ?? ''
  return code === '' ? null : code
}
