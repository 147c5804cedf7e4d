import { z } from 'zod'
import { TOOLS } from './tools/index.ts'

z.config({ jitless: true })

/** One step of a model: a tool to call, or the answer. */
export type Step =
  | { readonly kind: 'call'; readonly tool: string; readonly args: unknown }
  | { readonly kind: 'answer'; readonly text: string }
  /** What to tell the model, in one line. */
  | { readonly kind: 'unreadable'; readonly why: string }

const ANSWER = z.strictObject({ reponse: z.string() })
const CALL = z.looseObject({ outil: z.string() })

/** What the model is held to: the answer, or one of the tools with its own arguments. */
export const STEP_SCHEMA: Readonly<Record<string, unknown>> = z.toJSONSchema(
  z.union([ANSWER, ...TOOLS.map(({ name, input }) => z.strictObject({ outil: z.literal(name), ...input.shape }))]),
)

const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/

/** Reads a step. Words that are no JSON are an answer: some models do not keep to the shape. */
export function readStep(said: string): Step {
  const text = FENCED.exec(said)?.[1] ?? said
  if (!/^\s*[{[]/.test(text)) return { kind: 'answer', text: text.trim() }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'unreadable', why: `JSON invalide (${error instanceof Error ? error.message : String(error)})` }
  }
  const call = CALL.safeParse(value)
  if (call.success) {
    const { outil, ...args } = call.data
    return { kind: 'call', tool: outil, args }
  }
  const answer = z.object({ reponse: z.string() }).safeParse(value)
  if (answer.success) return { kind: 'answer', text: answer.data.reponse.trim() }
  return { kind: 'unreadable', why: 'ni « outil » ni « reponse »' }
}
