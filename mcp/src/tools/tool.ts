import type { Localised } from '@equerre/core'
import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  StandardSchemaWithJSON,
} from '@modelcontextprotocol/server'
import type * as z from 'zod'
import { Cannot } from '../answers/cannot.ts'
import { Asking } from '../asking/question.ts'
import { Call } from '../calls/call.ts'
import type { Served } from '../served.ts'
import { Refusal } from '../workspace/refusal.ts'

export interface ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> {
  /** Stable: models and configurations know it. */
  readonly name: string
  /** For the person who allows it. */
  readonly title: Localised
  /** For the model that chooses it, in English, in a few sentences. */
  readonly description: string
  readonly input: Input
  readonly output: Output
  /** Whether it can change a file, when the server may write. */
  readonly writes?: boolean
  /**
   * @throws Cannot, Refusal what the call asks for and cannot have
   */
  run(args: z.output<Input>, call: Call): Promise<Answer<z.input<Output>>>
}

export interface Answer<Data> {
  /** One sentence or two, of our own words. */
  readonly text: string
  readonly data: Data
}

export interface Tool {
  readonly name: string
  register(server: McpServer, served: Served): void
}

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: ToolDefinition<Input, Output>,
): Tool {
  const inputSchema: StandardSchemaWithJSON = tool.input
  const outputSchema: StandardSchemaWithJSON = tool.output
  return {
    name: tool.name,
    register: (server, served) => {
      const writes = tool.writes === true && served.workspace.writable
      server.registerTool(
        tool.name,
        {
          title: tool.title[served.language],
          description: tool.description,
          inputSchema,
          outputSchema,
          annotations: {
            readOnlyHint: !writes,
            destructiveHint: writes,
            idempotentHint: !writes,
            openWorldHint: false,
          },
        },
        async (args, context) => {
          const call = new Call(served, server, context)
          return answered(served, call, async () => tool.run(tool.input.parse(args), call))
        },
      )
    },
  }
}

async function answered(
  served: Served,
  call: Call,
  run: () => Promise<Answer<object>>,
): Promise<CallToolResult | InputRequiredResult> {
  try {
    const { text, data } = await run()
    return {
      // Many clients hand the text alone to their model: it holds the same JSON, where what is quoted cannot end its quotes.
      content: [
        { type: 'text', text },
        { type: 'text', text: JSON.stringify(data) },
      ],
      structuredContent: { ...data },
    }
  } catch (error) {
    if (error instanceof Asking) return error.result
    if (error instanceof Cannot || error instanceof Refusal) return refused(error.words[served.language])
    // Nobody waits for the answer of a call that was cancelled; the reason can be anything.
    if (call.signal.aborted) throw error
    served.report(error)
    return refused(INTERNAL[served.language])
  }
}

const refused = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })

const INTERNAL: Localised = {
  fr: 'Erreur interne\u00a0: la personne qui a lancé le serveur en trouve le détail sur sa sortie d’erreur.',
  en: 'Internal error: whoever runs the server finds the details on its error output.',
}
