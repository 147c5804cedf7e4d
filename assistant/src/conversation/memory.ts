import { z } from 'zod'
import type { Pending } from './reply.ts'

z.config({ jitless: true })

/** What was said last, on which a short question leans: « et C1.3 ? », « applique la 2 ». Plain data, which can be stored. */
export interface Memory {
  readonly intent: string | null
  readonly competencies: readonly string[]
  readonly blocks: readonly string[]
  readonly assessments: readonly string[]
  /** What was proposed and waits for a decision. */
  readonly pending: readonly Pending[]
}

export const NOTHING_SAID: Memory = { intent: null, competencies: [], blocks: [], assessments: [], pending: [] }

const MEMORY = z.object({
  intent: z.string().nullable(),
  competencies: z.array(z.string()),
  blocks: z.array(z.string()),
  assessments: z.array(z.string()),
})

/**
 * What was kept of a conversation, read again. What was proposed is not taken up: the file may have changed, and nothing is to be written that
 * was not just shown.
 */
export function readMemory(stored: unknown): Memory {
  const read = MEMORY.safeParse(stored)
  return read.success ? { ...read.data, pending: [] } : NOTHING_SAID
}
