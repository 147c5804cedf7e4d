import * as z from 'zod'
import { counted } from '../../../core/src/report/words.ts'
import { pageOf } from '../answers/page.ts'
import { shortened } from '../answers/shortened.ts'
import type { Call } from '../calls/call.ts'
import type { ReferentialEntry } from '../workspace/contract.ts'
import { cursor, limit } from './arguments.ts'
import { counts, nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

export const listReferentiels = defineTool({
  name: 'list_referentiels',
  title: { fr: 'Lister les référentiels', en: 'List the référentiels' },
  description:
    'Lists the French certification référentiels (RNCP, RS) of the served folders: name to use with the other tools, title, level, size, findings already counted.',
  input: z.strictObject({ limit: limit(200, 50), cursor }),
  output: z.object({
    referentiels: z.array(
      z.looseObject({
        name: z.string(),
        path: z.string(),
        title: z.string().nullable(),
        register: z.string().nullable(),
        level: z.number().nullable(),
        findings: counts.nullable(),
        problem: z.string().nullable(),
      }),
    ),
    total: z.int(),
    indexing: z.object({ done: z.int(), total: z.int() }).nullable(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    await summarised(call)
    const entries = call.workspace.list()
    const names = entries.map(({ name }) => name)
    const { items, total, next_cursor } = pageOf(
      entries.map((entry) => entryJson(entry, call)),
      { ...args, of: names },
    )
    return {
      text: `${counted(total, LISTED, call.language)}: ${call.workspace.folders.join(', ')}.`,
      data: { referentiels: items, total, indexing: call.workspace.indexing, next_cursor },
    }
  },
})

/** Waits a little for the titles of a server that has just started; a large folder is listed without them rather than late. */
async function summarised({ workspace, signal }: Call): Promise<void> {
  if (workspace.indexing === null) return
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  await workspace.indexed({ signal: patience }).catch(() => signal.throwIfAborted())
}

const PATIENCE = 3_000

function entryJson({ name, path, summary, findings, problem }: ReferentialEntry, call: Call) {
  return {
    name,
    path,
    title: summary === null || summary.title === null ? null : shortened(summary.title, 200),
    register: summary?.register ?? null,
    level: summary?.level ?? null,
    state: summary?.state ?? null,
    certifiers: (summary?.certifiers ?? []).slice(0, 5).map((certifier) => shortened(certifier, 100)),
    blocks: summary?.blocks ?? null,
    competencies: summary?.competencies ?? null,
    assessments: summary?.assessments ?? null,
    criteria: summary?.criteria ?? null,
    findings,
    problem: problem === null ? null : call.say(problem),
  }
}

const LISTED = {
  fr: { one: 'référentiel', many: 'référentiels' },
  en: { one: 'référentiel', many: 'référentiels' },
}
