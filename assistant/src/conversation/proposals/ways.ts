import type { Localised } from '../../../../core/src/language.ts'
import type { Operation } from '../../../../core/src/proposals/operation.ts'
import { propose } from '../../../../core/src/proposals/propose.ts'
import { unifiedDiff } from '../../../../core/src/report/diff.ts'
import type { SourceDocument } from '../../../../core/src/source/document.ts'
import type { Way } from '../reply.ts'

/** A way to write something in the référentiel, with the lines it changes; or why it cannot be written there. */
export function wayOf(source: SourceDocument, text: string, operations: readonly Operation[]): Way | Localised {
  const proposal = propose(source, operations)
  if (proposal.status === 'refused') return proposal.reason
  return { text, change: { kind: 'edit', operations }, lines: changedLines(source.text, proposal.text) }
}

/** The lines added and taken away, each stretch under where it stands; without those around. */
export function changedLines(before: string, after: string): readonly string[] {
  const [, , ...lines] = unifiedDiff(before, after, 'referentiel')
  return lines.filter((line) => /^(?:[+-]|@@)/.test(line))
}

export const isWay = (made: Way | Localised): made is Way => 'change' in made
