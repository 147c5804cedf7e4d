import { readSource } from '@equerre/core'
import * as z from 'zod'
import { correspondence } from '../../../core/src/comparing/correspondence.ts'
import { findingChanges } from '../../../core/src/comparing/findings.ts'
import { propose } from '../../../core/src/proposals/propose.ts'
import { findingJson } from '../../../core/src/report/check-json.ts'
import { unifiedDiff } from '../../../core/src/report/diff.ts'
import { counted } from '../../../core/src/report/words.ts'
import { Cannot } from '../answers/cannot.ts'
import { MOST_CHARACTERS } from '../answers/page.ts'
import type { Call } from '../calls/call.ts'
import { entryOf, referentialOf } from '../calls/referentiel.ts'
import { countsOf } from '../views/counts.ts'
import type { Checked } from '../workspace/contract.ts'
import { referentiel } from './arguments.ts'
import { OPERATIONS } from './operations.ts'
import { counts, finding } from './parts.ts'
import { defineTool } from './tool.ts'

export const proposeEdit = defineTool({
  name: 'propose_edit',
  title: { fr: 'Proposer un changement', en: 'Propose a change' },
  description:
    'Makes the patch of structured operations on a référentiel, comments and layout kept, and says what the rules find new and gone after it. Nothing is written unless apply: true, with the version that the first answer gave, on a server that may write. Show the patch to the user before applying.',
  writes: true,
  input: z.strictObject({
    referentiel,
    operations: OPERATIONS,
    apply: z.boolean().default(false),
    version: z.string().max(100).optional().describe('version of the text the edit is for; required to apply'),
  }),
  output: z.object({
    referentiel: z.string(),
    version: z.string().describe('Of the text the patch is for; after applying, of the new text'),
    applied: z.boolean(),
    patch: z.string(),
    patch_cut: z.boolean(),
    before: counts,
    after: counts,
    new_findings: z.array(finding),
    gone_findings: z.array(finding),
  }),
  async run(args, call) {
    const before = await referentialOf(call, args.referentiel)
    const { name, result } = before
    refuseOtherVersion(before, args)
    const { path } = await entryOf(call, name)
    const proposal = propose(readSource(before.text), args.operations)
    if (proposal.status === 'refused') {
      const { operation, reason } = proposal
      throw new Cannot({
        fr: `Opération ${operation + 1}\u00a0: ${reason.fr} Rien n’a été changé.`,
        en: `Operation ${operation + 1}: ${reason.en} Nothing was changed.`,
      })
    }
    const after = call.workspace.checkText(proposal.text, name)
    const changes = findingChanges(result, after.result, correspondence(result, after.result))
    const patch = unifiedDiff(before.text, proposal.text, path).join('\n')
    const version = args.apply ? (await call.workspace.write(name, before.text, proposal.text)).version : before.version
    const json = (list: typeof changes.appeared, { result: { source } }: Checked) =>
      list.slice(0, MOST_FINDINGS).map((each) => findingJson(each, source, call.language))
    return {
      text: textOf(args.apply, changes.appeared.length, changes.disappeared.length, call),
      data: {
        referentiel: name,
        version,
        applied: args.apply,
        patch: patch.slice(0, MOST_CHARACTERS),
        patch_cut: patch.length > MOST_CHARACTERS,
        before: countsOf(result.findings),
        after: countsOf(after.result.findings),
        new_findings: json(changes.appeared, after),
        gone_findings: json(changes.disappeared, before),
      },
    }
  },
})

const MOST_FINDINGS = 50

function refuseOtherVersion(
  { version }: Checked,
  args: { readonly apply: boolean; readonly version?: string | undefined },
): void {
  if (args.apply && args.version === undefined) {
    throw new Cannot({
      fr: 'Appelez d’abord sans apply, montrez le résultat, puis rappelez avec apply: true et la version reçue.',
      en: 'Call first without apply, show the result, then call again with apply: true and the version received.',
    })
  }
  if (args.version !== undefined && args.version !== version) {
    throw new Cannot({
      fr: 'Le fichier a changé depuis qu’il a été lu\u00a0: relisez-le (get_referentiel), puis refaites la proposition.',
      en: 'The file has changed since it was read: read it again (get_referentiel), then make the proposal again.',
    })
  }
}

function textOf(applied: boolean, appeared: number, gone: number, call: Call): string {
  const news = counted(appeared, NEW, call.language)
  return call.say(
    applied
      ? { fr: `Écrit\u00a0: ${news}, ${gone} en moins.`, en: `Written: ${news}, ${gone} gone.` }
      : {
          fr: `Rien n’est écrit. Après ce changement\u00a0: ${news}, ${gone} en moins.`,
          en: `Nothing is written. After this change: ${news}, ${gone} gone.`,
        },
  )
}

const NEW = {
  fr: { one: 'constat nouveau', many: 'constats nouveaux' },
  en: { one: 'new finding', many: 'new findings' },
}
