import * as z from 'zod'

/** Parts of answers that several tools give, shaped alike in each. */

export const nextCursor = z.string().nullable()

export const counts = z.object({ errors: z.int(), warnings: z.int(), infos: z.int() })

/** A finding as `equerre check --format json` gives it: `range` from 0, in UTF-16 code units. */
export const finding = z.looseObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  pointer: z.string(),
})

/** What a rule says of a text that stands nowhere yet. */
export const remark = z.object({ rule: z.string(), severity: z.string(), message: z.string() })
