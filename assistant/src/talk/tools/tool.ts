import type { z } from 'zod'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Settings } from '../../../../core/src/engine/settings.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Proposal } from '../../conversation/reply.ts'
import type { DraftingHelp } from '../../drafting/draft-with-model.ts'

/** What a tool works on. None of them writes: what one proposes waits for the person. */
export interface ToolContext {
  readonly checked: CheckResult
  /** The name of the file, without its folder. */
  readonly file: string
  readonly settings: Settings
  /** Who helps to draft; a model that calls a tool is not asked again by it. */
  readonly help: DraftingHelp
}

export interface ToolResult {
  /** What the model is told: text of the référentiel is data there. */
  readonly data: unknown
  /** What is shown to the person, to be confirmed. */
  readonly proposals?: readonly Proposal[]
}

/** Something that a language model may ask of the référentiel: Équerre's own conversation and an editor's chat offer the same. */
export interface Tool<Args = unknown> {
  /** In French like all that a model is told: `chercher`, `lire`… */
  readonly name: string
  readonly title: Localised
  /** When to use it, what it gives: in French, for the model. */
  readonly description: string
  readonly input: z.ZodObject
  /** Never throws for arguments, whatever they are: what is wrong with them is said in `data.erreur`. */
  readonly run: (args: Args, context: ToolContext) => Promise<ToolResult>
}

/** A tool whose arguments are read with its own schema. */
export function defineTool<Shape extends z.ZodObject>(tool: {
  readonly name: string
  readonly title: Localised
  readonly description: string
  readonly input: Shape
  readonly run: (args: z.infer<Shape>, context: ToolContext) => ToolResult | Promise<ToolResult>
}): Tool {
  return {
    ...tool,
    async run(args, context) {
      const read = tool.input.safeParse(args)
      if (read.success) return tool.run(read.data, context)
      const [issue] = read.error.issues
      return wrong(`${issue?.path.join('.') || 'arguments'}\u00a0: ${issue?.message ?? 'forme inattendue'}`)
    },
  }
}

/** What a model is told of a call that cannot be answered. */
export const wrong = (why: string): ToolResult => ({ data: { erreur: why } })
