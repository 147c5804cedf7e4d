import { computeCoverage } from '../../coverage/compute.ts'
import type { Coverage } from '../../coverage/coverage.ts'
import { targetsOf } from '../../model/build.ts'
import { ReferenceBinder } from '../../model/references.ts'
import type { Assessment, Block, Competency, Criterion, Reference, Referential, Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Exam, GridLine, Question, SpecificationCell } from './exam.ts'
import { NamedElements } from './named.ts'

/** What a code or a sentence of the exam designates in the référentiel. */
export interface ExamLink<Target> {
  readonly text: Text
  /** `null` when the référentiel has nothing of that name. */
  readonly target: Target | null
  /** The nearest codes, best first, three at most, when there is no target. */
  readonly near: readonly string[]
}

/** Parts of an exam that name one competency. */
export type CompetencyHolder = Question | GridLine | SpecificationCell

/** What an exam says of a référentiel, resolved. */
export interface ExamLinks {
  readonly referential: Referential
  readonly coverage: Coverage
  /** What is written in `bloc`; `null` when nothing is. */
  readonly block: ExamLink<Block> | null
  /** What is written in `modalite`; `null` when nothing is. */
  readonly assessment: ExamLink<Assessment> | null
  /** What is written in `competences`, with its nearest codes and its range. */
  readonly references: readonly Reference[]
  /**
   * What the exam examines: the competencies it lists; when it lists none, those the modality evaluates, else those of the bloc.
   * Empty when none of the three is said or found.
   */
  readonly competencies: readonly Competency[]
  /** The written reference of a part to its competency; `null` when it names none. */
  referenceOf(part: CompetencyHolder): Reference | null
  /** The competency a part names; `null` when it names none, an unknown one, or several. */
  competencyOf(part: CompetencyHolder): Competency | null
  criteriaOf(question: Question): readonly ExamLink<Criterion>[]
  criterionOf(line: GridLine): ExamLink<Criterion> | null
}

/** Resolves what an exam names. Pure and total: whatever the two files hold, there are links. */
export function linkExam(source: SourceDocument, exam: Exam, referential: Referential): ExamLinks {
  const coverage = computeCoverage(referential)
  const block = exam.block === null ? null : blockLink(exam.block, referential)
  const onlyBlock = referential.blocks.length === 1 ? (referential.blocks[0] ?? null) : null
  const home = block?.target ?? onlyBlock
  const assessment = exam.assessment === null ? null : assessmentLink(exam.assessment, referential, home)
  const scope = home ?? assessment?.target?.block ?? null

  const binder = new ReferenceBinder(source)
  const references = exam.competencies.flatMap(({ node }) => binder.read(node, 'competency', scope))
  const byPart = new Map<CompetencyHolder, Reference>()
  for (const part of [...exam.questions, ...exam.grid, ...exam.cells]) {
    const [reference] = part.competency === null ? [] : binder.read(part.competency.node, 'competency', scope)
    if (reference !== undefined) byPart.set(part, reference)
  }
  binder.bind(referential.blocks.flatMap(targetsOf), referential.blocks)

  const referenceOf = (part: CompetencyHolder): Reference | null => byPart.get(part) ?? null
  const competencyOf = (part: CompetencyHolder): Competency | null => {
    const targets = competenciesIn(referenceOf(part)?.targets ?? [])
    return targets.length === 1 ? (targets[0] ?? null) : null
  }
  const find = criterionFinder(referential, coverage, scope)
  const cited = new Map(
    exam.questions.map((question) => {
      const competency = competencyOf(question)
      return [question, question.criteria.map((text) => find(text, competency))]
    }),
  )
  const judged = new Map(
    exam.grid.flatMap((line) => (line.criterion === null ? [] : [[line, find(line.criterion, competencyOf(line))]])),
  )
  return {
    referential,
    coverage,
    block,
    assessment,
    references,
    competencies: examined(references, assessment?.target ?? null, home, coverage),
    referenceOf,
    competencyOf,
    criteriaOf: (question) => cited.get(question) ?? [],
    criterionOf: (line) => judged.get(line) ?? null,
  }
}

function examined(
  references: readonly Reference[],
  assessment: Assessment | null,
  block: Block | null,
  coverage: Coverage,
): readonly Competency[] {
  if (references.length > 0) return [...new Set(references.flatMap(({ targets }) => competenciesIn(targets)))]
  if (assessment !== null) return coverage.evaluated(assessment).competencies
  return block?.competencies ?? []
}

const competenciesIn = (targets: Reference['targets']): readonly Competency[] =>
  targets.filter((target) => target.kind === 'competency')

function blockLink(text: Text, { blocks }: Referential): ExamLink<Block> {
  const known = new NamedElements(blocks, ({ title }) => title)
  const target = known.find(text)
  return { text, target, near: target === null ? known.near(text) : [] }
}

function assessmentLink(text: Text, { blocks }: Referential, home: Block | null): ExamLink<Assessment> {
  const titleOf = ({ title }: Assessment): Text | null => title
  const own = new NamedElements(home?.assessments ?? [], titleOf).find(text)
  if (own !== null) return { text, target: own, near: [] }
  const every = new NamedElements(
    blocks.flatMap((block) => block.assessments),
    titleOf,
  )
  const target = every.find(text)
  return { text, target, near: target === null ? every.near(text) : [] }
}

/** A criterion is looked for among those that judge the competency, then in its bloc, then in the whole file; each list is read once. */
function criterionFinder(referential: Referential, coverage: Coverage, home: Block | null) {
  const indexOf = (criteria: readonly Criterion[]) => new NamedElements(criteria, ({ statement }) => statement)
  const every = indexOf(referential.blocks.flatMap((block) => block.criteria))
  const judging = new Map<Competency, NamedElements<Criterion>>()
  const inBlock = new Map<Block, NamedElements<Criterion>>()
  const judgingIn = (competency: Competency): NamedElements<Criterion> => {
    const index = judging.get(competency) ?? indexOf(criteriaJudging(competency, coverage))
    judging.set(competency, index)
    return index
  }
  const blockIndex = (block: Block): NamedElements<Criterion> => {
    const index = inBlock.get(block) ?? indexOf(block.criteria)
    inBlock.set(block, index)
    return index
  }
  return (text: Text, competency: Competency | null): ExamLink<Criterion> => {
    const block = competency?.block ?? home
    const target =
      (competency === null ? null : judgingIn(competency).find(text)) ??
      (block === null ? null : blockIndex(block).find(text)) ??
      every.find(text)
    return { text, target, near: target === null ? every.near(text) : [] }
  }
}

/** The criteria by which a competency is judged: its own, those that name it, those its bloc shares. */
export function criteriaJudging(competency: Competency, coverage: Coverage): readonly Criterion[] {
  const { criteria, sharedCriteria } = coverage.of(competency)
  return [...criteria, ...sharedCriteria]
}
