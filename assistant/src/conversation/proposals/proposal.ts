import type { Finding } from '../../../../core/src/engine/finding.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Operation } from '../../../../core/src/proposals/operation.ts'
import type { SourceDocument } from '../../../../core/src/source/document.ts'
import type { Proposal } from '../reply.ts'
import { isMade, madeWay } from './ways.ts'

/** What a proposal says, and what writes it. */
export interface Proposed {
  readonly title: Localised
  /** The first phrasing and the others, each with the operations that write it. */
  readonly phrasings: readonly { readonly text: string; readonly operations: readonly Operation[] }[]
  readonly notes?: readonly Localised[]
  readonly findings?: readonly Finding[]
}

/** A proposal on the référentiel that is open. One that has no place there says why. */
export function proposalOf(
  source: SourceDocument,
  { title, phrasings, notes = [], findings = [] }: Proposed,
): Proposal {
  const made = phrasings.map(({ text, operations }) => madeWay(source, text, operations))
  const ways = made.filter(isMade).map(({ way }) => way)
  const refusals = made.filter((one): one is Localised => !isMade(one))
  return {
    title,
    ways,
    notes: ways.length === 0 ? [...notes, ...refusals.slice(0, 1)] : notes,
    findings,
    isDone: false,
  }
}
