import type { Question } from '../../exams/model/exam.ts'
import type { ExamLink } from '../../exams/model/link.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import { opening } from '../../model/naming.ts'
import type { Assessment, Block, Criterion, Reference, Text } from '../../model/referential.ts'
import type { Range } from '../../source/tree.ts'
import type { ExamAnalysis } from './analysis.ts'

/** What the words at an offset of an exam designate. */
export type ExamThing =
  | { readonly kind: 'reference'; readonly range: Range; readonly reference: Reference }
  | { readonly kind: 'element'; readonly range: Range; readonly element: Block | Assessment | Criterion }
  | { readonly kind: 'question'; readonly range: Range; readonly question: Question }
  /** The path of the référentiel. */
  | { readonly kind: 'referential'; readonly range: Range }

/** A code, the name of a criterion or of an assessment, the path of the référentiel; `null` for anything else. */
export function examThingAt({ source, exam, links }: ExamAnalysis, offset: number): ExamThing | null {
  const holds = ({ start, end }: Range): boolean => start <= offset && offset <= end
  if (exam.referential !== null && holds(exam.referential.node.range)) {
    return { kind: 'referential', range: exam.referential.node.range }
  }
  const question = questionAt(exam, holds)
  if (question !== null) return question
  if (links === null) return null
  const parts = [...exam.questions, ...exam.grid, ...exam.cells]
  const references = [...links.references, ...parts.flatMap((part) => links.referenceOf(part) ?? [])]
  const reference = references.find(({ range }) => holds(range))
  if (reference !== undefined) return { kind: 'reference', range: reference.range, reference }
  const named: readonly (ExamLink<Block | Assessment | Criterion> | null)[] = [
    links.block,
    links.assessment,
    ...exam.questions.flatMap((one) => links.criteriaOf(one)),
    ...exam.grid.map((line) => links.criterionOf(line)),
  ]
  const link = named.find((one) => one !== null && holds(one.text.node.range))
  if (link?.target == null) return null
  return { kind: 'element', range: opening(source, link.text), element: link.target }
}

/** The code of a question in the grid. */
function questionAt({ questions, grid }: ExamAnalysis['exam'], holds: (range: Range) => boolean): ExamThing | null {
  const text: Text | undefined = grid.flatMap((line) => line.questions).find(({ node }) => holds(node.range))
  if (text === undefined) return null
  const question = questions.find((one) => canonicalCode(codeOf(one) ?? '') === canonicalCode(text.value))
  return question === undefined ? null : { kind: 'question', range: text.node.range, question }
}
