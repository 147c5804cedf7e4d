import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Operation } from '../../../core/src/proposals/operation.ts'
import { propose } from '../../../core/src/proposals/propose.ts'
import { unifiedDiff } from '../../../core/src/report/diff.ts'
import type { InputDocument } from '../check/documents.ts'
import { Failure } from '../failure.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'

/**
 * Writes drafts in the référentiel, in its own manner and with all the rest as it stands, and shows what was added.
 * @param said how many of what were written
 * @throws Failure when one of them has no plain place; nothing is written then
 */
export function writeDrafts(
  document: InputDocument,
  { source }: CheckResult,
  operations: readonly Operation[],
  said: Localised,
  shell: Shell,
): void {
  const proposal = propose(source, operations)
  if (proposal.status === 'refused') throw new Failure(proposal.reason)
  writeWhole(document.path, proposal.text, document.shown)
  shell.print(`${unifiedDiff(document.text, proposal.text, document.shown).join('\n')}\n`)
  shell.note(shell.say({ fr: `${document.shown}\u00a0: ${said.fr}.`, en: `${document.shown}: ${said.en}.` }))
}
