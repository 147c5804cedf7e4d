import * as z from 'zod'
import type { Standing } from '../../../core/src/comparing/changes.ts'
import { compare } from '../../../core/src/comparing/compare.ts'
import { findingJson } from '../../../core/src/report/check-json.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { pageOf } from '../answers/page.ts'
import { LONGEST_TEXT, shortened } from '../answers/shortened.ts'
import type { Call } from '../calls/call.ts'
import { referentialOf } from '../calls/referentiel.ts'
import type { Checked } from '../workspace/contract.ts'
import { cursor, LARGEST_TEXT } from './arguments.ts'
import { finding, nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

const side = z.object({ code: z.string().nullable(), text: z.string() }).nullable()

export const compareReferentiels = defineTool({
  name: 'compare_referentiels',
  title: { fr: 'Comparer deux versions', en: 'Compare two versions' },
  description:
    'Compares two versions of a référentiel by meaning: elements added, removed, reworded, renumbered, moved; certification fields; findings that appeared and went. Each side is a served référentiel or a YAML text.',
  input: z.strictObject({
    before: z.string().min(1).max(400).optional().describe('Name or path of the old version'),
    before_text: z.string().max(LARGEST_TEXT).optional().describe('Its YAML text, in place of before'),
    after: z.string().min(1).max(400).optional().describe('Name or path of the new version'),
    after_text: z.string().max(LARGEST_TEXT).optional().describe('Its YAML text, in place of after'),
    cursor,
  }),
  output: z.object({
    certification: z.array(z.looseObject({})),
    changes: z.array(
      z.looseObject({
        status: z.enum(['added', 'removed', 'changed']),
        kind: z.string(),
        before: side,
        after: side,
      }),
    ),
    appeared: z.array(finding),
    disappeared: z.array(finding),
    total: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    const before = await sideOf(call, args.before, args.before_text)
    await call.progress(1, 3)
    const after = await sideOf(call, args.after, args.after_text)
    await call.progress(2, 3)
    const comparison = compare(before.result, after.result)
    const { certification, changes, findings } = comparison
    const { items, total, next_cursor } = pageOf(
      changes.map((change) => ({
        status: change.status,
        kind: change.kind,
        before: standing(change.before),
        after: standing(change.after),
        ...(change.status === 'changed'
          ? {
              renumbered: change.renumbered,
              moved: change.moved === null ? null : [call.say(change.moved.from), call.say(change.moved.to)],
              reworded: change.reworded !== null,
              details: change.details.map(({ key, before: was, after: is }) => ({
                key,
                before: was === null ? null : shortened(was, 500),
                after: is === null ? null : shortened(is, 500),
              })),
            }
          : {}),
      })),
      { cursor: args.cursor, of: [before.version, after.version] },
    )
    const isFirst = args.cursor === undefined
    const shown = (list: typeof findings.appeared, { result }: Checked) =>
      isFirst ? list.slice(0, MOST_FINDINGS).map((each) => findingJson(each, result.source, call.language)) : []
    return {
      text: call.say({
        fr: `${counted(total, CHANGES, 'fr')}, ${counted(findings.appeared.length, COUNTED.finding, 'fr')} en plus, ${findings.disappeared.length} en moins.`,
        en: `${counted(total, CHANGES, 'en')}, ${counted(findings.appeared.length, COUNTED.finding, 'en')} more, ${findings.disappeared.length} fewer.`,
      }),
      data: {
        certification: isFirst ? certification.map((change) => ({ ...change })) : [],
        changes: items,
        appeared: shown(findings.appeared, after),
        disappeared: shown(findings.disappeared, before),
        total,
        next_cursor,
      },
    }
  },
})

const MOST_FINDINGS = 30

const CHANGES = {
  fr: { one: 'changement', many: 'changements' },
  en: { one: 'change', many: 'changes' },
}

const sideOf = async (call: Call, name: string | undefined, text: string | undefined): Promise<Checked> =>
  text === undefined ? referentialOf(call, name) : call.workspace.checkText(text, null)

const standing = (side: Standing | null) =>
  side === null ? null : { code: side.code, text: shortened(side.text, LONGEST_TEXT) }
