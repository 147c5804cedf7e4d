import type { Drafted, DraftingHelp } from '../../../assistant/src/drafting/draft-with-model.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import type { Arguments } from '../arguments.ts'
import type { Shell } from '../shell.ts'
import type { Consent } from './apply.ts'
import { helpFor, noteAuthor } from './with-model.ts'

interface Made<Of> {
  readonly competency: Competency
  readonly made: Of
}

/** Drafts for each competency in turn, with the model that was asked for, and tells what became of it. */
export async function eachDrafted<Of extends Drafted<unknown>>(
  args: Arguments,
  shell: Shell,
  document: string,
  competencies: readonly Competency[],
  draft: (competency: Competency, help: DraftingHelp) => Promise<Of>,
): Promise<readonly Made<Of>[]> {
  const { help, done } = await helpFor(args, shell, document)
  const all: Made<Of>[] = []
  let current = help
  for (const competency of competencies) {
    const made = await draft(competency, current)
    all.push({ competency, made })
    if (made.failure?.code === 'cancelled') break
    // What failed for one would fail for the next: it is told once, and the others are not waited for.
    if (made.by.kind === 'equerre' && made.failure !== null) current = { ...help, model: null }
  }
  done()
  for (const { made } of all) noteAuthor(made, shell)
  return all
}

export const consentTo = (args: Arguments, all: readonly Made<Drafted<unknown>>[]): Consent => ({
  given: args.has('yes'),
  byModel: all.some(({ made }) => made.by.kind === 'model'),
})
