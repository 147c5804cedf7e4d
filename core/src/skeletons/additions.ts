import { codeOf } from '../model/codes.ts'
import type { Block, Competency, Referential } from '../model/referential.ts'
import type { TextEdit } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { addMember } from '../source/writing/add.ts'
import { keyOrder } from '../structure/key-order.ts'
import { freeCode, nextCode } from './next-code.ts'
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

/**
 * The next free code of the criteria written in a competency; `null` where they have none. Where each bears the number of its competency,
 * the next one does not take that of another: after `CR1.1` comes `CR1.1.2`.
 */
export function criterionCodeIn({ criteria, block }: Competency): string | null {
  const codes = codesOf(criteria)
  // The codes of other competencies' criteria tell nothing: they often hold the code of the competency.
  const code = codes.length === 0 ? null : freeCode(codes, codesOf(block.criteria))
  const numbers = new Set(codesOf(block.competencies).map(numberOf))
  if (code === null || !/\D/.test(numberOf(code)) || !numbers.has(numberOf(code))) return code
  return nextCode([`${codes.at(-1)}.1`], codesOf(block.criteria))
}

/** `1.1` in `CR1.1` and in `C.1.1`. */
const numberOf = (code: string): string => /\d.*$/s.exec(code.trim())?.[0] ?? ''

/** A criterion to be written inside a competency. */
export function addCriterion(source: SourceDocument, competency: Competency): TextEdit | null {
  const code = criterionCodeIn(competency)
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
