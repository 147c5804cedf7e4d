import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as OldStdioTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as OldHttpTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import {
  ElicitRequestSchema,
  ResourceListChangedNotificationSchema,
  ResourceUpdatedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { onTestFinished } from 'vitest'
import * as z from 'zod'
import { COMMAND } from './folder.ts'

/** What a test does with a server, whatever the client. */
export interface Session {
  readonly tools: () => Promise<readonly { readonly name: string }[]>
  readonly call: (name: string, args: Record<string, unknown>, options?: CallOptions) => Promise<CallAnswer>
  readonly read: (uri: string) => Promise<readonly Content[]>
  readonly resources: (cursor?: string) => Promise<{ readonly uris: readonly string[]; readonly next: string | null }>
  readonly prompts: () => Promise<readonly { readonly name: string }[]>
  /** Its messages as JSON. */
  readonly prompt: (name: string, args: Record<string, string>) => Promise<string>
  readonly complete: (
    of: { readonly prompt: string } | { readonly uri: string },
    argument: string,
    value: string,
    given?: Record<string, string>,
  ) => Promise<readonly string[]>
  /** Asks to be told of the changes of the list, and of these resources. */
  readonly follow: (uris: readonly string[]) => Promise<void>
}

export interface Content {
  readonly uri: string
  readonly mimeType: string
  readonly text: string
}

export interface CallOptions {
  readonly onprogress?: (progress: { readonly progress: number; readonly total?: number | undefined }) => void
  readonly signal?: AbortSignal
}

export interface CallAnswer {
  readonly isError: boolean
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What the person behind the client does, and what the client is told by itself. */
export interface Behaviour {
  /** The answer to a question, of the values proposed; `null` to decline. The client can ask only when this is given. */
  readonly choose?: (message: string, values: readonly string[]) => string | null
  readonly updated?: (uri: string) => void
  readonly listChanged?: () => void
}

/** Where a server is: a command to run, or an address. */
export type Place = { readonly args: readonly string[] } | { readonly url: string; readonly token?: string }

const INFO = { name: 'equerre-tests', version: '1' }

export const CLIENTS = ['1.x', '2.x legacy', '2.x auto', '2.x pin'] as const
export type ClientName = (typeof CLIENTS)[number]

const RESULT = z.looseObject({
  isError: z.boolean().optional(),
  content: z.array(z.looseObject({ text: z.string().optional() })),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
})
const CONTENTS = z.array(z.looseObject({ uri: z.string(), mimeType: z.string(), text: z.string() }))

/** Connects one of the clients that people use; it goes with the test. */
export async function connect(name: ClientName, place: Place, behaviour: Behaviour = {}): Promise<Session> {
  const { client, follow } =
    name === '1.x' ? await oldClient(place, behaviour) : await newClient(name, place, behaviour)
  onTestFinished(() => client.close())
  return {
    follow,
    tools: async () => (await client.listTools()).tools,
    resources: async (cursor) => {
      const { resources, nextCursor } = await client.listResources(cursor === undefined ? {} : { cursor })
      return { uris: resources.map(({ uri }) => uri), next: nextCursor ?? null }
    },
    prompts: async () => (await client.listPrompts()).prompts,
    call: async (tool, args, options = {}) => {
      const wanted = { name: tool, arguments: args }
      const result = RESULT.parse(
        client instanceof OldClient
          ? await client.callTool(wanted, undefined, options)
          : await client.callTool(wanted, options),
      )
      return {
        isError: result.isError === true,
        text: result.content.map(({ text }) => text ?? '').join('\n'),
        data: result.structuredContent ?? {},
      }
    },
    read: async (uri) => CONTENTS.parse((await client.readResource({ uri })).contents),
    prompt: async (prompt, args) =>
      JSON.stringify((await client.getPrompt({ name: prompt, arguments: args })).messages),
    complete: async (of, argument, value, given) => {
      const ref =
        'prompt' in of
          ? { type: 'ref/prompt' as const, name: of.prompt }
          : { type: 'ref/resource' as const, uri: of.uri }
      const wanted = { ref, argument: { name: argument, value }, ...(given ? { context: { arguments: given } } : {}) }
      return (await client.complete(wanted)).completion.values
    },
  }
}

const QUESTION = z.object({
  message: z.string(),
  requestedSchema: z.looseObject({
    properties: z.object({ choice: z.looseObject({ oneOf: z.array(z.looseObject({ const: z.string() })) }) }),
  }),
})

/** The answer of the person, as a client sends it. */
function answerTo(params: unknown, choose: NonNullable<Behaviour['choose']>) {
  const { message, requestedSchema } = QUESTION.parse(params)
  const choice = choose(
    message,
    requestedSchema.properties.choice.oneOf.map((each) => each.const),
  )
  return choice === null ? { action: 'decline' as const } : { action: 'accept' as const, content: { choice } }
}

async function oldClient(place: Place, { choose, updated, listChanged }: Behaviour) {
  const client = new OldClient(INFO, { capabilities: choose === undefined ? {} : { elicitation: {} } })
  if (choose !== undefined) {
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => answerTo(params, choose))
  }
  client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => updated?.(params.uri))
  client.setNotificationHandler(ResourceListChangedNotificationSchema, () => listChanged?.())
  const transport =
    'url' in place
      ? new OldHttpTransport(new URL(place.url), { requestInit: { headers: headersOf(place.token) } })
      : new OldStdioTransport({ command: process.execPath, args: [COMMAND, ...place.args] })
  await client.connect(transport)
  const follow = async (uris: readonly string[]) => {
    for (const uri of uris) await client.subscribeResource({ uri })
  }
  return { client, follow }
}

async function newClient(name: Exclude<ClientName, '1.x'>, place: Place, { choose, updated, listChanged }: Behaviour) {
  const client = new Client(INFO, {
    capabilities: choose === undefined ? {} : { elicitation: { form: {} } },
    versionNegotiation: { mode: MODES[name] },
  })
  if (choose !== undefined) {
    client.setRequestHandler('elicitation/create', ({ params }) => answerTo(params, choose))
  }
  client.setNotificationHandler('notifications/resources/updated', ({ params }) => updated?.(params.uri))
  client.setNotificationHandler('notifications/resources/list_changed', () => listChanged?.())
  const transport =
    'url' in place
      ? new StreamableHTTPClientTransport(new URL(place.url), { requestInit: { headers: headersOf(place.token) } })
      : new StdioClientTransport({ command: process.execPath, args: [COMMAND, ...place.args] })
  await client.connect(transport)
  const follow = async (uris: readonly string[]) => {
    if (client.getProtocolEra() === 'modern') {
      await client.listen({ resourcesListChanged: true, resourceSubscriptions: [...uris] })
    } else for (const uri of uris) await client.subscribeResource({ uri })
  }
  return { client, follow }
}

const MODES = { '2.x legacy': 'legacy', '2.x auto': 'auto', '2.x pin': { pin: '2026-07-28' } } as const

const headersOf = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` }
