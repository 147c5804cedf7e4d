import { SEVERITIES } from '@equerre/core'
import * as z from 'zod'
import { findingJson } from '../../../core/src/report/check-json.ts'
import { pageOf } from '../answers/page.ts'
import type { Call } from '../calls/call.ts'
import { entryOf, referentialOf } from '../calls/referentiel.ts'
import { countsOf, countsText } from '../views/counts.ts'
import type { Checked } from '../workspace/contract.ts'
import { cursor, LARGEST_TEXT, limit, referentiel } from './arguments.ts'
import { counts, finding, nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

export const checkReferentiel = defineTool({
  name: 'check_referentiel',
  title: { fr: 'Vérifier un référentiel', en: 'Check a référentiel' },
  description:
    'Checks a référentiel, or the YAML text given, against the rules for French certifications: what is wrong, why, where (range, JSON pointer), what to do. Same findings as the command line and the editor. With all: true, counts for every file.',
  input: z.strictObject({
    referentiel,
    text: z.string().max(LARGEST_TEXT).optional().describe('YAML text to check in place of the file'),
    all: z.boolean().default(false),
    min_severity: z.enum(SEVERITIES).default('info'),
    rule: z.string().max(100).optional().describe('Findings of this rule only'),
    limit: limit(500, 100),
    cursor,
  }),
  output: z.object({
    referentiel: z.string().nullable(),
    version: z.string().nullable(),
    profile: z.string().nullable(),
    counts,
    findings: z.array(finding),
    files: z.array(z.object({ referentiel: z.string(), counts: counts.nullable(), problem: z.string().nullable() })),
    total: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    if (args.all) return checkAll(args, call)
    const { name, checked } = await toCheck(args, call)
    const { result, version } = checked
    const severities = SEVERITIES.slice(0, SEVERITIES.indexOf(args.min_severity) + 1)
    const wanted = result.findings.filter(
      ({ severity, rule }) => severities.includes(severity) && (args.rule === undefined || args.rule === rule),
    )
    const { items, total, next_cursor } = pageOf(
      wanted.map((each) => findingJson(each, result.source, call.language)),
      { ...args, of: [version, args.min_severity, args.rule] },
    )
    const figures = countsOf(result.findings)
    return {
      text: countsText(figures, call),
      data: {
        referentiel: name,
        version,
        profile: result.profile,
        counts: figures,
        findings: items,
        files: [],
        total,
        next_cursor,
      },
    }
  },
})

interface Wishes {
  readonly referentiel?: string | undefined
  readonly text?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

async function toCheck(
  { referentiel: given, text }: Wishes,
  call: Call,
): Promise<{ readonly name: string | null; readonly checked: Checked }> {
  if (text === undefined) {
    const checked = await referentialOf(call, given)
    return { name: checked.name, checked }
  }
  const name = given === undefined ? null : (await entryOf(call, given)).name
  return { name, checked: call.workspace.checkText(text, name) }
}

/** The counts of every file. A call that is cut short has checked some of them for the next one. */
async function checkAll({ limit: most, cursor: at }: Wishes, call: Call) {
  const entries = call.workspace.list()
  const page = pageOf(entries, { limit: most, cursor: at, of: entries.map(({ name }) => name) })
  const files: { referentiel: string; counts: ReturnType<typeof countsOf> | null; problem: string | null }[] = []
  for (const [index, { name, problem }] of page.items.entries()) {
    await call.progress(index, page.items.length, name)
    const checked = await call.workspace.checked(name).catch(() => null)
    files.push({
      referentiel: name,
      counts: checked === null ? null : countsOf(checked.result.findings),
      problem: problem === null ? null : call.say(problem),
    })
  }
  const figures = files.reduce(
    (sum, each) => ({
      errors: sum.errors + (each.counts?.errors ?? 0),
      warnings: sum.warnings + (each.counts?.warnings ?? 0),
      infos: sum.infos + (each.counts?.infos ?? 0),
    }),
    { errors: 0, warnings: 0, infos: 0 },
  )
  return {
    text: countsText(figures, call),
    data: {
      referentiel: null,
      version: null,
      profile: null,
      counts: figures,
      findings: [],
      files,
      total: page.total,
      next_cursor: page.next_cursor,
    },
  }
}
