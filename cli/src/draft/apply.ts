import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Operation } from '../../../core/src/proposals/operation.ts'
import { propose } from '../../../core/src/proposals/propose.ts'
import { unifiedDiff } from '../../../core/src/report/diff.ts'
import type { InputDocument } from '../check/documents.ts'
import { Failure } from '../failure.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'
import { isAgreed, isSomeoneThere } from './asking.ts'

/** How the writing is agreed to. */
export interface Consent {
  /** Said beforehand: `--yes`. */
  readonly given: boolean
  /** What a model wrote is never written unless a person agrees to it. */
  readonly byModel: boolean
}

/**
 * Shows what drafts add to the référentiel and writes them there, in its own manner and with all the rest as it stands. A person who is there
 * is asked first.
 * @param said how many of what are written
 * @returns whether they were written
 * @throws Failure when one of them has no plain place, or when nobody agreed to what a model wrote; nothing is written then
 */
export async function writeDrafts(
  document: InputDocument,
  { source }: CheckResult,
  operations: readonly Operation[],
  said: Localised,
  { given, byModel }: Consent,
  shell: Shell,
): Promise<boolean> {
  const proposal = propose(source, operations)
  if (proposal.status === 'refused') throw new Failure(proposal.reason)
  shell.print(`${unifiedDiff(document.text, proposal.text, document.shown).join('\n')}\n`)
  if (!given && isSomeoneThere()) {
    if (!(await isAgreed(writeIt(document.shown), shell))) {
      shell.note(shell.say(NOT_WRITTEN))
      return false
    }
  } else if (!given && byModel) throw new Failure(AGREE_FIRST)
  writeWhole(document.path, proposal.text, document.shown)
  shell.note(shell.say({ fr: `${document.shown}\u00a0: ${said.fr}.`, en: `${document.shown}: ${said.en}.` }))
  return true
}

const writeIt = (shown: string): Localised => ({
  fr: `Écrire ceci dans «\u00a0${shown}\u00a0»\u00a0?`,
  en: `Write this in “${shown}”?`,
})

const NOT_WRITTEN: Localised = { fr: 'Rien n’a été écrit.', en: 'Nothing was written.' }

const AGREE_FIRST: Localised = {
  fr: 'Rien n’a été écrit\u00a0: ce qu’un modèle rédige ne s’écrit qu’avec votre accord. Relisez ce qui précède, puis ajoutez --yes.',
  en: 'Nothing was written: what a model drafts is written with your agreement only. Read the above, then add --yes.',
}
