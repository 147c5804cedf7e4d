import { codeOf } from '../model/codes.ts'
import type { Block, Competency, Referential } from '../model/referential.ts'
import type { TextEdit } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { addMember } from '../source/writing/add.ts'
import { keyOrder } from '../structure/key-order.ts'
import { freeCode } from './next-code.ts'
import { assessmentPart, criterionPart } from './parts.ts'

/** Where the parts to be filled go: edits that put them where the format wants them, or `null` where that is not plain to do. */

export const blockOrder = (block: Block): readonly string[] => keyOrder(block.implicit ? 'racine' : 'bloc')

export const codesOf = (elements: readonly { readonly id: Competency['id'] }[]): readonly string[] =>
  elements.flatMap((element) => codeOf(element) ?? [])

type Coded = { readonly id: Competency['id'] }

/** The next free code of a list of a bloc; `null` where its codes show no number to count on. */
export function freeCodeIn(
  { blocks }: Pick<Referential, 'blocks'>,
  block: Block,
  listOf: (block: Block) => readonly Coded[],
): string | null {
  const others = blocks.filter((other) => other !== block).flatMap(listOf)
  return freeCode(codesOf(listOf(block)), codesOf(others))
}

/** A code as a reference can name it outside quotes. */
export const isPlainCode = (code: string): boolean => /^\p{L}[\p{L}\p{N}._-]*$/u.test(code)

/** A criterion to be written inside a competency. */
export function addCriterion(source: SourceDocument, competency: Competency): TextEdit | null {
  const codes = codesOf(competency.criteria)
  // The codes of other competencies' criteria tell nothing: they often hold the code of the competency.
  const code = codes.length === 0 ? null : freeCode(codes, codesOf(competency.block.criteria))
  return addMember(source, competency.node, 'criteres', criterionPart(code), keyOrder('competence'))
}

/** A modality to be written in the bloc, that evaluates the competencies given; all of the bloc when it names none. */
export function addAssessment(
  source: SourceDocument,
  referential: Pick<Referential, 'blocks'>,
  block: Block,
  competencies: readonly Competency[],
): TextEdit | null {
  const codes = codesOf(competencies)
  if (codes.length < competencies.length || !codes.every(isPlainCode)) return null
  const code = freeCodeIn(referential, block, ({ assessments }) => assessments)
  const links = codes.length === 0 ? {} : { competences: codes }
  return addMember(source, block.node, 'modalites', assessmentPart(code, links), blockOrder(block))
}
