import * as z from 'zod'
import { counted } from '../../../core/src/report/words.ts'
import { entryOf } from '../calls/referentiel.ts'
import { ELEMENT_KINDS } from '../workspace/contract.ts'
import { cursor, limit, referentiel } from './arguments.ts'
import { nextCursor } from './parts.ts'
import { defineTool } from './tool.ts'

export const searchReferentiels = defineTool({
  name: 'search_referentiels',
  title: { fr: 'Chercher dans les référentiels', en: 'Search the référentiels' },
  description:
    'Full-text search over titles, statements, assessments and criteria. The texts are in French: search French words (any form, accents optional), codes, or "exact phrases". Best first. Read a hit with get_referentiel.',
  input: z.strictObject({
    query: z.string().min(1).max(500),
    kinds: z.array(z.enum(ELEMENT_KINDS)).min(1).max(ELEMENT_KINDS.length).optional(),
    referentiel: referentiel.describe('Search in this référentiel only'),
    limit: limit(100, 20),
    cursor,
  }),
  output: z.object({
    hits: z.array(
      z.looseObject({
        referentiel: z.string(),
        kind: z.enum(ELEMENT_KINDS),
        code: z.string().nullable(),
        block: z.string().nullable(),
        competency: z.string().nullable(),
        excerpt: z.string(),
      }),
    ),
    total: z.int(),
    next_cursor: nextCursor,
  }),
  async run(args, call) {
    const { query, kinds, limit: most } = args
    const { hits, total, next } = await call.workspace.search({
      query,
      limit: most,
      signal: call.signal,
      ...(kinds === undefined ? {} : { kinds }),
      ...(args.cursor === undefined ? {} : { cursor: args.cursor }),
      ...(args.referentiel === undefined ? {} : { name: (await entryOf(call, args.referentiel)).name }),
      onProgress: (progress) => void call.progress(progress.done, progress.total).catch(() => {}),
    })
    return {
      text: `${counted(total, FOUND, call.language)}.`,
      data: {
        hits: hits.map(({ name, kind, code, block, competency, excerpt }) => ({
          referentiel: name,
          kind,
          code,
          block,
          competency,
          excerpt,
        })),
        total,
        next_cursor: next,
      },
    }
  },
})

const FOUND = {
  fr: { one: 'élément trouvé', many: 'éléments trouvés' },
  en: { one: 'element found', many: 'elements found' },
}
