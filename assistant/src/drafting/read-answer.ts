import { z } from 'zod'

z.config({ jitless: true })

export type ReadAnswer<Draft> =
  | { readonly kind: 'read'; readonly drafts: readonly Draft[] }
  /** What to tell the model, in one line. */
  | { readonly kind: 'unreadable'; readonly why: string }

/** What a model thought aloud, where its host does not set it apart. */
const THOUGHT = /^\s*<think>[\s\S]*?<\/think>/
const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/

/** Reads an answer that shall be JSON of a given shape. What was thought before it and a fence around it are taken off; nothing is repaired. */
export function readAnswer<Draft>(
  text: string,
  shape: z.ZodType<{ readonly drafts: readonly Draft[] }>,
): ReadAnswer<Draft> {
  const said = text.replace(THOUGHT, '')
  let value: unknown
  try {
    value = JSON.parse(FENCED.exec(said)?.[1] ?? said)
  } catch (error) {
    return { kind: 'unreadable', why: `JSON invalide (${error instanceof Error ? error.message : String(error)})` }
  }
  const read = shape.safeParse(value)
  if (read.success) return { kind: 'read', drafts: read.data.drafts }
  const [issue] = read.error.issues
  return {
    kind: 'unreadable',
    why: `${issue?.path.join('.') || 'réponse'}\u00a0: ${issue?.message ?? 'forme inattendue'}`,
  }
}
