import { z } from 'zod'

z.config({ jitless: true })

export type ReadAnswer<Draft> =
  | { readonly kind: 'read'; readonly drafts: readonly Draft[] }
  /** What to tell the model, in one line. */
  | { readonly kind: 'unreadable'; readonly why: string }

const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/

/** Reads an answer that shall be JSON of a given shape. A fence around it is taken off; nothing else is repaired. */
export function readAnswer<Draft>(
  text: string,
  shape: z.ZodType<{ readonly drafts: readonly Draft[] }>,
): ReadAnswer<Draft> {
  let value: unknown
  try {
    value = JSON.parse(FENCED.exec(text)?.[1] ?? text)
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
